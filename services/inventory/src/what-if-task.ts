import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import type { InventoryWhatIfAnswer, InventoryWhatIfRequest } from "./contract.ts";
import { chooseOrders } from "./model/order-plan/choose-orders.ts";
import type { OrderItem } from "./model/order-plan/order-request.ts";
import { type Capacities, needOf, orderItem, refusalOf } from "./plan/order-items.ts";
import type { PlanData } from "./plan/plan-data.ts";
import { planStock, prepareStock } from "./plan/plan-stock.ts";
import { yearlyCost } from "./plan/yearly-cost.ts";

/** What the worker is given. */
export interface WhatIfTask {
  data: PlanData;
  question: Pick<InventoryWhatIfRequest, "serviceLevel" | "leadTimeDays" | "budget">;
  seed: number;
  /** By `product/location`: what the stored policies lead to. */
  before: Record<string, { fillRate: number; stockValue: number }>;
}

/** A quarter of the plan's paths: an answer within two seconds is worth a unit more or less. */
const paths = 250;
const solverLimitMs = 500;
const goodEnoughGap = 0.01;

/**
 * Levels, service and orders of every position under the question's assumptions.
 *
 * @public called by the thread, which loads this module by its address
 */
export async function run(
  { data, question, seed, before }: WhatIfTask,
  { signal }: WorkerContext,
): Promise<InventoryWhatIfAnswer> {
  const { serviceLevel, leadTimeDays, budget } = question;
  const answer = emptyAnswer(data.currency);
  const capacities: Capacities = { whole: new Map(), left: new Map() };
  const items: OrderItem[] = [];
  const sums = { perDay: 0, served: 0, servedBefore: 0 };
  const index = new Map<string, number>();
  planStock(prepareStock(data, { serviceLevel, leadTimeDays }), { paths, seed, leastDays: 1 }, (stock) => {
    signal.throwIfAborted();
    const { position, planned, costs } = stock;
    const key = `${position.productId}/${position.locationId}`;
    const stockValue = planned.meanStock * costs.unitCost;
    const known = before[key] ?? { fillRate: planned.fillRate, stockValue };
    index.set(key, answer.productIds.push(position.productId) - 1);
    answer.locationIds.push(position.locationId);
    answer.reorderPoints.push(planned.reorderPoint);
    answer.orderUpTos.push(planned.orderUpTo);
    answer.safetyStocks.push(planned.safetyStock);
    answer.fillRates.push(planned.fillRate);
    answer.stockValues.push(stockValue);
    answer.yearlyCosts.push(yearlyCost(planned, costs));
    answer.stockValue += stockValue;
    answer.stockValueBefore += known.stockValue;
    sums.perDay += planned.perDay;
    sums.served += planned.perDay * planned.fillRate;
    sums.servedBefore += planned.perDay * known.fillRate;
    const need = needOf(stock);
    if (need === null || stock.terms === undefined) return;
    const item = orderItem(need, data, capacities);
    if (refusalOf(item, capacities.left) === null) items.push(item);
  });
  const { lines } = await chooseOrders(
    { items, budget, capacities: Object.fromEntries(capacities.left) },
    { timeLimitMs: solverLimitMs, relativeGap: goodEnoughGap },
  );
  answer.orderQuantities = answer.productIds.map(() => 0);
  answer.orderAmounts = answer.productIds.map(() => 0);
  for (const { key, quantity, unitCost } of lines) {
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
