import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import { inventoryRemark, type PlanOrders } from "../contract.ts";
import { chooseOrders } from "../model/order-plan/choose-orders.ts";
import type { OrderItem, OrderRuleError } from "../model/order-plan/order-request.ts";
import { fixedLeadTime } from "../model/policy/lead-time.ts";
import { type CoverLevels, currentLevels } from "./current-levels.ts";
import { findExceptions } from "./find-exceptions.ts";
import { type Capacities, needOf, orderItem, refusalOf } from "./order-items.ts";
import { dateOf, type PlanData } from "./plan-data.ts";
import { serviceCurve } from "./plan-position.ts";
import type { ExceptionRow, PlanResult, PolicyRow, ProposalRow, SupplierRow } from "./plan-result.ts";
import { noAssumptions, type PlannedStock, planStock, stockPosition } from "./plan-stock.ts";
import type { PlanSummary } from "./plan-summary.ts";
import { proposePurchase, proposeTransfer, transferDays } from "./propose-purchases.ts";
import { type PlaceStock, proposeTransfers } from "./propose-transfers.ts";
import { type ReplayedPosition, replayPositions } from "./replay-positions.ts";
import { type Incoming, type ProjectedStock, projectStock } from "./stock-projection.ts";
import { stockRisk } from "./stock-risk.ts";
import { SupplierTimes } from "./supplier-times.ts";

/** What the worker is given. */
export interface PlanTask {
  data: PlanData;
  seed: number;
  budget: number | null;
  /** Sample paths that levels are computed from, and paths of the replay, per position. */
  demandPaths: number;
  replayPaths: number;
  solverLimitMs: number;
}

/** Days shown of a projection. */
const projectedDays = 42;
/** A plan within a tenth of a percent of the best is as good. */
const goodEnoughGap = 1e-3;

/** A position between its levels and its row. */
interface Draft {
  summary: PlanSummary;
  replayed: ReplayedPosition;
  item: OrderItem | null;
}

/** Makes a whole plan: levels, replay, transfers, orders, exceptions. Also the worker task's entry. */
export async function run(task: PlanTask, { progress, signal }: WorkerContext): Promise<PlanResult> {
  const { data, seed, budget, demandPaths, replayPaths } = task;
  const times = new SupplierTimes(data);
  const capacities: Capacities = { whole: new Map(), left: new Map() };
  const drafts: Draft[] = [];
  const paths = { paths: demandPaths, seed, assumptions: noAssumptions };
  planStock(data, paths, (stock, index) => {
    drafts.push(draftOf(stock, data, times, capacities, `${seed}/${index}`));
    if (index % 50 === 0) {
      const positions = data.positions.length;
      progress((0.3 * index) / positions, inventoryRemark("inventory.step-policies", { positions }));
    }
  });
  const { performances, proof } = await replayPositions(
    drafts.map(({ replayed }) => replayed),
    {
      paths: replayPaths,
      seed,
      signal,
      onProgress: (fraction) => {
        const facts = { positions: drafts.length, paths: replayPaths };
        progress(0.3 + 0.6 * fraction, inventoryRemark("inventory.step-replay", facts));
      },
    },
  );
  for (const [i, { summary }] of drafts.entries()) summary.policy.performance = performances[i]!;
  const { proposals, impossible, orders } = await orderedBy(task, drafts, times, capacities, progress);
  const suppliers = data.suppliers.map((supplier) => supplierRow(supplier, times));
  const summaries = drafts.map(({ summary }) => summary);
  return {
    startDate: dateOf(data.today),
    currency: data.currency,
    modelVersionId: data.modelVersionId,
    settings: { budget, demandPaths, replayPaths },
    proof,
    orders,
    reasons: [],
    policies: summaries.map(({ policy }) => policy),
    suppliers,
    proposals,
    exceptions: [...findExceptions(data, summaries, suppliers), ...impossible],
  };
}

function draftOf(
  stock: PlannedStock,
  data: PlanData,
  times: SupplierTimes,
  capacities: Capacities,
  seed: string,
): Draft {
  const { position, product, terms, costs, demand, planned, leadTime } = stock;
  const available = position.onHand - position.reserved;
  const projected = projectStock(available, incomingOf(stock, data, times), stock.paths, seed);
  const need = needOf(stock);
  const levels: CoverLevels = coverOf(stock);
  return {
    summary: {
      productId: product.id,
      locationId: position.locationId,
      supplierId: terms?.supplierId ?? null,
      name: product.externalId,
      onHand: position.onHand,
      available,
      position: stockPosition(position),
      wanted: need?.wanted ?? 0,
      levelStep: planned.levelStep,
      quietDays: demand.quietDays,
      isRecorded: demand.isRecorded,
      costs,
      risk: stockRisk(stock, projected),
      policy: policyRow(stock, projected, data.today),
    },
    replayed: {
      record: demand.record,
      leadTime,
      costs,
      proposed: levels,
      current: currentLevels(position, demand, data.today),
      multiple: terms?.multiple ?? 1,
      minimum: terms?.minimum ?? 1,
    },
    item: need === null || terms === undefined ? null : orderItem(need, data, capacities),
  };
}

