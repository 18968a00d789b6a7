import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../charts/chart-colours.ts";
import {
  categoryAxis,
  drawn,
  lineTooltip,
  nameAbove,
  nameBelow,
  tooltipHead,
  tooltipRow,
  valueAxis,
} from "../../charts/chart-parts.ts";

interface Line {
  name: string;
  values: readonly number[];
  colour: string;
  /** Dashed for what did not happen. */
  dashed?: boolean;
}

interface LinesOptions {
  /** What stands along the level axis. */
  categories: readonly string[];
  lines: readonly Line[];
  /** Named upright lines at some of the categories, and a level one at a value. */
  marks: readonly { at: string; name: string }[];
  level?: number;
  writeCategory: (category: string) => string;
  writeValue: (value: number) => string;
  unit: string;
  axis?: string;
  /** Highest value of the upright axis; by what is drawn where not given. */
  most?: number;
  colours: ChartColours;
  animate: boolean;
}

/** Lines over weeks or over effects, with what is to be seen at once marked. */
export function linesOption(options: LinesOptions): EChartsCoreOption {
  const { categories, lines, marks, level, writeCategory, writeValue, unit, axis, colours, animate } = options;
  const label = { color: colours.muted, fontSize: 11 };
  return {
    ...drawn(animate),
    grid: { left: 8, right: 16, top: 28, bottom: axis === undefined ? 4 : 24, outerBoundsMode: "same" },
    tooltip: {
      ...lineTooltip(colours),
      formatter: (items: { dataIndex: number }[]) => {
        const at = items[0]?.dataIndex ?? 0;
        const rows = lines.map(({ name, values }) => tooltipRow(name, writeValue(values[at] ?? 0)));
        return tooltipHead(writeCategory(categories[at] ?? "")) + rows.join("");
      },
    },
    xAxis: {
      ...categoryAxis(colours, writeCategory),
      ...(axis === undefined ? {} : nameBelow(colours, axis)),
      data: [...categories],
      boundaryGap: false,
    },
    yAxis: {
      ...valueAxis(colours, writeValue),
      ...nameAbove(colours, unit),
      min: 0,
      ...(options.most === undefined ? { splitNumber: 4 } : { max: options.most, interval: options.most / 4 }),
    },
    series: lines.map(({ name, values, colour, dashed = false }, at) => ({
      type: "line",
      name,
      data: [...values],
      symbol: "none",
      lineStyle: { color: colour, width: 2, type: dashed ? [5, 4] : "solid" },
      itemStyle: { color: colour },
      emphasis: { disabled: true },
      ...(at > 0
        ? {}
        : {
            markLine: {
              silent: true,
              symbol: "none",
              animation: false,
              lineStyle: { color: colours.muted, width: 1, type: "solid" },
              data: [
                ...marks.map(({ at: place, name: said }) => ({
                  xAxis: place,
                  label: { ...label, position: "end", formatter: said },
                })),
                ...(level === undefined ? [] : [{ yAxis: level, label: { show: false } }]),
              ],
            },
          }),
    })),
  };
}
