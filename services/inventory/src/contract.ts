import type { Remark } from "@bellwether/schema/contracts/facts";
import { z } from "zod";

/** Version of every type in this file. Raised when a field changes its meaning. */
export const contractVersion = 1;

/** Queue of the job that works out policies, proposals and exceptions. */
export const planJobType = "inventory.plan";

/** Name of the what-if model at the inference server. */
export const inventoryWhatIfName = "inventory-what-if";

/** By value of demand: A makes the first 80 % of it, B the next 15 %, C the rest. */
export const abcClasses = ["A", "B", "C"] as const;
export type AbcClass = (typeof abcClasses)[number];

/** By how much demand of a week varies around its mean: X at most half of it, Y at most all of it, Z more. */
export const xyzClasses = ["X", "Y", "Z"] as const;
export type XyzClass = (typeof xyzClasses)[number];

/** CYCLE: chance of no stockout between two receipts. FILL_RATE: share of demand served from stock. COST: least cost. */
export const serviceMeasures = ["CYCLE", "FILL_RATE", "COST"] as const;
export type ServiceMeasure = (typeof serviceMeasures)[number];

/** What demand was planned with. `inventory_policy.demand_basis`. */
export const demandBases = ["FORECAST", "PRODUCT_SHARE", "HISTORY", "NONE"] as const;
export type DemandBasis = (typeof demandBases)[number];

export const proposalKinds = ["PURCHASE", "TRANSFER"] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export const proposalStatuses = ["OPEN", "APPROVED", "REJECTED", "WITHDRAWN"] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

export const exceptionKinds = [
  "STOCKOUT_RISK",
  "OVERSTOCK",
  "SLOW_MOVER",
  "LATE_SUPPLIER",
  "ORDER_IMPOSSIBLE",
] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** A simulated figure and the 95 % interval that the paths leave for it. */
export interface Estimate {
  mean: number;
  lower: number;
  upper: number;
}

/** What keeping stock in one way led to in the replay of the last 12 months. Money in the plan's currency. */
export interface SimulatedPerformance {
  /** Share of demand served from stock, 0 … 1. */
  fillRate: Estimate;
  /** Mean value of the stock on hand. */
  stockValue: Estimate;
  /** Mean units on hand; null where products of several units are added up. */
  stockUnits: Estimate | null;
  /** Orders in the year. */
  orders: Estimate;
  /** Holding, ordering and shortage in the year. */
  cost: Estimate;
}

/** `inventory_policy.performance` and `replenishment_proposal.proof`. */
export interface PolicyPerformance {
  /** Paths simulated. */
  paths: number;
  /** Days replayed; 0 where there is no history to replay. */
  days: number;
  /** Under the levels that past orders show; null where there are too few orders to tell. */
  current: SimulatedPerformance | null;
  /** Null where there is no history to replay. */
  proposed: SimulatedPerformance | null;
}

/** `inventory_plan.proof`: products with a known current policy, added up, path by path. */
export interface PlanProof extends PolicyPerformance {
  /** Products at locations that are added up. */
  positions: number;
}

/** `inventory_policy.curve`: what service costs in stock; one element per target, ascending. */
export interface ServiceCurve {
  /** Target of the policy's own measure (fill rate where the measure is COST). */
  targets: number[];
  fillRates: number[];
  cycleServices: number[];
  reorderPoints: number[];
  /** Expected mean stock, in units. */
  stockUnits: number[];
  /** The same in money. */
  stockValues: number[];
}

/** `inventory_policy.projection`: stock on hand in the evening of each day if nothing more is ordered. */
export interface StockProjection {
  /** First day, YYYY-MM-DD. */
  start: string;
  /** 5 % and 95 % of the paths lie below these. */
  lower: number[];
  median: number[];
  upper: number[];
  /** Chance that stock has run out by each day. */
  stockoutProbability: number[];
  /** Units expected from open orders, by day. */
  incoming: number[];
}

/** `inventory_plan.settings`. */
export interface PlanSettings {
  /** Most to order for; null for no limit. */
  budget: number | null;
  /** Sample paths that levels are computed from. */
  demandPaths: number;
  /** Paths of the replay: years that each position went through. */
  replayPaths: number;
  /** How far levels of demand turned out to lie from what was known before, as a share of them. */
  levelVariation: number;
}

/** How quantities were chosen: proven within the gap, taken at the time limit, or by the greedy rule alone. */
export const orderSolvers = ["OPTIMAL", "TIME_LIMIT", "GREEDY", "NOTHING_TO_ORDER"] as const;
export type OrderSolver = (typeof orderSolvers)[number];

