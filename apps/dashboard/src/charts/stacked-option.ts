import type { EChartsCoreOption } from "echarts/core";
import { formatDate, formatDay } from "../format/date.ts";
import { formatCompact } from "../format/number.ts";
import type { ChartColours } from "./chart-colours.ts";

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
  const label = { color: colours.muted, fontSize: 12 };
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: "exceptZero" });
  return {
    animation: animate,
    animationDuration: 160,
    animationDurationUpdate: 160,
    textStyle: { fontFamily: "Inter Variable, Noto Sans SC, Noto Sans CJK SC, system-ui, sans-serif" },
    grid: { left: 8, right: 12, top: 12, bottom: 4, outerBoundsMode: "same" },
    tooltip: {
      trigger: "axis",
      transitionDuration: 0,
      backgroundColor: colours.surface,
      borderColor: colours.grid,
      textStyle: { color: colours.text, fontSize: 12 },
      axisPointer: { type: "shadow", animation: false },
      formatter: (items: { dataIndex: number }[]) => {
        const at = items[0]?.dataIndex ?? 0;
        const lines = parts.map(
          ({ name, values }) =>
            `<div style="display:flex;justify-content:space-between;gap:16px"><span>${name}</span><b>${number.format(values[at] ?? 0)}</b></div>`,
        );
        return `<div style="margin-bottom:4px">${formatDate(dates[at] ?? "", locale)}</div>${lines.join("")}`;
      },
    },
    xAxis: {
      type: "category",
      data: [...dates],
      axisLine: { onZero: false, lineStyle: { color: colours.grid } },
      axisTick: { show: false },
      axisLabel: { ...label, hideOverlap: true, formatter: (date: string) => formatDay(date, locale) },
    },
    yAxis: {
      type: "value",
      name: unit,
      nameLocation: "end",
      nameGap: 10,
      nameTextStyle: { ...label, align: "left", padding: [0, 0, 0, -20] },
      splitNumber: 4,
      axisLabel: { ...label, formatter: (value: number) => formatCompact(value, locale) },
      splitLine: { lineStyle: { color: colours.grid } },
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
