import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
import { barTooltip, categoryAxis, drawn, tooltipHead, tooltipRow } from "../../charts/chart-parts.ts";

interface FunnelOptions {
  /** From the first step on. */
  bars: readonly {
    name: string;
    people: number;
    /** What stands at the bar's end. */
    label: string;
    /** Further lines beside the pointer. */
    figures: readonly (readonly [name: string, value: string])[];
  }[];
  colours: ChartColours;
  animate: boolean;
}

/** Pixels that the labels at the bars' ends need. */
const labelWidth = 132;

/** A bar for each step, the first above; what it says stands at its end. */
export function funnelOption({ bars, colours, animate }: FunnelOptions): EChartsCoreOption {
  return {
    ...drawn(animate),
    grid: { left: 8, right: labelWidth, top: 4, bottom: 4, outerBoundsMode: "same" },
    tooltip: {
      ...barTooltip(colours),
      formatter: (items: { dataIndex: number }[]) => {
        const bar = bars[items[0]?.dataIndex ?? 0];
        if (bar === undefined) return "";
        return tooltipHead(bar.name) + bar.figures.map(([name, value]) => tooltipRow(name, value)).join("");
      },
    },
    xAxis: { type: "value", show: false, min: 0, max: Math.max(1, bars[0]?.people ?? 1) },
    yAxis: { ...categoryAxis(colours, (name) => name), data: bars.map(({ name }) => name), inverse: true },
    series: [
      {
        type: "bar",
        barCategoryGap: "30%",
        data: bars.map(({ people, label }) => ({
          value: people,
          label: { show: true, position: "right", formatter: label, color: colours.text, fontSize: 12, lineHeight: 16 },
        })),
        itemStyle: { color: colours.forecast },
        emphasis: { disabled: true },
      },
    ],
  };
}
