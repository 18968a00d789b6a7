import type { ChartColours } from "./chart-colours.ts";

const durationMilliseconds = 160;

/** Motion and type of every chart. */
export const drawn = (animate: boolean) => ({
  animation: animate,
  animationDuration: durationMilliseconds,
  animationDurationUpdate: durationMilliseconds,
  textStyle: { fontFamily: "Inter Variable, Noto Sans SC, Noto Sans CJK SC, system-ui, sans-serif" },
});

/** Words at an axis. */
const axisText = ({ muted }: ChartColours) => ({ color: muted, fontSize: 12 });

/** What stands beside the pointer, at once. */
const tooltip = ({ surface, grid, text }: ChartColours) => ({
  transitionDuration: 0,
  backgroundColor: surface,
  borderColor: grid,
  textStyle: { color: text, fontSize: 12 },
});

/** Beside the point that the pointer is on. */
export const pointTooltip = (colours: ChartColours) => ({ ...tooltip(colours), trigger: "item" });

/** Beside all bars of the place that the pointer is at. */
export const barTooltip = (colours: ChartColours) => ({
  ...tooltip(colours),
  trigger: "axis",
  axisPointer: { type: "shadow", animation: false },
});

/** Beside a thin line through all series at the pointer. */
export const lineTooltip = (colours: ChartColours) => ({
  ...tooltip(colours),
  trigger: "axis",
  axisPointer: { type: "line", lineStyle: { color: colours.muted, width: 1 }, animation: false },
});

/** A tooltip is HTML, whatever a name holds. */
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What a tooltip is about, above its rows. */
export const tooltipHead = (text: string) => `<div style="margin-bottom:4px">${escaped(text)}</div>`;

/** One row of a tooltip: a name, and its figure at the other side. */
export const tooltipRow = (name: string, value: string) =>
  `<div style="display:flex;justify-content:space-between;gap:16px"><span>${escaped(name)}</span><b>${escaped(value)}</b></div>`;

/** Text along an axis, as much of it as there is room for. */
const axisLabel = <Value>(colours: ChartColours, write: (value: Value) => string) => ({
  ...axisText(colours),
  hideOverlap: true,
  formatter: write,
});

/** An axis of dates, months or levels, without ticks. */
export const categoryAxis = (colours: ChartColours, write: (category: string) => string) => ({
  type: "category",
  axisLine: { lineStyle: { color: colours.grid } },
  axisTick: { show: false },
  axisLabel: axisLabel(colours, write),
});

/** An axis of numbers: what stands at each line across the chart. */
export const valueAxis = (colours: ChartColours, write: (value: number) => string) => ({
  type: "value",
  axisLabel: axisLabel(colours, write),
  splitLine: { lineStyle: { color: colours.grid } },
});

/** The name of an upright axis, above it and flush with its labels. */
export const nameAbove = (colours: ChartColours, name: string) => ({
  name,
  nameLocation: "end",
  nameGap: 10,
  nameTextStyle: { ...axisText(colours), align: "left", padding: [0, 0, 0, -20] },
});

/** The name of a level axis, below it. */
export const nameBelow = (colours: ChartColours, name: string) => ({
  name,
  nameLocation: "middle",
  nameGap: 26,
  nameTextStyle: axisText(colours),
});
