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

export interface ComparedOutcome {
  name: string;
  mean: number;
  lower: number;
  upper: number;
}

interface ComparisonOptions {
  outcomes: readonly ComparedOutcome[];
  words: { mean: string; range: string; unit: string };
  write: (value: number) => string;
  colours: ChartColours;
  animate: boolean;
}

/** A bar of each outcome's mean from zero, and a line from one end of its interval to the other. */
export function comparisonOption({ outcomes, words, write, colours, animate }: ComparisonOptions): EChartsCoreOption {
  return {
    ...drawn(animate),
    grid: { left: 8, right: 12, top: 28, bottom: 4, outerBoundsMode: "same" },
    tooltip: {
      ...barTooltip(colours),
      formatter: (items: { dataIndex: number }[]) => {
        const outcome = outcomes[items[0]?.dataIndex ?? -1];
        if (!outcome) return "";
        return (
          tooltipHead(outcome.name) +
          tooltipRow(words.mean, write(outcome.mean)) +
          tooltipRow(words.range, `${write(outcome.lower)} – ${write(outcome.upper)}`)
        );
      },
    },
    xAxis: { ...categoryAxis(colours, (name) => name), data: outcomes.map(({ name }) => name) },
    yAxis: {
      ...valueAxis(colours, write),
      ...nameAbove(colours, words.unit),
      // An axis is made for bars: an interval that leaves it would not be drawn at all.
      min: Math.min(0, roundOut(Math.min(...outcomes.map(({ lower }) => lower)))),
      max: Math.max(0, roundOut(Math.max(...outcomes.map(({ upper }) => upper)))),
      splitNumber: 4,
    },
    series: [
      {
        type: "bar",
        name: words.mean,
        data: outcomes.map(({ mean }) => mean),
        barMaxWidth: 72,
        itemStyle: { color: colours.forecast },
        emphasis: { disabled: true },
        markLine: {
          silent: true,
          symbol: ["rect", "rect"],
          symbolSize: [12, 2],
          animation: false,
          lineStyle: { color: colours.history, width: 1.5, type: "solid" },
          label: { show: false },
          data: outcomes.map(({ name, lower, upper }) => [{ coord: [name, lower] }, { coord: [name, upper] }]),
        },
      },
    ],
  };
}

/** The next number away from zero that an axis may end at: of one or two digits, the second a five. */
function roundOut(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 0;
  const step = 10 ** Math.floor(Math.log10(Math.abs(value))) / 2;
  return Math.sign(value) * Math.ceil(Math.abs(value) / step) * step;
}
