import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
import {
  categoryAxis,
  drawn,
  lineTooltip,
  nameAbove,
  tooltipHead,
  tooltipRow,
  valueAxis,
} from "../../charts/chart-parts.ts";
import { formatDate, formatDay } from "../../format/date.ts";
import type { TrendRow } from "./trend-rows.ts";

interface TrendOptions {
  rows: readonly TrendRow[];
  /** Spend as bars behind the line: where both are money. */
  withSpend: boolean;
  words: { spend: string; value: string; before: string; axis: string };
  /** Numbers along the axis, and beside the pointer. */
  onAxis: (value: number) => string;
  atPointer: (value: number) => string;
  colours: ChartColours;
  locale: string;
  animate: boolean;
}

/** A measure over time, as it was before under it, and a mark on every step that somebody wrote about. */
export function trendOption(options: TrendOptions): EChartsCoreOption {
  const { rows, withSpend, words, onAxis, atPointer, colours, locale, animate } = options;
  const line = { type: "line", symbol: "none", connectNulls: false, emphasis: { disabled: true } };
  return {
    ...drawn(animate),
    grid: { left: 8, right: 20, top: 30, bottom: 4, outerBoundsMode: "same" },
    tooltip: {
      ...lineTooltip(colours),
      formatter: (items: { dataIndex: number }[]) => {
        const row = rows[items[0]?.dataIndex ?? -1];
        if (row === undefined) return "";
        const write = (value: number | null) => (value === null ? "–" : atPointer(value));
        return [
          tooltipHead([formatDate(row.date, locale), ...row.notes].join(" · ")),
          ...(withSpend ? [tooltipRow(words.spend, write(row.spend))] : []),
          tooltipRow(words.value, write(row.value)),
          tooltipRow(words.before, write(row.before)),
        ].join("");
      },
    },
    xAxis: { ...categoryAxis(colours, (date) => formatDay(date, locale)), data: rows.map(({ date }) => date) },
    yAxis: { ...valueAxis(colours, onAxis), ...nameAbove(colours, words.axis), min: 0, splitNumber: 4 },
    series: [
      {
        ...line,
        name: words.value,
        data: rows.map(({ value }) => value),
        lineStyle: { color: colours.forecast, width: 2 },
        itemStyle: { color: colours.forecast },
        markLine: {
          silent: true,
          symbol: ["none", "circle"],
          symbolSize: 7,
          label: { show: false },
          lineStyle: { color: colours.comparison, width: 1, type: "solid" },
          data: rows.flatMap(({ date, notes }) => (notes.length > 0 ? [{ xAxis: date }] : [])),
        },
      },
      {
        ...line,
        name: words.before,
        data: rows.map(({ before }) => before),
        lineStyle: { color: colours.muted, width: 1.5, type: "dashed" },
        itemStyle: { color: colours.muted },
      },
      ...(withSpend
        ? [
            {
              type: "bar",
              name: words.spend,
              data: rows.map(({ spend }) => spend),
              barCategoryGap: "30%",
              itemStyle: { color: colours.base },
              emphasis: { disabled: true },
              z: 1,
            },
          ]
        : []),
    ],
  };
}
