import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
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
  const label = { color: colours.muted, fontSize: 12 };
  const levels = Array.from({ length: (1 - first) * (100 / stepPercent) + 1 }, (_, i) => first * 100 + i * stepPercent);
  const chances = levels.map((level) => chanceBand(rows, level / 100));
  const lowest = Math.min(first, ...rows.map(({ coverage }) => Math.floor(coverage * 10) / 10));
  const hidden = { type: "line", symbol: "none", silent: true, lineStyle: { opacity: 0 } };
  const band = { ...hidden, stack: "chance", stackStrategy: "all", emphasis: { disabled: true } };
  return {
    animation: animate,
    animationDuration: 160,
    textStyle: { fontFamily: "Inter Variable, Noto Sans SC, Noto Sans CJK SC, system-ui, sans-serif" },
    grid: { left: 8, right: 20, top: 28, bottom: 22, outerBoundsMode: "same" },
    tooltip: {
      trigger: "item",
      transitionDuration: 0,
      backgroundColor: colours.surface,
      borderColor: colours.grid,
      textStyle: { color: colours.text, fontSize: 12 },
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const row = rows[dataIndex];
        if (row === undefined) return "";
        return `${words.level}: ${formatShare(row.level, locale)}<br>${words.coverage}: <b>${formatRate(row.coverage, locale)}</b><br>${words.chance}: ${formatRate(row.lower, locale)} – ${formatRate(row.upper, locale)}`;
      },
    },
    xAxis: {
      type: "category",
      data: levels.map(String),
      boundaryGap: false,
      name: words.level,
      nameLocation: "middle",
      nameGap: 26,
      nameTextStyle: label,
      axisLine: { lineStyle: { color: colours.grid } },
      axisTick: { show: false },
      axisLabel: { ...label, interval: 1, formatter: (level: string) => formatShare(Number(level) / 100, locale) },
    },
    yAxis: {
      type: "value",
      min: lowest,
      max: 1,
      name: words.coverage,
      nameLocation: "end",
      nameGap: 12,
      nameTextStyle: { ...label, align: "left", padding: [0, 0, 0, -20] },
      splitNumber: 3,
      axisLabel: { ...label, formatter: (value: number) => formatShare(value, locale) },
      splitLine: { lineStyle: { color: colours.grid } },
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