/** `inventory_plan.orders`. */
export interface PlanOrders {
  solver: OrderSolver;
  /** Relative distance to the best possible benefit, 0 … 1; null for GREEDY, which proves nothing. */
  gap: number | null;
  milliseconds: number;
  /** Lines ordered. */
  lines: number;
  /** Money ordered for. */
  amount: number;
  /** Lines cut or left out for budget or capacity. */
  restricted: number;
}

/** Input of the planning job. */
export const planInput = z.object({
  /** Same data and seed, same plan. */
  seed: z.int().min(0).max(2_147_483_647).default(1),
  /** Most to order for in this plan; null for the organisation's setting. */
  budget: z.number().min(0).nullable().default(null),
  /** Years that the last one is replayed with; null for as many as there is time for. */
  replayPaths: z.int().min(10).max(10_000).nullable().default(null),
});
export type PlanInput = z.infer<typeof planInput>;

/** Products that one what-if question may be about. */
export const maxWhatIfProducts = 500;

/**
 * A what-if question about the tenant's stock. Over the wire: `product_ids` BYTES [n] (n = 0 for all); `service_level`,
 * `lead_time_days` and `budget` FP64 [1], each left out where it is not asked about. The answer: see `WhatIfAnswer`; its
 * columns are tensors of one element per position under the names in snake case, its totals are FP64 [1].
 */
export const inventoryWhatIfRequest = z.object({
  productIds: z.array(z.uuid()).max(maxWhatIfProducts),
  /** Fill rate to reach for every product; null: each one's own target. */
  serviceLevel: z.number().gt(0).lt(1).nullable(),
  /** Mean lead time of every supplier, spread as before in proportion; null: as learned. */
  leadTimeDays: z.number().min(0).max(365).nullable(),
  /** Most to order for now; null: no limit. */
  budget: z.number().min(0).nullable(),
});
export type InventoryWhatIfRequest = z.infer<typeof inventoryWhatIfRequest>;

/** What would be: one element per product and location in the columns. */
export interface InventoryWhatIfAnswer {
  currency: string;
  productIds: string[];
  locationIds: string[];
  reorderPoints: number[];
  orderUpTos: number[];
  safetyStocks: number[];
  fillRates: number[];
  /** Mean stock in money. */
  stockValues: number[];
  /** Units to order now; 0 for none. */
  orderQuantities: number[];
  /** Money of each. */
  orderAmounts: number[];
  /** Expected holding, ordering and shortage of a year, in money. */
  yearlyCosts: number[];
  /** Demand-weighted, 0 … 1; and what the stored policies lead to. */
  fillRate: number;
  fillRateBefore: number;
  stockValue: number;
  stockValueBefore: number;
  orderAmount: number;
}

