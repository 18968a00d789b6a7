/** What was sold in each market, week by week. */
export interface GeoPanel {
  geos: readonly string[];
  /** First days, ISO, a week apart, oldest first. */
  weeks: readonly string[];
  /** [geo][week], in the outcome's own unit; at least 0. */
  outcome: readonly Float64Array[];
}

/** Part of a panel's weeks. @param last place after the last week that is kept */
export function weeksUntil(panel: GeoPanel, last: number): GeoPanel {
  return {
    geos: panel.geos,
    weeks: panel.weeks.slice(0, last),
    outcome: panel.outcome.map((series) => series.subarray(0, last)),
  };
}

/** Week by week, what markets sold together. */
export function totalOf(panel: GeoPanel, members: readonly number[]): Float64Array {
  const total = new Float64Array(panel.weeks.length);
  for (const geo of members) for (let week = 0; week < total.length; week++) total[week]! += panel.outcome[geo]![week]!;
  return total;
}

export function meanOf(values: ArrayLike<number>, from = 0, to = values.length): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at]!;
  return sum / (to - from);
}
