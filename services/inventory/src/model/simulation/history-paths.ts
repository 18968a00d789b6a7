import { Random } from "@bellwether/runtime/tensor/random";
import { assertNotNegative, InventoryParameterError } from "../parameter-error.ts";

/** Weeks before and after a week that its path may be drawn from: near enough for the season, enough to differ. */
const weeksAround = 2;

/** Daily demand of a position, ending yesterday, oldest first. */
export interface DemandRecord {
  values: ArrayLike<number>;
  /** Days on which there was nothing to sell, so that less was sold than asked for; 0-based. */
  stockoutDays: readonly number[];
}

/**
 * Demand of the last days, again and again a little differently: each week of a path is one of the five weeks around it. Weekdays,
 * season and what days of a week have in common stay. Days beyond the record are drawn from its first weeks.
 *
 * @param put takes each value: into [day][position][path], or wherever the caller keeps it.
 * @throws InventoryParameterError where the record is shorter than a week or holds a negative value.
 */
export function bootstrapHistory(
  record: DemandRecord,
  { days, paths, seed }: { days: number; paths: number; seed: number | string },
  put: (day: number, path: number, units: number) => void,
): void {
  const values = uncensored(record);
  const length = values.length;
  if (length < 7) throw new InventoryParameterError("history", "has at least a week of days", length);
  const random = new Random(`${seed}/history`);
  const lastWeek = Math.floor(length / 7) - 1;
  for (let path = 0; path < paths; path++) {
    // Weeks are counted back from the end, so that the last day is always a week's last.
    for (let week = 0; week * 7 < days; week++) {
      const source = reflect(week - weeksAround + random.integer(2 * weeksAround + 1), lastWeek);
      for (let back = 0; back < 7 && week * 7 + back < days; back++)
        put(days - 1 - (week * 7 + back), path, values[length - 1 - (source * 7 + back)]!);
    }
  }
}

/** Where nothing was there to sell, at least what the same weekday usually sells within four weeks. */
export function uncensored({ values, stockoutDays }: DemandRecord): Float64Array {
  const kept = Float64Array.from(values);
  for (const value of kept) assertNotNegative("history", value);
  const censored = new Set(stockoutDays);
  for (const day of stockoutDays) {
    let sum = 0;
    let count = 0;
    for (let near = day - 28; near <= day + 28; near += 7) {
      if (near < 0 || near >= kept.length || censored.has(near)) continue;
      sum += values[near]!;
      count++;
    }
    if (count > 0 && day < kept.length) kept[day] = Math.max(kept[day]!, sum / count);
  }
  return kept;
}

/** Days after which a day counts half in the level. */
const halfLifeDays = 42;

/**
 * Units that are usually sold in a day, as was known on the day before: an average that fades, begun with the first four weeks' mean. Both
 * policies of a replay scale their levels by it, since a planner of either kind follows the season.
 */
export function knownLevel(values: ArrayLike<number>): Float64Array {
  const fade = 0.5 ** (1 / halfLifeDays);
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

function reflect(week: number, last: number): number {
  const inside = week < 0 ? -week : week > last ? Math.max(0, 2 * last - week) : week;
  return Math.min(inside, last);
}
