import type { Remark } from "@bellwether/schema/contracts/facts";
import { type AbcClass, inventoryRemark, type ServiceCurve, type ServiceMeasure, type XyzClass } from "../contract.ts";
import type { DemandPaths } from "../model/demand/demand-paths.ts";
import { type JoinRule, joinPointOf } from "../model/policy/joint-cycle.ts";
import { fixedLeadTime, type LeadTime } from "../model/policy/lead-time.ts";
import { type OrderTerms, roundUpToTerms, usualOrderQuantity } from "../model/policy/order-quantity.ts";
import type { OrderWaits } from "../model/policy/order-waits.ts";
import { type ProtectionDemand, protectionDemand } from "../model/policy/protection-demand.ts";
import { highestSellableLevel } from "../model/policy/shelf-life.ts";
import { choosePolicy, type PolicyOutcome, policyOutcome, type StockPolicy } from "../model/policy/stock-policy.ts";
import { type PositionTarget, policyTarget, round } from "./class-targets.ts";
import type { KeepingCosts } from "./keeping-costs.ts";
import type { PositionDemand } from "./position-demand.ts";

/** A position's levels and what they rest on. */
export interface PlannedPosition extends StockPolicy, PolicyOutcome {
  abcClass: AbcClass;
  xyzClass: XyzClass;
  measure: ServiceMeasure;
  target: number | null;
  protection: ProtectionDemand;
  perDay: number;
  /** Most that may be in stock and on the way, for goods that spoil; null for no limit. */
  highestLevel: number | null;
  orderQuantity: number;
  levelStep: number;
  /** Its share in the orders of its supplier and place; null where no other product is ordered there. */
  join: JoinRule | null;
  /** Ordered at or below it when such an order goes out; the reorder point where it never joins one. */
  joinPoint: number;
  /** Why, strongest first; worked out where somebody asks. */
  reasons(): Remark[];
}

export interface PositionQuestion {
  demand: PositionDemand;
  paths: DemandPaths;
  leadTime: LeadTime;
  statedDays: number | null;
  terms: OrderTerms | undefined;
  costs: KeepingCosts;
  target: PositionTarget;
  classes: { abcClass: AbcClass; xyzClass: XyzClass };
  cycle: OrderCycle;
  seed: number | string;
}

/** How often a supplier is ordered from for a place. */
export interface OrderCycle {
  /** Days of demand that a line covers. */
  days: number;
  /** Until other products of the supplier and place are ordered, from when all were; null where there are none. */
  others: OrderWaits | null;
  /** A line's share of what an order costs, in money, where all products are on it. */
  lineCost: number;
}

/** A product joins an order of others once this share of the gap between its levels is left at most. */
const joinShare = 0.7;
/** Days of demand that an order covers at most, however cheap it would be to keep more. */
export const longestCoverDays = 120;
const curveTargets = [0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995];
/** Parts of the demand until the next order can arrive that levels are multiples of where sales are not in whole units. */
const levelPartsOfProtection = 200;

/** Levels of one position, with their reasons. */
export function planPosition(question: PositionQuestion): PlannedPosition {
  const { demand, paths, leadTime, terms, costs, target, classes, cycle, seed } = question;
  const protection = protectionDemand(paths, leadTime, costs.reviewPeriodDays, seed);
  const perDay = protection.protectionDemand.mean / protection.protectionDays;
  const levelStep = demand.isWhole ? 1 : Math.max(1e-4, protection.protectionDemand.mean / levelPartsOfProtection);
  const orderTerms = { minimum: terms?.minimum ?? levelStep, multiple: terms?.multiple ?? levelStep };
  const cycleDays = Math.min(cycle.days, longestCoverDays);
  const orderQuantity = usualOrderQuantity(perDay, { ...costs, cycleDays }, orderTerms);
  const line = roundUpToTerms(levelStep, orderTerms);
  const join = cycle.others === null ? null : { waits: cycle.others, share: joinShare, minimum: line };
  const highestLevel = costs.shelfLifeDays === null ? null : highestSellableLevel(paths, leadTime, costs.shelfLifeDays);
  const common = { demand: protection, orderQuantity, levelStep, highestLevel, join };
  const policy = choosePolicy({ ...common, target: policyTarget(target, costs) });
  const outcome = policyOutcome(protection, policy, join);
  return {
    ...policy,
    ...outcome,
    ...classes,
    measure: target.measure,
    target: target.target,
    protection,
    perDay,
    highestLevel,
    orderQuantity,
    levelStep,
    join,
    joinPoint: joinPointOf(policy, join),
    reasons: () => reasonsOf(question, protection, outcome),
  };
}

