import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
import {
  drawn,
  lineTooltip,
  nameAbove,
  nameBelow,
  tooltipHead,
  tooltipRow,
  valueAxis,
} from "../../charts/chart-parts.ts";
import type { CurvePoint } from "./point-at.ts";

interface RiskCoverageOptions {
  /** Strictest first: coverage rises. */
  points: readonly CurvePoint[];
  /** What holds now; null where nothing is answered. */
  now: CurvePoint | null;
  words: { threshold: string; coverage: string; risk: string; now: string };
  write: (share: number) => string;
  colours: ChartColours;
  animate: boolean;
}

/** How often answers are wrong over how many questions are answered, with the place of the present threshold. */
export function riskCoverageOption(options: RiskCoverageOptions): EChartsCoreOption {
  const { points, now, words, write, colours, animate } = options;
  return {
    ...drawn(animate),
    grid: { left: 8, right: 28, top: 28, bottom: 22, outerBoundsMode: "same" },
    tooltip: {
      ...lineTooltip(colours),
      formatter: (items: { dataIndex: number }[]) => {
        const point = points[items[0]?.dataIndex ?? -1];
        if (!point) return "";
        return (
          tooltipHead(`${words.threshold}: ${write(point.threshold)}`) +
          tooltipRow(words.coverage, write(point.coverage)) +
          tooltipRow(words.risk, write(point.risk))
        );
      },
    },
    xAxis: {
      ...valueAxis(colours, write),
      ...nameBelow(colours, words.coverage),
      min: 0,
      max: 1,
      splitLine: { show: false },
    },
    yAxis: { ...valueAxis(colours, write), ...nameAbove(colours, words.risk), min: 0, max: 1, splitNumber: 4 },
    series: [
      {
        type: "line",
        name: words.risk,
        data: points.map(({ coverage, risk }) => [coverage, risk]),
        symbol: points.length === 1 ? "circle" : "none",
        lineStyle: { color: colours.forecast, width: 2 },
        itemStyle: { color: colours.forecast },
        emphasis: { disabled: true },
      },
      ...(now === null
        ? []
        : [
            {
              type: "line",
              name: words.now,
              data: [[now.coverage, now.risk]],
              symbol: "circle",
              symbolSize: 11,
              itemStyle: { color: colours.history },
              label: { show: true, formatter: words.now, position: "top", color: colours.text, fontSize: 12 },
              tooltip: { show: false },
            },
          ]),
    ],
  };
}
