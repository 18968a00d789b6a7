import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
import {
  drawn,
  nameAbove,
  nameBelow,
  pointTooltip,
  tooltipHead,
  tooltipRow,
  valueAxis,
} from "../../charts/chart-parts.ts";
import { formatAmount, formatRate } from "../../format/number.ts";
import type { TradeOffPoint } from "./trade-off-points.ts";

/** A figure with its interval. */
interface Estimate {
  mean: number;
  lower: number;
  upper: number;
}

/** A way of keeping stock as a point with intervals both ways. */
export interface MarkedPoint {
  name: string;
  colour: string;
  stockValue: Estimate;
  service: Estimate;
}

interface TradeOffOptions {
  points: readonly TradeOffPoint[];
  /** Which of the point's rates is drawn. */
  rate: "fillRate" | "cycleService";
  marks: readonly MarkedPoint[];
  currency: string;
  words: { service: string; stockValue: string; curve: string };
  colours: ChartColours;
  locale: string;
  animate: boolean;
}

/** A cross of two lines, each from one end of its interval to the other, and a dot where the means meet. */
function markSeries({ name, colour, stockValue, service }: MarkedPoint) {
  const line = {
    type: "line",
    silent: true,
    symbol: "none",
    lineStyle: { color: colour, width: 1.5 },
    emphasis: { disabled: true },
    tooltip: { show: false },
  };
  return [
    {
      ...line,
      data: [
        [stockValue.lower, service.mean],
        [stockValue.upper, service.mean],
      ],
    },
    {
      ...line,
      data: [
        [stockValue.mean, service.lower],
        [stockValue.mean, service.upper],
      ],
    },
    {
      type: "line",
      name,
      data: [[stockValue.mean, service.mean]],
      symbol: "circle",
      symbolSize: 11,
      itemStyle: { color: colour },
      emphasis: { disabled: true },
    },
  ];
}

/** Service over the value of stock: the curve, and ways of keeping stock with their intervals. */
export function tradeOffOption(options: TradeOffOptions): EChartsCoreOption {
  const { points, rate, marks, currency, words, colours, locale, animate } = options;
  const services = [
    ...points.map((point) => point[rate]),
    ...marks.flatMap(({ service }) => [service.lower, service.upper]),
  ];
  const lowest = Math.min(1, ...services);
  return {
    ...drawn(animate),
    grid: { left: 8, right: 28, top: 28, bottom: 22, outerBoundsMode: "same" },
    tooltip: {
      ...pointTooltip(colours),
      formatter: ({ value, seriesName }: { value: [number, number]; seriesName: string }) =>
        tooltipHead(seriesName) +
        tooltipRow(words.service, formatRate(value[1], locale)) +
        tooltipRow(words.stockValue, formatAmount(value[0], currency, locale)),
    },
    xAxis: {
      ...valueAxis(colours, (value) => formatAmount(value, currency, locale)),
      scale: true,
      ...nameBelow(colours, words.stockValue),
      splitNumber: 4,
      axisLine: { lineStyle: { color: colours.grid } },
      splitLine: { show: false },
    },
    yAxis: {
      ...valueAxis(colours, (value) => formatRate(value, locale)),
      ...nameAbove(colours, words.service),
      min: Math.floor(lowest * 20) / 20,
      max: 1,
      splitNumber: 4,
    },
    series: [
      {
        type: "line",
        name: words.curve,
        data: points.map((point) => [point.stockValue, point[rate]]),
        symbol: "circle",
        symbolSize: 5,
        lineStyle: { color: colours.forecast, width: 2 },
        itemStyle: { color: colours.forecast },
        emphasis: { disabled: true },
      },
      ...marks.flatMap(markSeries),
    ],
  };
}
