import { Random } from "@bellwether/runtime/tensor/random";
import { assertNotNegative, InventoryParameterError } from "../parameter-error.ts";

/** Weeks before and after a week that its path may be drawn from: near enough for the season, enough to differ. */
const weeksAround = 2;
const around = 2 * weeksAround + 1;

/** Daily demand of a position, ending yesterday, oldest first. */
export interface DemandRecord {
  values: ArrayLike<number>;
  /** Days on which there was nothing to sell, so that less was sold than asked for; 0-based. */
  stockoutDays: readonly number[];
}

/** Some of the paths, without the last. */
export interface PathRange {
  from: number;
  to: number;
}

/** Which of the weeks around each week of a path is taken from: the same for all series, so that a wild week is one for all. */
export class WeekDraws {
  readonly #draws: Uint8Array;

  /** @param days of the paths. */
  constructor(
    readonly paths: number,
    readonly days: number,
    seed: number | string,
  ) {
    const random = new Random(`${seed}/history`);
    this.#draws = Uint8Array.from({ length: Math.ceil(days / 7) * paths }, () => random.integer(around));
  }

  /** Of each path, 0 for the earliest week around … `around` − 1 for the latest. @param week counted back from the last. */
  of(week: number, { from, to }: PathRange): Uint8Array {
    return this.#draws.subarray(week * this.paths + from, week * this.paths + to);
  }
}

/**
 * Demand of the last days, again and again a little differently: each week of a path is one of the five weeks around it. Weekdays,
 * season and what days of a week have in common stay. Days beyond the record are drawn from its first weeks.
 */
export class HistoryPaths {
  readonly #values: Float64Array;

  /** @throws InventoryParameterError where the record is shorter than a week or holds a negative value. */
  constructor(
    record: DemandRecord,
    readonly draws: WeekDraws,
  ) {
    this.#values = uncensored(record);
    if (this.#values.length < 7)
      throw new InventoryParameterError("history", "has at least a week of days", this.#values.length);
  }

  /** Writes a day's demand of some paths. @param day 0 is the first. @param at where the first of them goes. */
  fill(day: number, into: Float32Array, at: number, range: PathRange): void {
    const length = this.#values.length;
    // Weeks are counted back from the end, so that the last day is always a week's last.
    const back = this.draws.days - 1 - day;
    const week = Math.floor(back / 7);
    const lastWeek = Math.floor(length / 7) - 1;
    const choices = Array.from({ length: around }, (_, i) => {
      const source = reflect(week - weeksAround + i, lastWeek);
      return this.#values[length - 1 - (source * 7 + (back % 7))]!;
    });
    const drawn = this.draws.of(week, range);
    for (let path = 0; path < drawn.length; path++) into[at + path] = choices[drawn[path]!]!;
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

function reflect(week: number, last: number): number {
  const inside = week < 0 ? -week : week > last ? Math.max(0, 2 * last - week) : week;
  return Math.min(inside, last);
}
