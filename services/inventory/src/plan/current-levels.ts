import { knownLevel } from "../model/simulation/known-level.ts";
import type { StockedPosition } from "./plan-data.ts";
import type { PositionDemand } from "./position-demand.ts";

/** Levels that past orders show, in days of usual demand. */
export interface CoverLevels {
  reorderDays: number;
  orderUpToDays: number;
}

/** Orders that it takes to see a habit. */
const leastOrders = 3;
/** The stock at an order lies at or below the reorder point, mostly a little: this quantile of it stands for the point. */
const reorderQuantile = 0.8;

/**
 * How a position has been kept: what was on hand and on the way when it was ordered, and right after, over what was usually
 * sold at the time. Stock between two counts is the last count less what was sold since.
 *
 * @returns null where fewer than three orders tell.
 */
export function currentLevels(
  position: StockedPosition,
  { record }: Pick<PositionDemand, "record">,
  today: number,
): CoverLevels | null {
  const { values } = record;
  const firstDay = today - values.length;
  const usual = knownLevel(values);
  const { orders } = position;
  const [before, after]: [number[], number[]] = [[], []];
  for (const [i, day] of orders.days.entries()) {
    const level = usual[day - firstDay];
    if (level === undefined || !(level > 0)) continue;
    const there = positionAfter(day, position, values, firstDay);
    after.push(there / level);
    before.push(Math.max(0, there - orders.quantities[i]!) / level);
  }
  if (after.length < leastOrders) return null;
  const reorderDays = quantileOf(before, reorderQuantile);
  return { reorderDays, orderUpToDays: Math.max(reorderDays, quantileOf(after, 0.5)) };
}

/** On hand and on the way in the evening of a day: what is there now, less what the ledger says has come since. */
function positionAfter(
  day: number,
  { ledger, onHand, onOrder, inTransit }: StockedPosition,
  sold: readonly number[],
  firstDay: number,
): number {
  let position = onHand + onOrder + inTransit;
  let countedDay = firstDay - 1;
  for (const [i, at] of ledger.days.entries()) {
    if (at > day) position -= ledger.onHand[i]! + ledger.onOrder[i]!;
    else if (ledger.counted[i]) countedDay = at;
  }
  for (let at = countedDay + 1; at <= day; at++) position -= sold[at - firstDay] ?? 0;
  return Math.max(0, position);
}

function quantileOf(values: readonly number[], p: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]!;
}
