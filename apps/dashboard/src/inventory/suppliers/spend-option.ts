import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
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
  const label = { color: colours.muted, fontSize: 12 };
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
    animation: animate,
    animationDuration: 160,
    textStyle: { fontFamily: "Inter Variable, Noto Sans SC, Noto Sans CJK SC, system-ui, sans-serif" },
    grid: { left: 8, right: 12, top: 12, bottom: 4, outerBoundsMode: "same" },
    tooltip: {
      trigger: "axis",
      transitionDuration: 0,
      backgroundColor: colours.surface,
      borderColor: colours.grid,
      textStyle: { color: colours.text, fontSize: 12 },
      axisPointer: { type: "shadow", animation: false },
      formatter: (items: { dataIndex: number; seriesName: string; value: number }[]) => {
        const lines = items.map(
          ({ seriesName, value }) =>
            `<div style="display:flex;justify-content:space-between;gap:16px"><span>${seriesName}</span><b>${formatAmount(value, currency, locale)}</b></div>`,
        );
        return `<div style="margin-bottom:4px">${monthOf(rows[items[0]?.dataIndex ?? 0]?.month ?? "")}</div>${lines.join("")}`;
      },
    },
    xAxis: {
      type: "category",
      data: rows.map(({ month }) => month),
      axisLine: { lineStyle: { color: colours.grid } },
      axisTick: { show: false },
      axisLabel: { ...label, hideOverlap: true, formatter: monthOf },
    },
    yAxis: {
      type: "value",
      splitNumber: 3,
      axisLabel: { ...label, formatter: (value: number) => formatCompact(value, locale) },
      splitLine: { lineStyle: { color: colours.grid } },
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
