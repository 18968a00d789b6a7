/** Days after which a day counts half in the level. */
const halfLifeDays = 28;
const fade = 0.5 ** (1 / halfLifeDays);
/** Days that a plain average would have to take to be as steady. */
export const levelDays = (1 + fade) / (1 - fade);

/**
 * Units that are usually sold in a day, as was known on the day before: an average that fades, begun with the first four weeks' mean. Both
 * policies of a replay scale their levels by it, since a planner of either kind follows the season.
 */
export function knownLevel(values: ArrayLike<number>): Float64Array {
  const level = new Float64Array(values.length);
  const first = Math.min(28, values.length);
  let known = 0;
  for (let day = 0; day < first; day++) known += values[day]! / first;
  for (let day = 0; day < values.length; day++) {
    level[day] = known;
    known = fade * known + (1 - fade) * values[day]!;
  }
  return level;
}
