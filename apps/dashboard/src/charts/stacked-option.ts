import type { EChartsCoreOption } from "echarts/core";
import { formatDate, formatDay } from "../format/date.ts";
import { formatCompact } from "../format/number.ts";
import type { ChartColours } from "./chart-colours.ts";
import { barTooltip, categoryAxis, drawn, nameAbove, tooltipHead, tooltipRow, valueAxis } from "./chart-parts.ts";

interface StackedOptions {
  dates: readonly string[];
  parts: readonly { name: string; colour: string; values: readonly number[] }[];
  unit: string;
  colours: ChartColours;
  locale: string;
  animate: boolean;
}

/** Bars of the parts that add up to each date's value; what lowers it hangs below zero. */
export function stackedOption({ dates, parts, unit, colours, locale, animate }: StackedOptions): EChartsCoreOption {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: "exceptZero" });
  return {
    ...drawn(animate),
    grid: { left: 8, right: 12, top: 12, bottom: 4, outerBoundsMode: "same" },
    tooltip: {
      ...barTooltip(colours),
      formatter: (items: { dataIndex: number }[]) => {
        const at = items[0]?.dataIndex ?? 0;
        const rows = parts.map(({ name, values }) => tooltipRow(name, number.format(values[at] ?? 0)));
        return tooltipHead(formatDate(dates[at] ?? "", locale)) + rows.join("");
      },
    },
    xAxis: {
      ...categoryAxis(colours, (date) => formatDay(date, locale)),
      data: [...dates],
      axisLine: { onZero: false, lineStyle: { color: colours.grid } },
    },
    yAxis: {
      ...valueAxis(colours, (value) => formatCompact(value, locale)),
      ...nameAbove(colours, unit),
      splitNumber: 4,
    },
    series: parts.map(({ name, colour, values }) => ({
      type: "bar",
      name,
      stack: "parts",
      barCategoryGap: "25%",
      data: [...values],
      itemStyle: { color: colour },
      emphasis: { disabled: true },
    })),
  };
}
