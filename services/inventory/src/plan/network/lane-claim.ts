import type { DemandPaths } from "../../model/demand/demand-paths.ts";
import { DiscreteDistribution } from "../../model/distribution/discrete.ts";
import { fixedLeadTime, type LeadTime } from "../../model/policy/lead-time.ts";
import type { PlanData } from "../plan-data.ts";
import type { PlannedStock } from "../plan-stock.ts";
import { remainingTime } from "../stock-projection.ts";
import type { SupplierTimes } from "../supplier-times.ts";
import { laneTerms, type PlanLane, storedStep } from "./plan-lane.ts";

/** What stands behind a claim to goods that may not be enough for all. */
interface Stake {
  /** What is asked for until more can be had. */
  demand: DiscreteDistribution;
  shortageCostPerUnit: number;
  /** Goods are given in whole multiples of it. */
  multiple: number;
}

/** What a place asks of the one that supplies it. */
export interface LaneClaim extends Stake {
  lane: PlanLane;
  /** Key of the place that supplies it. */
  source: string;
  minimum: number;
}

/** A place's claim over its lane, with what may be asked of it until more can come; null where it has no lane. */
export function claimOf(
  { lane, position, planned, costs, paths, sourceDays }: PlannedStock,
  data: PlanData,
  times: SupplierTimes,
): LaneClaim | null {
  if (lane === null) return null;
  const { productId } = position;
  const step = storedStep(planned.levelStep);
  const wait = daysUntilGoods({ productId, locationId: lane.fromLocationId }, data, times, sourceDays);
  const within = wait + lane.days + costs.reviewPeriodDays;
  return {
    lane,
    source: `${productId}/${lane.fromLocationId}`,
    ...(laneTerms(lane, step) ?? { multiple: step, minimum: step }),
    demand: demandWithin(paths, within),
    shortageCostPerUnit: costs.shortageCostPerUnit,
  };
}

/** What a source keeps back for its own customers; null where it supplies nobody. */
export function keptBack(
  { isSource, position, planned, costs, customers, leadTime }: PlannedStock,
  data: PlanData,
  times: SupplierTimes,
): Stake | null {
  if (!isSource) return null;
  const within = daysUntilGoods(position, data, times, leadTime.mean) + costs.reviewPeriodDays;
  const { shortageCostPerUnit } = costs;
  return { demand: demandWithin(customers, within), shortageCostPerUnit, multiple: storedStep(planned.levelStep) };
}

/** Days until goods come to a place: the first that are on their way, given that they have not come yet, else those ordered now. */
function daysUntilGoods(
  { productId, locationId }: { productId: string; locationId: string },
  { today, openLines, openTransfers }: PlanData,
  times: SupplierTimes,
  leadDays: number,
): number {
  const isHere = (line: { productId: string; locationId: string }) =>
    line.productId === productId && line.locationId === locationId;
  const remaining = (leadTime: LeadTime, since: number) => remainingTime(leadTime, Math.max(0, today - since)).mean;
  const ordered = openLines
    .filter(isHere)
    .map(({ orderedDay, supplierId }) => remaining(times.of(supplierId, productId), orderedDay));
  const sent = openTransfers
    .filter(isHere)
    .map(({ shippedDay, arrivesDay }) => remaining(fixedLeadTime(Math.max(0, arrivesDay - shippedDay)), shippedDay));
  return Math.min(leadDays, ...ordered, ...sent);
}

function demandWithin({ paths, days, values }: DemandPaths, within: number): DiscreteDistribution {
  const until = Math.max(1, Math.min(days, Math.round(within)));
  const sums = Float64Array.from({ length: paths }, (_, path) => {
    let sum = 0;
    for (let day = 0; day < until; day++) sum += values[path * days + day]!;
    return sum;
  });
  return DiscreteDistribution.empirical(sums);
}
