import { fixedLeadTime } from "../model/policy/lead-time.ts";
import { type CoverLevels, currentLevels } from "./current-levels.ts";
import { laneTerms } from "./network/plan-lane.ts";
import { candidateOf } from "./order-candidate.ts";
import type { Capacities } from "./order-items.ts";
import type { OrderCandidate } from "./order-stage.ts";
import { dateOf, type PlanData } from "./plan-data.ts";
import { serviceCurve } from "./plan-position.ts";
import type { PolicyRow } from "./plan-result.ts";
import type { PlannedStock } from "./plan-stock.ts";
import type { PlanSummary } from "./plan-summary.ts";
import type { ReplayedPosition } from "./replay-scene.ts";
import { type Incoming, type ProjectedStock, projectStock } from "./stock-projection.ts";
import { stockRisk } from "./stock-risk.ts";
import type { SupplierTimes } from "./supplier-times.ts";

/** Days shown of a projection. */
export const projectedDays = 42;

/** A position between its levels and its row. */
export interface Draft {
  summary: PlanSummary;
  replayed: ReplayedPosition;
  candidate: OrderCandidate;
}

/** What a plan keeps of a position once its levels are set: its row, what is replayed, and what would be ordered. */
export function draftPosition(
  stock: PlannedStock,
  data: PlanData,
  times: SupplierTimes,
  capacities: Capacities,
  seed: number,
): Draft {
  const { position, product, terms, lane, costs, demand, planned, leadTime } = stock;
  const orderTerms = lane === null ? terms : laneTerms(lane, planned.levelStep);
  const candidate = candidateOf(stock, data, times, capacities);
  const projected = projectStock(
    candidate.available - stock.claims,
    incomingOf(stock, data, times),
    stock.paths,
    `${seed}/${position.productId}/${position.locationId}`,
  );
  return {
    summary: {
      productId: product.id,
      locationId: position.locationId,
      supplierId: terms?.supplierId ?? null,
      fromLocationId: lane?.fromLocationId ?? null,
      name: product.externalId,
      onHand: position.onHand,
      available: candidate.available,
      position: candidate.position,
      isLow: candidate.isLow,
      joinPoint: planned.joinPoint,
      quietDays: demand.quietDays,
      historyDays: demand.history.length,
      isRecorded: demand.isRecorded,
      costs,
      risk: stockRisk(stock, projected),
      policy: policyRow(stock, projected, data.today),
    },
    replayed: {
      record: demand.record,
      isWhole: demand.isWhole,
      leadTime,
      supplierId: terms?.supplierId ?? null,
      group: candidate.group,
      costs,
      proposed: coverOf(stock),
      // Past orders of places on lanes went to suppliers, and what their source keeps is not in their own replay.
      current: lane !== null || stock.isSource ? null : currentLevels(position, demand),
      multiple: orderTerms?.multiple ?? 1,
      minimum: orderTerms?.minimum ?? 1,
    },
    candidate,
  };
}

function coverOf({ planned }: PlannedStock): CoverLevels & { joinDays: number } {
  const perDay = Math.max(1e-9, planned.perDay);
  return {
    reorderDays: planned.reorderPoint / perDay,
    joinDays: planned.joinPoint / perDay,
    orderUpToDays: planned.orderUpTo / perDay,
  };
}

/** What is on its way to a position, from suppliers and from other locations. */
function incomingOf({ position }: PlannedStock, data: PlanData, times: SupplierTimes): Incoming[] {
  const isHere = ({ productId, locationId }: { productId: string; locationId: string }) =>
    productId === position.productId && locationId === position.locationId;
  const ageOf = (day: number) => Math.max(0, data.today - day);
  const ordered = data.openLines.filter(isHere).map(({ units, orderedDay, supplierId, productId }) => ({
    units,
    age: ageOf(orderedDay),
    leadTime: times.of(supplierId, productId),
  }));
  const moved = data.openTransfers.filter(isHere).map(({ units, shippedDay, arrivesDay }) => {
    const leadTime = fixedLeadTime(Math.max(0, arrivesDay - shippedDay));
    return { units, age: ageOf(shippedDay), leadTime };
  });
  return [...ordered, ...moved];
}

function policyRow(stock: PlannedStock, projected: ProjectedStock, today: number): PolicyRow {
  const { position, terms, lane, leadTime, costs, demand, planned } = stock;
  const days = (values: number[]) => values.slice(0, projectedDays).map((value) => Math.round(value * 100) / 100);
  return {
    productId: position.productId,
    locationId: position.locationId,
    supplierId: terms?.supplierId ?? null,
    fromLocationId: lane?.fromLocationId ?? null,
    abcClass: planned.abcClass,
    xyzClass: planned.xyzClass,
    measure: planned.measure,
    target: planned.target,
    safetyStock: planned.safetyStock,
    reorderPoint: planned.reorderPoint,
    orderUpTo: planned.orderUpTo,
    cycleService: planned.cycleService,
    fillRate: planned.fillRate,
    meanStock: planned.meanStock,
    reasons: planned.reasons(),
    reviewPeriodDays: costs.reviewPeriodDays,
    leadTimeMeanDays: leadTime.mean,
    leadTimeDeviationDays: leadTime.deviation,
    demandBasis: demand.basis,
    demandPerDay: planned.perDay,
    protectionDays: planned.protection.protectionDays,
    protectionDemandMean: planned.protection.protectionDemand.mean,
    protectionDemandDeviation: planned.protection.protectionDemand.standardDeviation,
    unitCost: costs.unitCost,
    performance: { paths: 0, days: 0, current: null, proposed: null },
    curve: serviceCurve(planned, costs.unitCost),
    projection: {
      start: dateOf(today),
      lower: days(projected.lower),
      median: days(projected.median),
      upper: days(projected.upper),
      stockoutProbability: days(projected.stockoutProbability),
      incoming: days(projected.incoming),
    },
  };
}
