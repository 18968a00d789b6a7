import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import type { InventoryWhatIfAnswer, InventoryWhatIfRequest } from "./contract.ts";
import { projectedDays } from "./plan/draft-position.ts";
import { candidateOf } from "./plan/order-candidate.ts";
import type { Capacities } from "./plan/order-items.ts";
import { chooseStage, type OrderCandidate } from "./plan/order-stage.ts";
import type { PlanData } from "./plan/plan-data.ts";
import { planStock, prepareStock } from "./plan/plan-stock.ts";
import { SupplierTimes } from "./plan/supplier-times.ts";
import { yearlyCost } from "./plan/yearly-cost.ts";

/** What the worker is given. */
export interface WhatIfTask {
  /** Of all products: orders are shared, and classes are of all. */
  data: PlanData;
  /** Products that are asked about; null for all. */
  only: string[] | null;
  question: Pick<InventoryWhatIfRequest, "serviceLevel" | "leadTimeDays" | "budget">;
  /** Seed and sample paths of the plan that is asked about: the same question has the plan's own answer. */
  seed: number;
  paths: number;
  /** By `product/location`: what the stored policies lead to. */
  before: Record<string, { fillRate: number; stockValue: number }>;
}

const limits = { timeLimitMs: 500, relativeGap: 1e-3 };

/**
 * Levels, service and orders of every position under the question's assumptions.
 *
 * @public called by the thread, which loads this module by its address
 */
export async function run(task: WhatIfTask, { signal }: WorkerContext): Promise<InventoryWhatIfAnswer> {
  const { data, only, question, seed, paths, before } = task;
  const { serviceLevel, leadTimeDays, budget } = question;
  const answer = emptyAnswer(data.currency);
  const capacities: Capacities = { whole: new Map(), left: new Map() };
  const candidates: OrderCandidate[] = [];
  const sums = { perDay: 0, served: 0, servedBefore: 0 };
  const index = new Map<string, number>();
  const times = new SupplierTimes(data);
  const all = prepareStock(data, { serviceLevel, leadTimeDays });
  const asked = only === null ? null : new Set(only);
  const positions = all.positions.filter(({ product }) => asked?.has(product.id) ?? true);
  // As many days as the plan draws: what sells before it spoils is told from all of them.
  planStock({ ...all, positions }, { paths, seed, leastDays: projectedDays }, (stock) => {
    signal.throwIfAborted();
    const { position, planned, costs } = stock;
    const candidate = candidateOf(stock, data, times, capacities);
    candidates.push(candidate);
    const stockValue = planned.meanStock * costs.unitCost;
    const known = before[candidate.key] ?? { fillRate: planned.fillRate, stockValue };
    index.set(candidate.key, answer.productIds.push(position.productId) - 1);
    answer.locationIds.push(position.locationId);
    answer.reorderPoints.push(planned.reorderPoint);
    answer.orderUpTos.push(planned.orderUpTo);
    answer.safetyStocks.push(planned.safetyStock);
    answer.fillRates.push(planned.fillRate);
    answer.stockValues.push(stockValue);
    answer.yearlyCosts.push(yearlyCost(planned, { ...costs, orderingCost: stock.cycle.lineCost }));
    answer.stockValue += stockValue;
    answer.stockValueBefore += known.stockValue;
    // What a source sends its places is not sold twice.
    const perDay = stock.isSource ? 0 : planned.perDay;
    sums.perDay += perDay;
    sums.served += perDay * planned.fillRate;
    sums.servedBefore += perDay * known.fillRate;
  });
  const { chosen } = await chooseStage(candidates, { budget, capacities, limits });
  answer.orderQuantities = answer.productIds.map(() => 0);
  answer.orderAmounts = answer.productIds.map(() => 0);
  for (const { key, quantity, unitCost } of chosen.lines) {
    const at = index.get(key)!;
    answer.orderQuantities[at] = quantity;
    answer.orderAmounts[at] = quantity * unitCost;
    answer.orderAmount += quantity * unitCost;
  }
  answer.fillRate = sums.perDay > 0 ? sums.served / sums.perDay : 1;
  answer.fillRateBefore = sums.perDay > 0 ? sums.servedBefore / sums.perDay : 1;
  return answer;
}

function emptyAnswer(currency: string): InventoryWhatIfAnswer {
  return {
    currency,
    productIds: [],
    locationIds: [],
    reorderPoints: [],
    orderUpTos: [],
    safetyStocks: [],
    fillRates: [],
    stockValues: [],
    orderQuantities: [],
    orderAmounts: [],
    yearlyCosts: [],
    fillRate: 1,
    fillRateBefore: 1,
    stockValue: 0,
    stockValueBefore: 0,
    orderAmount: 0,
  };
}
