import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
import { formatDate, formatDay } from "../../format/date.ts";
import { formatCompact, formatRate, formatUnits } from "../../format/number.ts";
import type { ProjectionPoint } from "./projection-points.ts";

interface ProjectionOptions {
  points: readonly ProjectionPoint[];
  reorderPoint: number;
  words: { unit: string; median: string; band: string; incoming: string; reorderPoint: string; stockout: string };
  colours: ChartColours;
  locale: string;
  animate: boolean;
}

/** Dashed median in its band, bars where orders arrive, and a thin line at the reorder point. */
export function projectionOption(options: ProjectionOptions): EChartsCoreOption {
  const { points, reorderPoint, words, colours, locale, animate } = options;
  const label = { color: colours.muted, fontSize: 12 };
  const hidden = { symbol: "none", silent: true, lineStyle: { opacity: 0 }, emphasis: { disabled: true } };
  const line = (name: string, value: string) =>
    `<div style="display:flex;justify-content:space-between;gap:16px"><span>${name}</span><b>${value}</b></div>`;
  return {
    animation: animate,
    animationDuration: 160,
    animationDurationUpdate: 160,
    textStyle: { fontFamily: "Inter Variable, Noto Sans SC, Noto Sans CJK SC, system-ui, sans-serif" },
    grid: { left: 8, right: 12, top: 24, bottom: 4, outerBoundsMode: "same" },
    tooltip: {
      trigger: "axis",
      transitionDuration: 0,
      backgroundColor: colours.surface,
      borderColor: colours.grid,
      textStyle: { color: colours.text, fontSize: 12 },
      axisPointer: { type: "line", lineStyle: { color: colours.muted, width: 1 }, animation: false },
      formatter: (items: { dataIndex: number }[]) => {
        const point = points[items[0]?.dataIndex ?? -1];
        if (!point) return "";
        const units = (value: number) => formatUnits(value, locale);
        return [
          `<div style="margin-bottom:4px">${formatDate(point.date, locale)}</div>`,
          line(words.median, units(point.median)),
          line(words.band, `${units(point.lower)} – ${units(point.upper)}`),
          ...(point.incoming > 0 ? [line(words.incoming, units(point.incoming))] : []),
          line(words.stockout, formatRate(point.stockout, locale)),
        ].join("");
      },
    },
    xAxis: {
      type: "category",
      data: points.map(({ date }) => date),
      axisLine: { lineStyle: { color: colours.grid } },
      axisTick: { show: false },
      axisLabel: { ...label, hideOverlap: true, formatter: (date: string) => formatDay(date, locale) },
    },
    yAxis: {
      type: "value",
      min: 0,
      name: words.unit,
      nameLocation: "end",
      nameGap: 10,
      nameTextStyle: { ...label, align: "left", padding: [0, 0, 0, -20] },
      splitNumber: 4,
      axisLabel: { ...label, formatter: (value: number) => formatCompact(value, locale) },
      splitLine: { lineStyle: { color: colours.grid } },
    },
    series: [
      { ...hidden, type: "line", name: `${words.band} `, stack: "band", data: points.map(({ lower }) => lower) },
      {
        ...hidden,
        type: "line",
        name: words.band,
        stack: "band",
        data: points.map(({ lower, upper }) => upper - lower),
        areaStyle: { color: colours.innerBand, opacity: 1 },
      },
      {
        type: "bar",
        name: words.incoming,
        data: points.map(({ incoming }) => (incoming > 0 ? incoming : null)),
        itemStyle: { color: colours.categories[2] },
        barMaxWidth: 10,
        emphasis: { disabled: true },
      },
      {
        // A series, unlike a mark, makes the axis reach it.
        ...hidden,
        type: "line",
        name: words.reorderPoint,
        data: points.map(() => reorderPoint),
        lineStyle: { color: colours.comparison, width: 1, type: "solid" },
        itemStyle: { color: colours.comparison },
      },
      {
        type: "line",
        name: words.median,
        data: points.map(({ median }) => median),
        symbol: "none",
        lineStyle: { color: colours.forecast, width: 2, type: [5, 4] },
        itemStyle: { color: colours.forecast },
        emphasis: { disabled: true },
      },
    ],
  };
}
