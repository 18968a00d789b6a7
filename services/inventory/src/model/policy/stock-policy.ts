import { complementaryLoss } from "../distribution/distribution.ts";
import {
  assertNotNegative,
  assertPositive,
  assertProbabilityInside,
  InventoryParameterError,
} from "../parameter-error.ts";
import { type JoinRule, joinPointOf } from "./joint-cycle.ts";
import type { ProtectionDemand } from "./protection-demand.ts";

/** What a policy is to achieve. CYCLE: chance of no stockout between two receipts. FILL_RATE: share of demand from stock. */
export type PolicyTarget =
  | { measure: "CYCLE"; target: number }
  | { measure: "FILL_RATE"; target: number }
  /** Least holding and shortage cost. Money per unit and day on hand; per unit asked for and not there. */
  | { measure: "COST"; holdingCostPerDay: number; shortageCostPerUnit: number };

export interface PolicyQuestion {
  demand: ProtectionDemand;
  target: PolicyTarget;
  /** Units ordered at a time, at least: the gap between reorder point and order-up-to level. */
  orderQuantity: number;
  /** Levels are multiples of it: 1 where demand is whole. */
  levelStep: number;
  /** Most that the order-up-to level may be, as for goods that spoil; null for no limit. */
  highestLevel: number | null;
  /** How it joins the orders of others; null where it has none to join. */
  join?: JoinRule | null;
}

/** Levels. Order when on hand and on order, less what is promised, are at or below the reorder point. Units. */
export interface StockPolicy {
  reorderPoint: number;
  orderUpTo: number;
}

/** What a policy leads to, expected. */
export interface PolicyOutcome {
  /** Reorder point less the demand expected until it is filled up again, where positive. Units. */
  safetyStock: number;
  cycleService: number;
  fillRate: number;
  /** Mean units on hand in the evening. */
  meanStock: number;
  /** Units short in a day. */
  shortagePerDay: number;
}

/** Positions between reorder point and order-up-to level that costs and fill rates are averaged over. */
const mostPositions = 24;
/** A search beyond this many demands of the protection time looks for what no stock can reach. */
const widestSearch = 64;

/**
 * Least reorder point that reaches the target.
 *
 * Shortage between reviews is E[(D(L+R) − y)⁺] − E[(D(L) − y)⁺] at the position y after a review (Hadley & Whitin 1963, ch. 5),
 * over demand that is the sample paths' own. Zero demand keeps nothing.
 *
 * @throws InventoryParameterError where target, quantity or step is out of range.
 */
export function choosePolicy(question: PolicyQuestion): StockPolicy {
  const { demand, target, orderQuantity, levelStep, highestLevel } = question;
  assertPositive("orderQuantity", orderQuantity);
  assertPositive("levelStep", levelStep);
  if (highestLevel !== null) assertNotNegative("highestLevel", highestLevel);
  if (demand.perReview === 0) return { reorderPoint: 0, orderUpTo: 0 };
  const wanted = lowestLevel(levelStep, greatest(demand), suffices(question, target));
  const orderUpTo = wanted + orderQuantity;
  if (highestLevel === null || orderUpTo <= highestLevel) return { reorderPoint: wanted, orderUpTo };
  const capped = Math.max(levelStep, Math.floor(highestLevel / levelStep) * levelStep);
  return { reorderPoint: Math.max(0, Math.min(wanted, capped - levelStep)), orderUpTo: capped };
}

/** Expected service and stock of any levels. @throws InventoryParameterError unless 0 ≤ reorder point ≤ order-up-to. */
export function policyOutcome(
  demand: ProtectionDemand,
  policy: StockPolicy,
  join: JoinRule | null = null,
): PolicyOutcome {
  const { reorderPoint, orderUpTo } = policy;
  assertNotNegative("reorderPoint", reorderPoint);
  if (!(orderUpTo >= reorderPoint))
    throw new InventoryParameterError("orderUpTo", `is not below the reorder point ${reorderPoint}`, orderUpTo);
  const positions = positionsAfterReview(demand, policy, join);
  const { leadTimeDemand, protectionDemand, cycleDemand, perReview, reviewPeriodDays } = demand;
  const shortage = meanOver(positions, (y) => protectionDemand.loss(y) - leadTimeDemand.loss(y));
  // Evenings 1 … R of a review period, on a straight line from its start to its end; exact for a period of one day.
  const atEnd = (reviewPeriodDays + 1) / (2 * reviewPeriodDays);
  const stock = meanOver(
    positions,
    (y) => (1 - atEnd) * complementaryLoss(leadTimeDemand, y) + atEnd * complementaryLoss(protectionDemand, y),
  );
  return {
    safetyStock: Math.max(0, reorderPoint - cycleDemand.mean),
    cycleService: cycleDemand.cdf(reorderPoint),
    fillRate: perReview === 0 ? 1 : Math.min(1, Math.max(0, 1 - shortage / perReview)),
    meanStock: stock,
    shortagePerDay: shortage / reviewPeriodDays,
  };
}

/** Holding and shortage of one day. */
export function policyCostPerDay(
  demand: ProtectionDemand,
  policy: StockPolicy,
  costs: { holdingCostPerDay: number; shortageCostPerUnit: number },
  join: JoinRule | null = null,
): number {
  const { meanStock, shortagePerDay } = policyOutcome(demand, policy, join);
  return costs.holdingCostPerDay * meanStock + costs.shortageCostPerUnit * shortagePerDay;
}

