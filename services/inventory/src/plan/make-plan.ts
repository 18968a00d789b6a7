import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import { inventoryRemark } from "../contract.ts";
import { claimTrust } from "./claim-trust.ts";
import { type Draft, draftPosition, projectedDays } from "./draft-position.ts";
import { findExceptions } from "./find-exceptions.ts";
import type { Capacities } from "./order-items.ts";
import { dateOf, type PlanData } from "./plan-data.ts";
import type { PlanResult, SupplierRow } from "./plan-result.ts";
import { noAssumptions, planStock, prepareStock } from "./plan-stock.ts";
import { proposeOrders } from "./propose-orders.ts";
import { replayPositions } from "./replay-positions.ts";
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

/** A plan within a tenth of a percent of the best is as good. */
const goodEnoughGap = 1e-3;

/** Makes a whole plan: levels, replay, transfers, orders, exceptions. Also the worker task's entry. */
export async function run(task: PlanTask, { progress, signal }: WorkerContext): Promise<PlanResult> {
  const { data, seed, budget, demandPaths, replayPaths, solverLimitMs } = task;
  const times = new SupplierTimes(data);
  const capacities: Capacities = { whole: new Map(), left: new Map() };
  const drafts: Draft[] = [];
  const prepared = prepareStock(data, noAssumptions);
  const positions = prepared.positions.length;
  planStock(prepared, { paths: demandPaths, seed, leastDays: projectedDays }, (stock, index) => {
    signal.throwIfAborted();
    drafts.push(draftPosition(stock, data, times, capacities, seed));
    if (index % 50 === 0)
      progress((0.3 * index) / positions, inventoryRemark("inventory.step-policies", { positions }));
  });
  const { performances, proof } = await replayPositions(
    drafts.map(({ replayed }) => replayed),
    {
      paths: replayPaths,
      seed,
      signal,
      onProgress: (fraction) =>
        progress(0.3 + 0.6 * fraction, inventoryRemark("inventory.step-replay", { positions, paths: replayPaths })),
    },
  );
  for (const [i, { summary }] of drafts.entries()) {
    summary.policy.performance = performances[i]!;
    summary.policy.reasons.push(...claimTrust(summary.policy));
  }
  const lines = drafts.filter(({ summary }) => summary.isLow).length;
  progress(0.92, inventoryRemark("inventory.step-orders", { lines }));
  const limits = { timeLimitMs: solverLimitMs, relativeGap: goodEnoughGap };
  const { proposals, impossible, orders } = await proposeOrders(drafts, { data, times, budget, capacities, limits });
  const suppliers = data.suppliers.map((supplier) => supplierRow(supplier, times));
  const summaries = drafts.map(({ summary }) => summary);
  return {
    startDate: dateOf(data.today),
    currency: data.currency,
    modelVersionId: data.modelVersionId,
    settings: { budget, demandPaths, replayPaths, levelVariation: prepared.levelVariation },
    proof,
    orders,
    reasons: [],
    policies: summaries.map(({ policy }) => policy),
    suppliers,
    proposals,
    exceptions: findExceptions(data, summaries, suppliers, impossible),
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
