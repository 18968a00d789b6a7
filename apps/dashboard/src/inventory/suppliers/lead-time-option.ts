import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
import {
  barTooltip,
  categoryAxis,
  drawn,
  nameBelow,
  tooltipHead,
  tooltipRow,
  valueAxis,
} from "../../charts/chart-parts.ts";
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
  const first = rows[0]?.days ?? 0;
  const last = rows.at(-1)?.days ?? first;
  const from = Math.floor(Math.min(first, statedDays ?? first));
  const until = Math.ceil(Math.max(last, statedDays ?? last));
  const chances = new Map(rows.map(({ days, probability }) => [days, probability]));
  const axis = Array.from({ length: until - from + 1 }, (_, index) => from + index);
  return {
    ...drawn(animate),
    grid: { left: 8, right: 24, top: 24, bottom: 22, outerBoundsMode: "same" },
    tooltip: {
      ...barTooltip(colours),
      formatter: (items: { name: string; value: number }[]) =>
        tooltipHead(`${words.days}: ${items[0]?.name ?? ""}`) +
        tooltipRow(words.chance, formatRate(items[0]?.value ?? 0, locale)),
    },
    xAxis: {
      ...categoryAxis(colours, String),
      data: axis.map(String),
      ...nameBelow(colours, words.days),
    },
    yAxis: {
      ...valueAxis(colours, (value) => formatRate(value, locale)),
      splitNumber: 3,
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
