import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
import { formatMonth } from "../../format/date.ts";
import { formatRate, formatShare } from "../../format/number.ts";

export interface MonthRow {
  /** First day, YYYY-MM-DD. */
  month: string;
  error: number | null;
  naive: number | null;
}

interface MonthOptions {
  rows: readonly MonthRow[];
  words: { error: string; naive: string; axis: string };
  colours: ChartColours;
  locale: string;
  animate: boolean;
}

/** Error over demand by month, beside that of repeating the last season. */
export function monthOption({ rows, words, colours, locale, animate }: MonthOptions): EChartsCoreOption {
  const label = { color: colours.muted, fontSize: 12 };
  const bars = (name: string, of: (row: MonthRow) => number | null, colour: string) => ({
    type: "bar",
    name,
    data: rows.map(of),
    barMaxWidth: 40,
    barCategoryGap: "40%",
    itemStyle: { color: colour },
    emphasis: { disabled: true },
  });
  return {
    animation: animate,
    animationDuration: 160,
    textStyle: { fontFamily: "Inter Variable, Noto Sans SC, Noto Sans CJK SC, system-ui, sans-serif" },
    grid: { left: 8, right: 20, top: 28, bottom: 4, outerBoundsMode: "same" },
    tooltip: {
      trigger: "axis",
      transitionDuration: 0,
      backgroundColor: colours.surface,
      borderColor: colours.grid,
      textStyle: { color: colours.text, fontSize: 12 },
      axisPointer: { type: "shadow", animation: false },
      formatter: (items: { dataIndex: number }[]) => {
        const row = rows[items[0]?.dataIndex ?? -1];
        if (row === undefined) return "";
        const text = (value: number | null) => (value === null ? "–" : formatRate(value, locale));
        return `${formatMonth(row.month, locale)}<br>${words.error}: <b>${text(row.error)}</b><br>${words.naive}: ${text(row.naive)}`;
      },
    },
    xAxis: {
      type: "category",
      data: rows.map(({ month }) => month),
      axisLine: { lineStyle: { color: colours.grid } },
      axisTick: { show: false },
      axisLabel: { ...label, hideOverlap: true, formatter: (month: string) => formatMonth(month, locale) },
    },
    yAxis: {
      type: "value",
      min: 0,
      name: words.axis,
      nameLocation: "end",
      nameGap: 12,
      nameTextStyle: { ...label, align: "left", padding: [0, 0, 0, -20] },
      splitNumber: 4,
      axisLabel: { ...label, formatter: (value: number) => formatShare(value, locale) },
      splitLine: { lineStyle: { color: colours.grid } },
    },
    series: [
      bars(words.error, (row) => row.error, colours.forecast),
      bars(words.naive, (row) => row.naive, colours.base),
    ],
  };
}