function coverOf({ planned }: PlannedStock): CoverLevels {
  const perDay = Math.max(1e-9, planned.perDay);
  return { reorderDays: planned.reorderPoint / perDay, orderUpToDays: planned.orderUpTo / perDay };
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
  const moved = data.openTransfers
    .filter(isHere)
    .map(({ units, shippedDay }) => ({ units, age: ageOf(shippedDay), leadTime: fixedLeadTime(transferDays) }));
  return [...ordered, ...moved];
}

function policyRow(stock: PlannedStock, projected: ProjectedStock, today: number): PolicyRow {
  const { position, terms, leadTime, costs, demand, planned } = stock;
  const days = (values: number[]) => values.slice(0, projectedDays).map((value) => Math.round(value * 100) / 100);
  return {
    productId: position.productId,
    locationId: position.locationId,
    supplierId: terms?.supplierId ?? null,
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

/** Moves what lies elsewhere, buys the rest. */
async function orderedBy(
  { data, budget, solverLimitMs }: PlanTask,
  drafts: readonly Draft[],
  times: SupplierTimes,
  capacities: Capacities,
  progress: WorkerContext["progress"],
): Promise<{ proposals: ProposalRow[]; impossible: ExceptionRow[]; orders: PlanOrders }> {
  const byKey = new Map(drafts.map(({ summary }) => [`${summary.productId}/${summary.locationId}`, summary]));
  const places = drafts.map(({ summary }): PlaceStock => {
    const { productId, locationId, available, position, wanted, risk, levelStep, isRecorded, policy } = summary;
    const key = `${productId}/${locationId}`;
    return {
      key,
      productId,
      locationId,
      available,
      position,
      orderUpTo: policy.orderUpTo,
      wanted,
      atStake: risk.amount,
      levelStep,
      isRecorded,
    };
  });
  const transfers = proposeTransfers(places);
  const stillWanted = new Map(places.map(({ key, wanted }) => [key, wanted]));
  const impossible: ExceptionRow[] = [];
  const items = drafts.flatMap(({ item, summary }): OrderItem[] => {
    const wanted = item === null ? 0 : stillWanted.get(item.key)!;
    if (item === null || wanted <= 0) return [];
    const share = wanted / summary.wanted;
    const kept = { ...item, slices: item.slices.map((slice) => ({ ...slice, units: slice.units * share })) };
    const refusal = refusalOf(kept, capacities.whole);
    if (refusal === null) return [kept];
    impossible.push(impossibleOrder(summary, refusal));
    return [];
  });
  progress(0.92, inventoryRemark("inventory.step-orders", { lines: items.length }));
  const began = performance.now();
  // What the running period has no room for is asked for again when the next begins.
  const able = items.filter((item) => refusalOf(item, capacities.left) === null);
  const chosen = await chooseOrders(
    { items: able, budget, capacities: Object.fromEntries(capacities.left) },
    { timeLimitMs: solverLimitMs, relativeGap: goodEnoughGap },
  );
  const purchases = chosen.lines.map((line) => proposePurchase(byKey.get(line.key)!, line, data, times));
  const moves = transfers.map((transfer) =>
    proposeTransfer(byKey.get(`${transfer.productId}/${transfer.toLocationId}`)!, transfer, data.today),
  );
  const ordered = new Map(chosen.lines.map(({ key, quantity }) => [key, quantity]));
  return {
    proposals: [...moves, ...purchases].sort((one, other) => other.moneyAtStake - one.moneyAtStake),
    impossible,
    orders: {
      solver: chosen.solver,
      gap: chosen.gap,
      milliseconds: Math.round(performance.now() - began),
      lines: purchases.length,
      amount: purchases.reduce((sum, { amount }) => sum + amount, 0),
      restricted: items.filter(({ key }) => (ordered.get(key) ?? 0) < stillWanted.get(key)! - 1e-6).length,
    },
  };
}

function impossibleOrder(summary: PlanSummary, { rule, facts }: OrderRuleError): ExceptionRow {
  const { productId, locationId, supplierId, risk, costs } = summary;
  const minimum = facts.minimum ?? 0;
  const remark =
    rule === "MINIMUM_ABOVE_LIMIT"
      ? inventoryRemark("inventory.minimum-above-shelf-life", {
          minimum,
          sellable: Math.floor(facts.limit ?? 0),
          shelfLifeDays: costs.shelfLifeDays ?? 0,
        })
      : inventoryRemark("inventory.minimum-above-capacity", { minimum, capacity: facts.capacity ?? 0 });
  return {
    kind: "ORDER_IMPOSSIBLE",
    productId,
    locationId,
    supplierId,
    purchaseOrderId: null,
    dueOn: null,
    amount: risk.amount,
    remark,
  };
}

function supplierRow(supplier: PlanData["suppliers"][number], times: SupplierTimes): SupplierRow {
  const { mean, deviation, days, probabilities, observations } = times.ofSupplier(supplier.id);
  const { id, statedDays, onTimeShare, deliveredShare, openOrders, lateOrders } = supplier;
  return {
    supplierId: id,
    statedDays,
    observations,
    meanDays: mean,
    deviationDays: deviation,
    days,
    probabilities,
    onTimeShare,
    deliveredShare,
    openOrders,
    lateOrders,
  };
}
