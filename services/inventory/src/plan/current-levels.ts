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

/** Without a count the ledger is followed where it knows at least this share of the sales. */
const leastBooked = 0.9;

/**
 * How a position has been kept: what was on hand and on the way when it was ordered, and right after, over what was usually sold at the
 * time. Stock is what the ledger says, less what was sold since the last count and never booked. Orders of which neither a count nor
 * booked sales tell are left out.
 *
 * @returns null where fewer than three orders tell.
 */
export function currentLevels(
  position: Pick<StockedPosition, "onHand" | "onOrder" | "inTransit" | "ledger" | "orders">,
  { record }: Pick<PositionDemand, "record">,
): CoverLevels | null {
  const usual = knownLevel(record.values);
  const { orders } = position;
  const [before, after]: [number[], number[]] = [[], []];
  for (const [i, day] of orders.days.entries()) {
    const level = usual[day - record.startDay];
    if (level === undefined || !(level > 0)) continue;
    const there = positionAfter(day, position, record);
    if (there === null) continue;
    after.push(there / level);
    before.push(Math.max(0, there - orders.quantities[i]!) / level);
  }
  if (after.length < leastOrders) return null;
  const reorderDays = quantileOf(before, reorderQuantile);
  return { reorderDays, orderUpToDays: Math.max(reorderDays, quantileOf(after, 0.5)) };
}

/** On hand and on the way in the evening of a day, back from what is there now; null where nothing tells. */
function positionAfter(
  day: number,
  { ledger, onHand, onOrder, inTransit }: Pick<StockedPosition, "onHand" | "onOrder" | "inTransit" | "ledger">,
  { startDay, values }: PositionDemand["record"],
): number | null {
  let position = onHand + onOrder + inTransit;
  let countedDay: number | null = null;
  for (const [i, at] of ledger.days.entries()) {
    if (at > day) position -= ledger.onHand[i]! + ledger.onOrder[i]!;
    else if (ledger.counted[i]) countedDay = at;
  }
  const since = countedDay ?? startDay - 1;
  const sold = values
    .slice(Math.max(0, since + 1 - startDay), day + 1 - startDay)
    .reduce((sum, units) => sum + units, 0);
  // A sale may be booked some days before or after it is told of: only the sums are compared.
  const booked = ledger.sold.reduce((sum, units, i) => {
    const at = ledger.days[i]!;
    return at > since && at <= day ? sum + units : sum;
  }, 0);
  if (countedDay === null && booked < leastBooked * sold) return null;
  return Math.max(0, position - Math.max(0, sold - booked));
}

function quantileOf(values: readonly number[], p: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]!;
}
