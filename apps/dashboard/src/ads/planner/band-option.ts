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

export interface BandPoint {
  x: number;
  mean: number;
  lower: number;
  upper: number;
}

interface BandOptions {
  points: readonly BandPoint[];
  /** Places on the curve that are named. */
  marks: readonly { name: string; x: number; y: number; colour: string }[];
  words: { x: string; y: string; mean: string; band: string };
  write: { x: (value: number) => string; y: (value: number) => string };
  colours: ChartColours;
  animate: boolean;
}

/** A curve over amounts with its band, and places on it. */
export function bandOption({ points, marks, words, write, colours, animate }: BandOptions): EChartsCoreOption {
  const bound = (values: readonly number[]) => points.map(({ x }, index) => [x, values[index]]);
  const hidden = {
    type: "line",
    symbol: "none",
    silent: true,
    lineStyle: { opacity: 0 },
    emphasis: { disabled: true },
    tooltip: { show: false },
  };
  return {
    ...drawn(animate),
    grid: { left: 8, right: 28, top: 28, bottom: 22, outerBoundsMode: "same" },
    tooltip: {
      ...lineTooltip(colours),
      formatter: (items: { dataIndex: number }[]) => {
        const point = points[items[0]?.dataIndex ?? -1];
        if (!point) return "";
        return (
          tooltipHead(`${words.x}: ${write.x(point.x)}`) +
          tooltipRow(words.mean, write.y(point.mean)) +
          tooltipRow(words.band, `${write.y(point.lower)} – ${write.y(point.upper)}`)
        );
      },
    },
    xAxis: {
      ...valueAxis(colours, write.x),
      ...nameBelow(colours, words.x),
      min: "dataMin",
      max: "dataMax",
      splitNumber: 4,
      axisLine: { lineStyle: { color: colours.grid } },
      splitLine: { show: false },
    },
    yAxis: { ...valueAxis(colours, write.y), ...nameAbove(colours, words.y), min: 0, splitNumber: 4 },
    series: [
      { ...hidden, stack: "band", stackStrategy: "all", data: bound(points.map(({ lower }) => lower)) },
      {
        ...hidden,
        stack: "band",
        stackStrategy: "all",
        data: bound(points.map(({ lower, upper }) => upper - lower)),
        areaStyle: { color: colours.innerBand, opacity: 1 },
      },
      {
        type: "line",
        name: words.mean,
        data: bound(points.map(({ mean }) => mean)),
        symbol: "none",
        lineStyle: { color: colours.forecast, width: 2 },
        itemStyle: { color: colours.forecast },
        emphasis: { disabled: true },
      },
      ...marks.map(({ name, x, y, colour }) => ({
        type: "line",
        name,
        data: [[x, y]],
        symbol: "circle",
        symbolSize: 11,
        itemStyle: { color: colour },
        label: { show: true, formatter: name, position: "top", color: colours.text, fontSize: 12 },
        tooltip: { show: false },
      })),
    ],
  };
}
