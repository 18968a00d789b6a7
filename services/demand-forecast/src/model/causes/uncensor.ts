import { demandBeyond } from "./censored-demand.ts";

/** In-stock steps over which the level is averaged: a month of days, enough to see a rare seller sell. */
const levelSteps = 28;

/** Units that a weekday must have been expected to sell before its own share counts half. */
const weekdayPrior = 10;

/** What a week adds to a weekday's evidence fades by this much a week, so that habits may change. */
const weekdayMemory = 0.98;

/**
 * Longest spell without stock that is filled. A shelf that stays empty longer is taken for a product that is no longer offered,
 * whose demand has gone elsewhere: filling on would forecast discontinued products for ever.
 */
const longestSpell = 28;

/**
 * Estimates what was asked for beyond what was sold on days without stock. Each estimate knows only the days before it: an average level of
 * the last month in stock times the weekday's share, and the sale itself as a lower bound. So nothing of a backtest's future gets
 * into its past. Days out of stock do not pull the level down; one that sold more than expected lifts it.
 *
 * @param sold units per day. @param emptyDays positions in `sold` whose stock was gone by the evening, ascending.
 * @returns units lost per empty day, in the order of `emptyDays`; 0 where nothing is known or the shelf stayed empty too long.
 */
export function lostDemand(sold: ArrayLike<number>, emptyDays: readonly number[]): Float64Array {
  const lost = new Float64Array(emptyDays.length);
  const weekdays = Array.from({ length: 7 }, () => ({ seen: weekdayPrior, expected: weekdayPrior }));
  let [level, steps, next, spell] = [0, 0, 0, 0];
  for (let t = 0; t < sold.length && next < emptyDays.length; t++) {
    const weekday = weekdays[t % 7]!;
    const share = weekday.seen / weekday.expected;
    const isEmpty = emptyDays[next] === t;
    spell = isEmpty ? spell + 1 : 0;
    let demand = sold[t]!;
    if (isEmpty) {
      if (steps > 0 && spell <= longestSpell) demand = Math.max(demand, demandBeyond(level * share, demand));
      lost[next++] = demand - sold[t]!;
      if (spell > longestSpell) continue;
    }
    if (steps > 0) {
      weekday.seen = weekdayMemory * weekday.seen + (1 - weekdayMemory) * weekdayPrior + demand;
      weekday.expected = weekdayMemory * weekday.expected + (1 - weekdayMemory) * weekdayPrior + level;
    }
    steps++;
    level += (demand / share - level) / Math.min(steps, levelSteps);
  }
  return lost;
}
