import type { EChartsCoreOption } from "echarts/core";
import { formatDate, formatDay } from "../format/date.ts";
import { formatCompact } from "../format/number.ts";
import type { ChartColours } from "./chart-colours.ts";
import { categoryAxis, drawn, lineTooltip, nameAbove, tooltipHead, tooltipRow, valueAxis } from "./chart-parts.ts";
import type { FanPoint } from "./fan-points.ts";

export interface FanWords {
  /** Axis name with its unit. */
  unit: string;
  actual: string;
  median: string;
  /** The line between what was and what is expected. */
  boundary: string;
  stockout: string;
  comparison: string;
  /** "95 % interval" */
  band: (level: number) => string;
}

interface FanOptions {
  points: readonly FanPoint[];
  colours: ChartColours;
  words: FanWords;
  locale: string;
  /** Dates without stock, marked on the history. */
  stockouts?: readonly string[];
  /** First and last positions of what is set apart. */
  marks?: readonly (readonly [number, number])[];
  /** A second forecast at each of the points; null where there is none. */
  comparison?: readonly (number | null)[];
  animate: boolean;
  compact?: boolean;
}

/** Two lines of one stack fill the area between the bounds; the lower one is not seen. */
function bandSeries(points: readonly FanPoint[], index: number, colour: string, name: string) {
  const common = {
    type: "line",
    stack: `band-${index}`,
    stackStrategy: "all",
    symbol: "none",
    silent: true,
    lineStyle: { opacity: 0 },
    emphasis: { disabled: true },
  };
  const bounds = points.map((point) => point.bands[index]);
  return [
    { ...common, name: `${name} `, data: bounds.map((band) => band?.lower ?? null), tooltip: { show: false } },
    {
      ...common,
      name,
      data: bounds.map((band) => (band ? band.upper - band.lower : null)),
      areaStyle: { color: colour, opacity: 1 },
      tooltip: { show: false },
    },
  ];
}

/** The fan chart: solid history, a thin line at its end, dashed median, and bands of one hue. */
export function fanOption(options: FanOptions): EChartsCoreOption {
  const { points, colours, words, locale, animate, compact = false } = options;
  const dates = points.map((point) => point.date);
  const lastActual = points.findLastIndex((point) => point.actual !== null);
  const levels = points.at(-1)?.bands.map((band) => band.level) ?? [];
  const stockouts = new Set(options.stockouts ?? []);
  return {
    ...drawn(animate),
    grid: { left: 8, right: 12, top: compact ? 12 : 20, bottom: 4, outerBoundsMode: "same" },
    tooltip: {
      ...lineTooltip(colours),
      formatter: (items: { dataIndex: number }[]) => {
        const point = points[items[0]?.dataIndex ?? -1];
        if (!point) return "";
        const number = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
        const parts = [tooltipHead(formatDate(point.date, locale))];
        if (point.actual !== null) parts.push(tooltipRow(words.actual, number(point.actual)));
        if (point.median !== null) parts.push(tooltipRow(words.median, number(point.median)));
        for (const band of point.bands) {
          parts.push(tooltipRow(words.band(band.level), `${number(band.lower)} – ${number(band.upper)}`));
        }
        const other = options.comparison?.[items[0]?.dataIndex ?? 0];
        if (other !== undefined && other !== null) parts.push(tooltipRow(words.comparison, number(other)));
        if (stockouts.has(point.date)) parts.push(tooltipRow(words.stockout, ""));
        return parts.join("");
      },
    },
    xAxis: {
      ...categoryAxis(colours, (date) => formatDay(date, locale)),
      data: dates,
      boundaryGap: false,
    },
    yAxis: {
      ...valueAxis(colours, (value) => formatCompact(value, locale)),
      ...nameAbove(colours, compact ? "" : words.unit),
      splitNumber: compact ? 3 : 4,
    },
    series: [
      ...levels.flatMap((level, index) =>
        bandSeries(
          points,
          index,
          index === 0 && levels.length > 1 ? colours.outerBand : colours.innerBand,
          words.band(level),
        ),
      ),
      {
        type: "line",
        name: words.actual,
        data: points.map((point) => point.actual),
        symbol: "none",
        lineStyle: { color: colours.history, width: 1.5 },
        itemStyle: { color: colours.history },
        emphasis: { disabled: true },
        markLine: {
          silent: true,
          symbol: "none",
          animation: false,
          lineStyle: { color: colours.muted, width: 1, type: "solid" },
          label: { show: !compact, color: colours.muted, fontSize: 11, position: "end", formatter: words.boundary },
          data: lastActual >= 0 ? [{ xAxis: dates[lastActual] }] : [],
        },
        markPoint: {
          silent: true,
          symbol: "triangle",
          symbolSize: 7,
          animation: false,
          itemStyle: { color: colours.warning },
          label: { show: false },
          data: dates.filter((date) => stockouts.has(date)).map((date) => ({ coord: [date, 0] })),
        },
      },
      {
        type: "line",
        name: words.median,
        data: points.map((point) => point.median),
        symbol: "none",
        lineStyle: { color: colours.forecast, width: 2, type: [5, 4] },
        itemStyle: { color: colours.forecast },
        emphasis: { disabled: true },
        markArea: {
          silent: true,
          animation: false,
          itemStyle: { color: colours.comparison, opacity: 0.1 },
          data: (options.marks ?? []).map(([first, last]) => [{ xAxis: dates[first] }, { xAxis: dates[last] }]),
        },
      },
      ...(options.comparison
        ? [
            {
              type: "line",
              name: words.comparison,
              data: options.comparison,
              symbol: "none",
              lineStyle: { color: colours.comparison, width: 1.5, type: [2, 3] },
              itemStyle: { color: colours.comparison },
              emphasis: { disabled: true },
            },
          ]
        : []),
    ],
  };
}
