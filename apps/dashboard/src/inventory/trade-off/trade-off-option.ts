import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
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
  const label = { color: colours.muted, fontSize: 12 };
  const services = [
    ...points.map((point) => point[rate]),
    ...marks.flatMap(({ service }) => [service.lower, service.upper]),
  ];
  const lowest = Math.min(1, ...services);
  return {
    animation: animate,
    animationDuration: 160,
    textStyle: { fontFamily: "Inter Variable, Noto Sans SC, Noto Sans CJK SC, system-ui, sans-serif" },
    grid: { left: 8, right: 28, top: 28, bottom: 24, outerBoundsMode: "same" },
    tooltip: {
      trigger: "item",
      transitionDuration: 0,
      backgroundColor: colours.surface,
      borderColor: colours.grid,
      textStyle: { color: colours.text, fontSize: 12 },
      formatter: ({ value, seriesName }: { value: [number, number]; seriesName: string }) =>
        `${seriesName}<br>${words.service}: <b>${formatRate(value[1], locale)}</b><br>${words.stockValue}: <b>${formatAmount(value[0], currency, locale)}</b>`,
    },
    xAxis: {
      type: "value",
      scale: true,
      name: words.stockValue,
      nameLocation: "middle",
      nameGap: 28,
      nameTextStyle: label,
      splitNumber: 4,
      axisLine: { lineStyle: { color: colours.grid } },
      axisLabel: { ...label, hideOverlap: true, formatter: (value: number) => formatAmount(value, currency, locale) },
      splitLine: { show: false },
    },
    yAxis: {
      type: "value",
      min: Math.floor(lowest * 20) / 20,
      max: 1,
      name: words.service,
      nameLocation: "end",
      nameGap: 10,
      nameTextStyle: { ...label, align: "left", padding: [0, 0, 0, -20] },
      splitNumber: 4,
      axisLabel: { ...label, formatter: (value: number) => formatRate(value, locale) },
      splitLine: { lineStyle: { color: colours.grid } },
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
