import { inventoryRemark } from "../../contract.ts";
import type { DemandPaths } from "../../model/demand/demand-paths.ts";
import { cutAt } from "../../model/network-plan/lane-time.ts";
import { type NetworkPlace, type PlacedStock, placeStock } from "../../model/network-plan/place-stock.ts";
import { sharedVariation } from "../../model/network-plan/shared-level.ts";
import { roundUpToTerms, usualOrderQuantity } from "../../model/policy/order-quantity.ts";
import { policyTarget, round } from "../class-targets.ts";
import { needOf } from "../order-items.ts";
import { longestCoverDays, planPosition } from "../plan-position.ts";
import type { PlannedStock, PreparedStock } from "../plan-stock.ts";
import { placeKey } from "./over-lanes.ts";
import { laneTerms } from "./plan-lane.ts";

/** Longest way from suppliers to a shelf that is planned with: sample paths reach no further. */
const longestDays = 180;
/** Parts of a day's demand that levels are multiples of where sales are not in whole units. */
const levelPartsOfDay = 20;

/** Indices of the positions that supply one another, product by product. */
export function networksOf(positions: readonly PreparedStock[]): number[][] {
  const networks = new Map<string, number[]>();
  for (const [index, { lane, isSource, product }] of positions.entries())
    if (lane !== null || isSource) networks.set(product.id, [...(networks.get(product.id) ?? []), index]);
  return [...networks.values()];
}

/**
 * Levels of the places of one product that supply one another: where stock lies is chosen for all of them at once, and what
 * a source keeps its places waiting for is part of their lead times.
 *
 * @param draw sample paths of a position's own customers, of so many days where the position itself needs no more; `shared`, 0 … 1, of
 * what moves them is common to all.
 * @returns those that are supplied before those that supply them, since what they want is promised by these.
 */
export function planNetwork(
  positions: readonly PreparedStock[],
  draw: (stock: PreparedStock, days: number, shared: number) => DemandPaths,
  { seed, leastDays }: { seed: number; leastDays: number },
): PlannedStock[] {
  const members = positions.map((each) => ({ ...each, leadTime: cutAt(each.leadTime, longestDays) }));
  const byKey = new Map(members.map((each) => [placeKey(each), each]));
  const reach = Math.min(longestDays, Math.max(...members.map((each) => reachOf(each, byKey))));
  const longestReview = Math.max(...members.map(({ costs }) => costs.reviewPeriodDays));
  const days = Math.max(leastDays, reach + longestReview);
  const shared = sharedVariation(members.filter(({ isSource }) => !isSource).map(({ demand }) => demand.history));
  const places = members.map((each): NetworkPlace => placeOf(each, draw(each, days, shared)));
  const placed = placeStock(places, reach, `${seed}/${members[0]!.product.id}`);
  const planned = members.map((each, i) => plannedAt(each, places[i]!, placed[i]!, seed, members));
  const supplied = [...planned].sort((one, other) => depthOf(other, byKey) - depthOf(one, byKey));
  for (const stock of supplied) {
    const source = sourceKey(stock);
    const want = needOf(stock);
    if (source === null || want === null || !want.isLow) continue;
    const target = planned.find((each) => placeKey(each) === source)!;
    target.claims += roundedWant(stock, want.wanted);
  }
  return supplied;
}

function sourceKey({ lane, product }: PreparedStock): string | null {
  return lane === null ? null : `${product.id}/${lane.fromLocationId}`;
}

/** Days from an order with the supplier until it is on the shelf, at most. */
function reachOf(stock: PreparedStock, byKey: ReadonlyMap<string, PreparedStock>): number {
  const source = sourceKey(stock);
  const own = stock.leadTime.days.at(-1)!;
  if (source === null) return own;
  const from = byKey.get(source)!;
  return own + reachOf(from, byKey) + from.costs.reviewPeriodDays;
}

function depthOf(stock: PreparedStock, byKey: ReadonlyMap<string, PreparedStock>): number {
  const source = sourceKey(stock);
  return source === null ? 0 : depthOf(byKey.get(source)!, byKey) + 1;
}

/** What is wanted over a lane, in what it takes. */
function roundedWant({ lane, planned }: PlannedStock, wanted: number): number {
  const terms = lane === null ? undefined : laneTerms(lane, planned.levelStep);
  return roundUpToTerms(wanted, terms ?? { minimum: planned.levelStep, multiple: planned.levelStep });
}

function placeOf(each: PreparedStock, demand: DemandPaths): NetworkPlace {
  const { costs, perDay, cycle, target, leadTime } = each;
  const levelStep = each.demand.isWhole ? 1 : Math.max(1e-4, perDay / levelPartsOfDay);
  const terms = termsOf(each, levelStep) ?? { minimum: levelStep, multiple: levelStep };
  const cycleDays = Math.min(cycle.days, longestCoverDays);
  return {
    id: placeKey(each),
    source: sourceKey(each),
    demand,
    leadTime,
    rhythm: { gap: usualOrderQuantity(perDay, { ...costs, cycleDays }, terms), ...terms, ...costs },
    levelStep,
    target: policyTarget(target, costs),
    holdingCostPerDay: costs.holdingCostPerDay,
    shortageCostPerUnit: costs.shortageCostPerUnit,
  };
}

function termsOf({ lane, terms }: PreparedStock, levelStep: number) {
  return lane === null ? terms : laneTerms(lane, levelStep);
}

function plannedAt(
  each: PreparedStock,
  place: NetworkPlace,
  { asked, leadTime, delay, sourceService }: PlacedStock,
  seed: number,
  members: readonly PreparedStock[],
): PlannedStock {
  const target =
    sourceService === null
      ? each.target
      : {
          measure: "CYCLE" as const,
          target: sourceService,
          reason: inventoryRemark("inventory.source-service", {
            places: members.filter((other) => sourceKey(other) === placeKey(each)).length,
            target: round(sourceService),
          }),
        };
  const stock = { ...each, target, leadTime };
  const question = { ...stock, terms: termsOf(each, place.levelStep), paths: asked, seed: `${seed}/${placeKey(each)}` };
  const planned = planPosition(question);
  const { lane } = each;
  const reasons = () =>
    planned.reasons().map((reason) =>
      lane !== null && reason.code === "inventory.lead-time-assumed"
        ? inventoryRemark("inventory.lane-time", {
            laneDays: round(each.leadTime.mean),
            waitDays: round(delay?.mean ?? 0),
          })
        : reason,
    );
  const source = members.find((other) => placeKey(other) === sourceKey(each));
  return {
    ...stock,
    paths: asked,
    customers: place.demand,
    planned: { ...planned, reasons },
    claims: 0,
    sourceDays: source?.leadTime.mean ?? 0,
  };
}
