import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
import { formatRate } from "../../format/number.ts";

interface LeadTimeOptions {
  rows: readonly { days: number; probability: number }[];
  statedDays: number | null;
  words: { days: string; chance: string; stated: string };
  colours: ChartColours;
  locale: string;
  animate: boolean;
}

/** A bar for each number of days, and a thin line at what the supplier states. */
export function leadTimeOption({
  rows,
  statedDays,
  words,
  colours,
  locale,
  animate,
}: LeadTimeOptions): EChartsCoreOption {
  const label = { color: colours.muted, fontSize: 12 };
  const first = rows[0]?.days ?? 0;
  const last = rows.at(-1)?.days ?? first;
  const from = Math.floor(Math.min(first, statedDays ?? first));
  const until = Math.ceil(Math.max(last, statedDays ?? last));
  const chances = new Map(rows.map(({ days, probability }) => [days, probability]));
  const axis = Array.from({ length: until - from + 1 }, (_, index) => from + index);
  return {
    animation: animate,
    animationDuration: 160,
    textStyle: { fontFamily: "Inter Variable, Noto Sans SC, Noto Sans CJK SC, system-ui, sans-serif" },
    grid: { left: 8, right: 24, top: 24, bottom: 20, outerBoundsMode: "same" },
    tooltip: {
      trigger: "axis",
      transitionDuration: 0,
      backgroundColor: colours.surface,
      borderColor: colours.grid,
      textStyle: { color: colours.text, fontSize: 12 },
      axisPointer: { type: "shadow", animation: false },
      formatter: (items: { name: string; value: number }[]) =>
        `${words.days}: ${items[0]?.name ?? ""}<br>${words.chance}: <b>${formatRate(items[0]?.value ?? 0, locale)}</b>`,
    },
    xAxis: {
      type: "category",
      data: axis.map(String),
      name: words.days,
      nameLocation: "middle",
      nameGap: 24,
      nameTextStyle: label,
      axisLine: { lineStyle: { color: colours.grid } },
      axisTick: { show: false },
      axisLabel: { ...label, hideOverlap: true },
    },
    yAxis: {
      type: "value",
      splitNumber: 3,
      axisLabel: { ...label, formatter: (value: number) => formatRate(value, locale) },
      splitLine: { lineStyle: { color: colours.grid } },
    },
    series: [
      {
        type: "bar",
        name: words.chance,
        data: axis.map((days) => chances.get(days) ?? 0),
        itemStyle: { color: colours.forecast },
        barCategoryGap: "20%",
        emphasis: { disabled: true },
        markLine: {
          silent: true,
          symbol: "none",
          animation: false,
          lineStyle: { color: colours.comparison, width: 1.5, type: "solid" },
          label: { color: colours.muted, fontSize: 11, position: "end", formatter: words.stated },
          data: statedDays === null ? [] : [{ xAxis: String(Math.round(statedDays)) }],
        },
      },
    ],
  };
}
