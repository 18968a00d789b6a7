import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
import {
  categoryAxis,
  drawn,
  lineTooltip,
  nameAbove,
  tooltipHead,
  tooltipRow,
  valueAxis,
} from "../../charts/chart-parts.ts";
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
  const hidden = { symbol: "none", silent: true, lineStyle: { opacity: 0 }, emphasis: { disabled: true } };
  return {
    ...drawn(animate),
    grid: { left: 8, right: 12, top: 24, bottom: 4, outerBoundsMode: "same" },
    tooltip: {
      ...lineTooltip(colours),
      formatter: (items: { dataIndex: number }[]) => {
        const point = points[items[0]?.dataIndex ?? -1];
        if (!point) return "";
        const units = (value: number) => formatUnits(value, locale);
        return [
          tooltipHead(formatDate(point.date, locale)),
          tooltipRow(words.median, units(point.median)),
          tooltipRow(words.band, `${units(point.lower)} – ${units(point.upper)}`),
          ...(point.incoming > 0 ? [tooltipRow(words.incoming, units(point.incoming))] : []),
          tooltipRow(words.stockout, formatRate(point.stockout, locale)),
        ].join("");
      },
    },
    xAxis: {
      ...categoryAxis(colours, (date) => formatDay(date, locale)),
      data: points.map(({ date }) => date),
    },
    yAxis: {
      ...valueAxis(colours, (value) => formatCompact(value, locale)),
      ...nameAbove(colours, words.unit),
      min: 0,
      splitNumber: 4,
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
