import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
import { barTooltip, categoryAxis, drawn, tooltipHead, tooltipRow, valueAxis } from "../../charts/chart-parts.ts";
import { formatAmount, formatCompact } from "../../format/number.ts";
import type { SpendRow } from "./spend-rows.ts";

interface SpendOptions {
  rows: readonly SpendRow[];
  currency: string;
  /** "Nov 2026" */
  monthOf: (month: string) => string;
  words: { ordered: string; received: string };
  colours: ChartColours;
  locale: string;
  animate: boolean;
}

/** Two bars a month: what was ordered, and what came. */
export function spendOption({
  rows,
  currency,
  monthOf,
  words,
  colours,
  locale,
  animate,
}: SpendOptions): EChartsCoreOption {
  const bar = (name: string, colour: string | undefined, values: number[]) => ({
    type: "bar",
    name,
    data: values,
    itemStyle: { color: colour },
    barMaxWidth: 14,
    barGap: "10%",
    emphasis: { disabled: true },
  });
  return {
    ...drawn(animate),
    grid: { left: 8, right: 12, top: 12, bottom: 4, outerBoundsMode: "same" },
    tooltip: {
      ...barTooltip(colours),
      formatter: (items: { dataIndex: number; seriesName: string; value: number }[]) => {
        const lines = items.map(({ seriesName, value }) =>
          tooltipRow(seriesName, formatAmount(value, currency, locale)),
        );
        return tooltipHead(monthOf(rows[items[0]?.dataIndex ?? 0]?.month ?? "")) + lines.join("");
      },
    },
    xAxis: {
      ...categoryAxis(colours, monthOf),
      data: rows.map(({ month }) => month),
    },
    yAxis: {
      ...valueAxis(colours, (value) => formatCompact(value, locale)),
      splitNumber: 3,
    },
    series: [
      bar(
        words.ordered,
        colours.categories[0],
        rows.map(({ ordered }) => ordered),
      ),
      bar(
        words.received,
        colours.categories[2],
        rows.map(({ received }) => received),
      ),
    ],
  };
}
