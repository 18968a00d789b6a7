import type { ReplayBatch } from "./replay-batch.ts";

type Slotted = Pick<ReplayBatch, "positions" | "days" | "leadTimes" | "scale" | "policies" | "unmet">;

/**
 * Orders that can be on their way at once: no more than one for each review within the longest lead time. Where demand is lost, what
 * is on order never exceeds the order-up-to level, and each order fills at least the gap between the levels, which is usually a far
 * lower bound; a replay takes time in proportion to it.
 */
export function slotsNeeded(batch: Slotted): number {
  const longest = batch.leadTimes.reduce((most, days) => Math.max(most, days), 0) + 1;
  return batch.policies.reduce((most, _, position) => Math.max(most, slotsOf(batch, position, longest)), 1);
}

function slotsOf({ positions, days, scale, policies, unmet }: Slotted, position: number, longest: number): number {
  const { reorderPoint, orderUpTo, reviewPeriodDays, orderMultiple, orderMinimum } = policies[position]!;
  const byTime = Math.ceil(longest / reviewPeriodDays);
  if (unmet === "BACKORDERED") return byTime;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let day = 0; day < days; day++) {
    const factor = scale[day * positions + position]!;
    least = Math.min(least, factor);
    most = Math.max(most, factor);
  }
  const smallestOrder = Math.max((orderUpTo - reorderPoint) * least, orderMinimum, orderMultiple);
  // An order may overshoot the level by less than a multiple, or by the minimum.
  const mostOnOrder = orderUpTo * most + Math.max(orderMultiple, orderMinimum);
  return Math.min(byTime, Math.ceil(mostOnOrder / smallestOrder) + 1);
}
