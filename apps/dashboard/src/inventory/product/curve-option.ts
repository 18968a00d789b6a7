import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
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
  const label = { color: colours.muted, fontSize: 12 };
  const at = (index: number) => {
    const point = points[index];
    return point ? [point.stockValue, point.fillRate] : null;
  };
  return {
    animation: animate,
    animationDuration: 160,
    textStyle: { fontFamily: "Inter Variable, Noto Sans SC, Noto Sans CJK SC, system-ui, sans-serif" },
    grid: { left: 8, right: 24, top: 24, bottom: 20, outerBoundsMode: "same" },
    tooltip: {
      trigger: "item",
      transitionDuration: 0,
      backgroundColor: colours.surface,
      borderColor: colours.grid,
      textStyle: { color: colours.text, fontSize: 12 },
      formatter: ({ value }: { value: [number, number] }) =>
        `${words.fillRate}: <b>${formatRate(value[1], locale)}</b><br>${words.stockValue}: <b>${formatAmount(value[0], currency, locale)}</b>`,
    },
    xAxis: {
      type: "value",
      scale: true,
      name: words.stockValue,
      nameLocation: "middle",
      nameGap: 24,
      nameTextStyle: label,
      splitNumber: 3,
      axisLine: { lineStyle: { color: colours.grid } },
      axisLabel: { ...label, hideOverlap: true, formatter: (value: number) => formatAmount(value, currency, locale) },
      splitLine: { show: false },
    },
    yAxis: {
      type: "value",
      scale: true,
      max: 1,
      name: words.fillRate,
      nameLocation: "end",
      nameGap: 10,
      nameTextStyle: { ...label, align: "left", padding: [0, 0, 0, -20] },
      splitNumber: 3,
      axisLabel: { ...label, formatter: (value: number) => formatRate(value, locale) },
      splitLine: { lineStyle: { color: colours.grid } },
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