/** What other targets would cost in stock, without regard to shelf life. */
export function serviceCurve(planned: PlannedPosition, unitCost: number): ServiceCurve {
  const { protection, orderQuantity, levelStep, join } = planned;
  const measure = planned.measure === "CYCLE" ? "CYCLE" : "FILL_RATE";
  const points = curveTargets.map((target) => {
    const question = { demand: protection, orderQuantity, levelStep, highestLevel: null, join };
    const levels = choosePolicy({ ...question, target: { measure, target } });
    return { levels, ...policyOutcome(protection, levels, join) };
  });
  return {
    targets: [...curveTargets],
    fillRates: points.map(({ fillRate }) => round(fillRate)),
    cycleServices: points.map(({ cycleService }) => round(cycleService)),
    reorderPoints: points.map(({ levels }) => levels.reorderPoint),
    stockUnits: points.map(({ meanStock }) => round(meanStock)),
    stockValues: points.map(({ meanStock }) => round(meanStock * unitCost)),
  };
}

function reasonsOf(
  { demand, paths, leadTime, statedDays, costs, target, seed }: PositionQuestion,
  protection: ProtectionDemand,
  outcome: PolicyOutcome,
): Remark[] {
  if (demand.basis === "NONE" || protection.perReview === 0)
    return [inventoryRemark("inventory.no-demand", { days: demand.quietDays ?? demand.history.length })];
  const reasons = [
    inventoryRemark("inventory.protection", {
      leadTimeDays: round(leadTime.mean),
      reviewDays: costs.reviewPeriodDays,
      demand: round(protection.protectionDemand.mean),
      deviation: round(protection.protectionDemand.standardDeviation),
    }),
    target.reason,
  ];
  if (leadTime.deviation >= 1) {
    const steady = protectionDemand(paths, fixedLeadTime(Math.round(leadTime.mean)), costs.reviewPeriodDays, seed);
    const spared = outcome.safetyStock - Math.max(0, levelFor(steady, outcome.cycleService) - steady.cycleDemand.mean);
    if (spared >= 0.5)
      reasons.push(
        inventoryRemark("inventory.lead-time-varies", {
          deviationDays: round(leadTime.deviation),
          safetyUnits: round(spared),
        }),
      );
  }
  reasons.push(leadTimeReason(leadTime, statedDays));
  if (outcome.fillRate + 0.005 < (target.measure === "FILL_RATE" ? (target.target ?? 0) : 0))
    reasons.unshift(
      inventoryRemark("inventory.shelf-life-limits", {
        shelfLifeDays: costs.shelfLifeDays ?? 0,
        fillRate: round(outcome.fillRate),
      }),
    );
  if (demand.share !== null) reasons.push(inventoryRemark("inventory.product-share", { share: round(demand.share) }));
  if (demand.basis === "HISTORY")
    reasons.push(inventoryRemark("inventory.history-only", { days: demand.history.length }));
  return reasons;
}

/** The level that would give the same cycle service. */
function levelFor({ cycleDemand }: ProtectionDemand, service: number): number {
  return cycleDemand.quantile(Math.min(0.9999, Math.max(0.0001, service)));
}

function leadTimeReason({ observations, mean }: LeadTime, statedDays: number | null): Remark {
  if (observations > 0)
    return inventoryRemark("inventory.lead-time-learned", {
      observations,
      meanDays: round(mean),
      statedDays: statedDays ?? round(mean),
    });
  if (statedDays !== null) return inventoryRemark("inventory.lead-time-stated", { statedDays });
  return inventoryRemark("inventory.lead-time-assumed", { days: round(mean) });
}
