import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
import { barTooltip, categoryAxis, drawn, tooltipHead, tooltipRow, valueAxis } from "../../charts/chart-parts.ts";

interface AttributionOptions {
  /** Channels or campaigns, the largest first. */
  names: readonly string[];
  /** Models, the one that was asked for first. */
  series: readonly { name: string; values: readonly number[] }[];
  write: (value: number) => string;
  colours: ChartColours;
  animate: boolean;
}

/** A bar of each model for each channel: where they differ, the model matters. */
export function attributionOption({ names, series, write, colours, animate }: AttributionOptions): EChartsCoreOption {
  return {
    ...drawn(animate),
    grid: { left: 8, right: 24, top: 4, bottom: 4, outerBoundsMode: "same" },
    tooltip: {
      ...barTooltip(colours),
      formatter: (items: { dataIndex: number }[]) => {
        const at = items[0]?.dataIndex ?? 0;
        return (
          tooltipHead(names[at] ?? "") +
          series.map(({ name, values }) => tooltipRow(name, write(values[at] ?? 0))).join("")
        );
      },
    },
    xAxis: { ...valueAxis(colours, write), min: 0, splitNumber: 4 },
    yAxis: { ...categoryAxis(colours, (name) => name), data: [...names], inverse: true },
    series: series.map(({ name, values }, at) => ({
      type: "bar",
      name,
      data: [...values],
      barGap: "10%",
      barCategoryGap: "28%",
      itemStyle: { color: colours.categories[at] },
      emphasis: { disabled: true },
    })),
  };
}
