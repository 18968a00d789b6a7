import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
import { drawn, nameAbove, nameBelow, pointTooltip, tooltipRow, valueAxis } from "../../charts/chart-parts.ts";
import { formatAmount, formatRate } from "../../format/number.ts";
import type { CurvePoint } from "./curve-points.ts";

interface CurveOptions {
  points: readonly CurvePoint[];
  /** Position of the policy as it is. */
  present: number;
  currency: string;
  words: { fillRate: string; stockValue: string };
  colours: ChartColours;
  locale: string;
  animate: boolean;
}

/** Fill rate over the value of stock: a line, and the point of the policy. */
export function curveOption(options: CurveOptions): EChartsCoreOption {
  const { points, present, currency, words, colours, locale, animate } = options;
  const at = (index: number) => {
    const point = points[index];
    return point ? [point.stockValue, point.fillRate] : null;
  };
  return {
    ...drawn(animate),
    grid: { left: 8, right: 24, top: 24, bottom: 22, outerBoundsMode: "same" },
    tooltip: {
      ...pointTooltip(colours),
      formatter: ({ value }: { value: [number, number] }) =>
        tooltipRow(words.fillRate, formatRate(value[1], locale)) +
        tooltipRow(words.stockValue, formatAmount(value[0], currency, locale)),
    },
    xAxis: {
      ...valueAxis(colours, (value) => formatAmount(value, currency, locale)),
      scale: true,
      ...nameBelow(colours, words.stockValue),
      splitNumber: 3,
      axisLine: { lineStyle: { color: colours.grid } },
      splitLine: { show: false },
    },
    yAxis: {
      ...valueAxis(colours, (value) => formatRate(value, locale)),
      ...nameAbove(colours, words.fillRate),
      scale: true,
      max: 1,
      splitNumber: 3,
    },
    series: [
      {
        type: "line",
        name: words.fillRate,
        data: points.map(({ stockValue, fillRate }) => [stockValue, fillRate]),
        symbol: "circle",
        symbolSize: 5,
        lineStyle: { color: colours.forecast, width: 2 },
        itemStyle: { color: colours.forecast },
        emphasis: { disabled: true },
        markPoint: {
          silent: true,
          animation: false,
          symbol: "circle",
          symbolSize: 12,
          label: { show: false },
          data: [{ coord: at(present), itemStyle: { color: colours.history } }].filter(({ coord }) => coord !== null),
        },
      },
    ],
  };
}
