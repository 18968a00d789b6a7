import type { Remark } from "@bellwether/schema/contracts/facts";
import { inventoryRemark, type PolicyPerformance } from "../contract.ts";
import { round } from "./class-targets.ts";

/** A claim that the replay contradicts by more than this is worth telling. */
const leastDifference = 0.03;

/**
 * Whether the last year bears out the fill rate that is expected: it does where the range of replayed years holds it. Where it does
 * not, as of products that grow, or where there was no year to replay, people are told.
 */
export function claimTrust(policy: { fillRate: number; orderUpTo: number; performance: PolicyPerformance }): Remark[] {
  const { fillRate, orderUpTo, performance } = policy;
  if (orderUpTo === 0) return [];
  const { proposed, days } = performance;
  if (proposed === null) return [inventoryRemark("inventory.claim-untested", { fillRate: round(fillRate) })];
  const { mean, lower, upper } = proposed.fillRate;
  const isWithin = fillRate >= lower && fillRate <= upper;
  if (isWithin || Math.abs(fillRate - mean) < leastDifference) return [];
  return [inventoryRemark("inventory.claim-unconfirmed", { fillRate: round(fillRate), replayed: round(mean), days })];
}
