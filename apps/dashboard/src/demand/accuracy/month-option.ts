import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
import {
  barTooltip,
  categoryAxis,
  drawn,
  nameAbove,
  tooltipHead,
  tooltipRow,
  valueAxis,
} from "../../charts/chart-parts.ts";
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
    ...drawn(animate),
    grid: { left: 8, right: 20, top: 28, bottom: 4, outerBoundsMode: "same" },
    tooltip: {
      ...barTooltip(colours),
      formatter: (items: { dataIndex: number }[]) => {
        const row = rows[items[0]?.dataIndex ?? -1];
        if (row === undefined) return "";
        const text = (value: number | null) => (value === null ? "–" : formatRate(value, locale));
        return (
          tooltipHead(formatMonth(row.month, locale)) +
          tooltipRow(words.error, text(row.error)) +
          tooltipRow(words.naive, text(row.naive))
        );
      },
    },
    xAxis: {
      ...categoryAxis(colours, (month) => formatMonth(month, locale)),
      data: rows.map(({ month }) => month),
    },
    yAxis: {
      ...valueAxis(colours, (value) => formatShare(value, locale)),
      ...nameAbove(colours, words.axis),
      min: 0,
      splitNumber: 4,
    },
    series: [
      bars(words.error, (row) => row.error, colours.forecast),
      bars(words.naive, (row) => row.naive, colours.base),
    ],
  };
}