/** Every remark of this service with its facts. Whoever shows them has one sentence for each in every language. */
export const inventoryRemarkFacts = {
  /** Steps of the planning job. */
  "inventory.step-read": [],
  "inventory.step-policies": ["positions"],
  "inventory.step-replay": ["positions", "paths"],
  "inventory.step-orders": ["lines"],
  "inventory.step-store": ["proposals", "exceptions"],
  /** Of a policy: what stock has to cover. Days and units. */
  "inventory.protection": ["leadTimeDays", "reviewDays", "demand", "deviation"],
  /** Of a policy: what a lead time that varies adds to the safety stock. Units. */
  "inventory.lead-time-varies": ["deviationDays", "safetyUnits"],
  /** Of a policy: how the lead time was learned. */
  "inventory.lead-time-learned": ["observations", "meanDays", "statedDays"],
  /** Of a policy: no receipt tells how long the supplier takes. */
  "inventory.lead-time-stated": ["statedDays"],
  /** Of a policy: neither receipts nor a statement tell the lead time. */
  "inventory.lead-time-assumed": ["days"],
  /** Of a policy: its class sets its target. target: 0 … 1. */
  "inventory.class-target": ["abcClass", "xyzClass", "measure", "target"],
  /** Of a policy: a setting sets its target. */
  "inventory.setting-target": ["measure", "target"],
  /** Of a policy: cost sets its levels. ratio: the share of demand that is worth serving, 0 … 1. */
  "inventory.least-cost": ["ratio"],
  /** Of a policy: shelf life limits what may be kept. The target is reached to fillRate only, 0 … 1. */
  "inventory.shelf-life-limits": ["shelfLifeDays", "fillRate"],
  /** Of a policy: planned with the product's forecast, by the location's share, 0 … 1. */
  "inventory.product-share": ["share"],
  /** Of a policy: no forecast is there; the last days' sales are drawn from. */
  "inventory.history-only": ["days"],
  /** Of a policy: nothing was sold in so many days, so nothing is kept. */
  "inventory.no-demand": ["days"],
  /** Of a policy and its proposal: the replay bears the expected fill rate out by no means. Rates 0 … 1; days replayed. */
  "inventory.claim-unconfirmed": ["fillRate", "replayed", "days"],
  /** Of a policy and its proposal: there was no time to replay, so that the fill rate rests on the forecast alone, 0 … 1. */
  "inventory.claim-untested": ["fillRate"],
  /** Of a proposal: the position is at or below the reorder point. Units. */
  "inventory.below-reorder-point": ["position", "reorderPoint", "orderUpTo"],
  /** Of a proposal: above the reorder point, but low enough to go with an order that its supplier gets for the place anyway. Units. */
  "inventory.joins-order": ["position", "joinPoint", "orderUpTo"],
  /** Of a proposal: the quantity was raised to the least order or to whole cases. Units. */
  "inventory.quantity-rounded": ["needed", "minimum", "multiple", "ordered"],
  /** Of a proposal: a larger order is cheaper. Costs of a unit. */
  "inventory.price-break": ["quantity", "unitCost", "usualUnitCost"],
  /** Of a proposal: less than wanted, for want of budget. Units. */
  "inventory.budget-limits": ["wanted", "ordered"],
  /** Of a proposal: less than wanted, since the supplier can deliver no more in the period. Units. */
  "inventory.capacity-limits": ["wanted", "ordered", "capacity", "periodDays"],
  /** Of a policy: the days of the lane that brings goods, and those that its source keeps waiting. */
  "inventory.lane-time": ["laneDays", "waitDays"],
  /** Of a policy: supplies so many places, and keeps what makes all of them together cheapest. target: chance of having goods, 0 … 1. */
  "inventory.source-service": ["places", "target"],
  /** Of a transfer over a lane: what its source has, and the days of the lane. */
  "inventory.from-source": ["available", "days"],
  /** Of a transfer over a lane: the source has too little for so many places; it was shared out. Units. */
  "inventory.source-short": ["given", "wanted", "short", "available", "places"],
  /** Of a purchase: so many places wait for units that cannot be sent to them yet. */
  "inventory.places-wait": ["units", "places"],
  /** Of a transfer: so much lies at the other place beyond what it needs. Units. */
  "inventory.surplus-elsewhere": ["surplus"],
  /** Of a proposal: what simulation says. Rates 0 … 1; values in money. */
  "inventory.proof": ["fillRate", "fillRateBefore", "stockValue", "stockValueBefore"],
  /** What if not: stock runs out on this day in half of all paths. chance: before a later order could arrive, 0 … 1. */
  "inventory.runs-out": ["date", "chance"],
  /** What if not: it probably lasts, with this chance of running out, 0 … 1. */
  "inventory.may-run-out": ["chance"],
  /** What if not: units not served, and what they cost. */
  "inventory.shortage-expected": ["units", "amount"],
  /** Exceptions. Chances 0 … 1, units, days, money. units: short in a quarter without an order. */
  "inventory.stockout-risk": ["date", "chance", "units"],
  "inventory.overstock": ["units", "days", "yearlyCost"],
  "inventory.slow-mover": ["units", "daysWithoutSale"],
  "inventory.late-order": ["order", "daysLate"],
  "inventory.late-supplier": ["onTimeShare", "statedDays", "meanDays"],
  /** The least order is more than the supplier can deliver in its period, or than shelf life allows to sell. */
  "inventory.minimum-above-capacity": ["minimum", "capacity"],
  "inventory.minimum-above-shelf-life": ["minimum", "sellable", "shelfLifeDays"],
  /** Only offers in another currency than the organisation's, whose amounts cannot be compared. */
  "inventory.terms-in-other-currency": ["currency", "planned"],
  /** The least orders alone cost more than the budget. */
  "inventory.budget-below-minimum": ["budget", "needed"],
} as const satisfies Record<string, readonly string[]>;
export type InventoryRemarkCode = keyof typeof inventoryRemarkFacts;

/** Builds a remark whose facts are those its code declares. */
export function inventoryRemark<Code extends InventoryRemarkCode>(
  code: Code,
  facts: Record<(typeof inventoryRemarkFacts)[Code][number], string | number>,
): Remark {
  return { code, facts };
}