function suffices(
  { demand, orderQuantity, levelStep, join }: PolicyQuestion,
  target: PolicyTarget,
): (reorderPoint: number) => boolean {
  if (target.measure === "CYCLE") {
    assertProbabilityInside("target", target.target);
    return (level) => demand.cycleDemand.cdf(level) >= target.target;
  }
  const at = (reorderPoint: number): StockPolicy => ({ reorderPoint, orderUpTo: reorderPoint + orderQuantity });
  if (target.measure === "FILL_RATE") {
    assertProbabilityInside("target", target.target);
    return (level) => policyOutcome(demand, at(level), join).fillRate >= target.target;
  }
  assertPositive("holdingCostPerDay", target.holdingCostPerDay);
  assertPositive("shortageCostPerUnit", target.shortageCostPerUnit);
  // Cost is convex in the level: the first one after which it no longer falls is the best.
  return (level) =>
    policyCostPerDay(demand, at(level + levelStep), target, join) >= policyCostPerDay(demand, at(level), target, join);
}

function greatest({ protectionDemand, cycleDemand }: ProtectionDemand): number {
  return Math.max(protectionDemand.highest, cycleDemand.highest);
}

/** Least multiple of the step that suffices, by bisection, since what suffices keeps sufficing above. */
function lowestLevel(step: number, highest: number, suffices: (level: number) => boolean): number {
  let low = -1;
  let high = Math.ceil(highest / step);
  const limit = Math.max(1, high) * widestSearch;
  while (!suffices(high * step) && high < limit) high = Math.max(1, high * 2);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (suffices(middle * step)) high = middle;
    else low = middle;
  }
  return high * step;
}

/** Positions after a review with their probabilities. */
type Positions = readonly { at: number; chance: number }[];

/**
 * Where a review leaves the position: at S as often as it orders, and when nothing was asked for since; else below, as a renewal
 * process passes places that lie far from its start. Reviews in a cycle: Q/μ + E[D²]/2μ², less 1/2μ for whole demand. Below
 * the point where it may join the orders of others, it gets to a place only while none of them has ordered.
 *
 * Source: renewal function of the demand between reviews, Silver, Pyke & Thomas (2017), and Veinott & Wagner (1965) for (s,S).
 */
function positionsAfterReview(
  { perReview, perReviewDeviation, quietReviews, isWhole, reviewPeriodDays }: ProtectionDemand,
  policy: StockPolicy,
  join: JoinRule | null,
): Positions {
  const { reorderPoint, orderUpTo } = policy;
  const width = orderUpTo - reorderPoint;
  if (width === 0 || perReview === 0) return [{ at: orderUpTo, chance: 1 }];
  const isShort = isWhole && width - 1 <= mostPositions && Number.isInteger(width) && Number.isInteger(reorderPoint);
  const count = isShort ? width - 1 : mostPositions;
  // A review that sells takes the position half a review's demand down at least: none lies between.
  const top = Math.max(reorderPoint, orderUpTo - perReview / 2);
  const unit = isShort ? 1 : (top - reorderPoint) / count;
  const places = Array.from({ length: count }, (_, i) => reorderPoint + (isShort ? 1 + i : unit * (i + 0.5)));
  const passed = places.map((at) => chanceToPass(at, unit, policy, join, perReview / reviewPeriodDays));
  const chances = passed.map((chance, i) => chance * (isShort ? Math.min(1, Math.max(0, top - places[i]! + 0.5)) : 1));
  const [all, reached] = [passed, chances].map((each) => each.reduce((sum, chance) => sum + chance, 0));
  const span = count === 0 ? width : isShort ? (width * all!) / count : orderUpTo - top + unit * all!;
  const lattice = isWhole ? 1 / (2 * perReview) : 0;
  const reviews = span / perReview + (perReviewDeviation ** 2 + perReview ** 2) / (2 * perReview ** 2) - lattice;
  const atTop = !(reached! > 0) ? 1 : Math.min(1, 1 / (1 - quietReviews) / reviews);
  return [
    { at: orderUpTo, chance: atTop },
    ...places.map((at, i) => ({ at, chance: ((1 - atTop) * chances[i]!) / Math.max(reached!, Number.MIN_VALUE) })),
  ];
}

/**
 * When an order of others that came too early to be joined was placed, as a share of the time until it could be: later than half of
 * it, since orders grow likelier with the wait. An assumption that claim-calibration.spec.ts holds to simulated years.
 */
const earlyShare = 0.7;

/**
 * Chance that no order of others has filled it up before its position falls through a place, counted from when all were filled up. If
 * one came before it could be joined, the wait begins anew with it.
 */
function chanceToPass(at: number, unit: number, policy: StockPolicy, join: JoinRule | null, perDay: number): number {
  const joinPoint = joinPointOf(policy, join);
  if (join === null || at > joinPoint) return 1;
  const daysTo = (place: number) => (policy.orderUpTo - place) / perDay;
  const joinable = daysTo(joinPoint);
  const [from, to] = [daysTo(at + unit / 2), daysTo(at - unit / 2)];
  const missed = 1 - join.waits.chanceBetween(joinable, joinable);
  const begun = earlyShare * joinable;
  return Math.min(1, join.waits.chanceBetween(from, to) + missed * join.waits.chanceBetween(from - begun, to - begun));
}

function meanOver(positions: Positions, value: (position: number) => number): number {
  return positions.reduce((sum, { at, chance }) => sum + chance * value(at), 0);
}
