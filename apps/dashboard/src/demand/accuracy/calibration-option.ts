import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
import {
  categoryAxis,
  drawn,
  nameAbove,
  nameBelow,
  pointTooltip,
  tooltipHead,
  tooltipRow,
  valueAxis,
} from "../../charts/chart-parts.ts";
import { formatRate, formatShare } from "../../format/number.ts";
import { chanceBand } from "./chance-band.ts";

export interface CalibrationRow {
  level: number;
  coverage: number;
  steps: number;
  lower: number;
  upper: number;
}

interface CalibrationOptions {
  rows: readonly CalibrationRow[];
  words: { level: string; coverage: string; chance: string; ideal: string };
  colours: ChartColours;
  locale: string;
  animate: boolean;
}

/** The axis of levels, which all lie on a multiple of 5 %. */
const first = 0.4;
const stepPercent = 5;

const key = (share: number) => String(Math.round(share * 100));

/** Shares inside over the levels that promised them: the diagonal is what should be, the band around it is chance. */
export function calibrationOption({ rows, words, colours, locale, animate }: CalibrationOptions): EChartsCoreOption {
  const levels = Array.from({ length: (1 - first) * (100 / stepPercent) + 1 }, (_, i) => first * 100 + i * stepPercent);
  const chances = levels.map((level) => chanceBand(rows, level / 100));
  const lowest = Math.min(first, ...rows.map(({ coverage }) => Math.floor(coverage * 10) / 10));
  const hidden = { type: "line", symbol: "none", silent: true, lineStyle: { opacity: 0 } };
  const band = { ...hidden, stack: "chance", stackStrategy: "all", emphasis: { disabled: true } };
  const levelAxis = categoryAxis(colours, (level) => formatShare(Number(level) / 100, locale));
  return {
    ...drawn(animate),
    grid: { left: 8, right: 20, top: 28, bottom: 22, outerBoundsMode: "same" },
    tooltip: {
      ...pointTooltip(colours),
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const row = rows[dataIndex];
        if (row === undefined) return "";
        return (
          tooltipHead(`${words.level}: ${formatShare(row.level, locale)}`) +
          tooltipRow(words.coverage, formatRate(row.coverage, locale)) +
          tooltipRow(words.chance, `${formatRate(row.lower, locale)} – ${formatRate(row.upper, locale)}`)
        );
      },
    },
    xAxis: {
      ...levelAxis,
      axisLabel: { ...levelAxis.axisLabel, interval: 1 },
      data: levels.map(String),
      boundaryGap: false,
      ...nameBelow(colours, words.level),
    },
    yAxis: {
      ...valueAxis(colours, (value) => formatShare(value, locale)),
      ...nameAbove(colours, words.coverage),
      min: lowest,
      max: 1,
      splitNumber: 3,
    },
    series: [
      {
        type: "line",
        name: words.coverage,
        z: 4,
        data: rows.map((row) => [key(row.level), row.coverage]),
        symbol: "circle",
        symbolSize: 9,
        lineStyle: { color: colours.forecast, width: 2 },
        itemStyle: { color: colours.forecast },
        emphasis: { disabled: true },
      },
      {
        ...hidden,
        name: words.ideal,
        z: 3,
        data: levels.map((level) => level / 100),
        lineStyle: { color: colours.muted, width: 1, type: [4, 4], opacity: 1 },
        emphasis: { disabled: true },
      },
      { ...band, name: `${words.chance} `, data: chances.map((chance) => chance?.lower ?? null) },
      {
        ...band,
        name: words.chance,
        data: chances.map((chance) => (chance === null ? null : chance.upper - chance.lower)),
        areaStyle: { color: colours.outerBand, opacity: 1 },
      },
    ],
  };
}
