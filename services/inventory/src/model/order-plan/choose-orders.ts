import type { OrderSolver } from "../../contract.ts";
import { type ItemOrders, pricedItems } from "./greedy-orders.ts";
import { orderParts } from "./order-parts.ts";
import { assertOrderable, type OrderLine, type OrderRequest } from "./order-request.ts";
import { orderWorth } from "./price-steps.ts";
import { priceScarcity, worthOfAll } from "./scarcity-prices.ts";
import { type SolverLimits, solveOrders } from "./solve-orders.ts";

/** Lines, and how good they are known to be. */
export interface ChosenOrders {
  lines: OrderLine[];
  solver: OrderSolver;
  /** Relative distance to the best possible worth, 0 … 1; null where nothing is proven. */
  gap: number | null;
  /** Money that the plan is worth: what it averts, less surplus and dearer prices. */
  worth: number;
}

/** A plan and the most that any can be worth. */
interface Bounded {
  lines: OrderLine[];
  worth: number;
  bound: number;
}

/**
 * Chooses suppliers, quantities and prices for all items together, within budget and capacity. Prices for what is scarce give a plan
 * and a bound for it within milliseconds; HiGHS goes on where that is not good enough: part by part where only capacities
 * are shared, over everything where a budget is. When its time is up, the best so far is given with its gap. Blocks its thread: run it
 * in a worker.
 *
 * @throws OrderRuleError where an item cannot be ordered on any terms.
 */
export async function chooseOrders(request: OrderRequest, limits: SolverLimits): Promise<ChosenOrders> {
  assertOrderable(request);
  if (request.items.length === 0) return { lines: [], solver: "NOTHING_TO_ORDER", gap: null, worth: 0 };
  const until = performance.now() + limits.timeLimitMs;
  const free = await chooseParts({ ...request, budget: null }, limits, until);
  const isWithin = request.budget === null || costOf(free.lines) <= request.budget + 1e-9;
  const found = isWithin ? free : await chooseTogether(request, limits, until, free.bound);
  const gap = gapOf(found);
  return { lines: found.lines, worth: found.worth, gap, solver: gap <= limits.relativeGap ? "OPTIMAL" : "TIME_LIMIT" };
}

/** Part by part: what shares no capacity with others is exact at once. The solver looks at the least certain parts, as long as it pays. */
async function chooseParts(request: OrderRequest, limits: SolverLimits, until: number): Promise<Bounded> {
  const parts = orderParts(request).map((items) => ({ ...request, items }));
  const found = parts.map((part) => priced(part));
  const inDoubt = (i: number) => found[i]!.bound - found[i]!.worth;
  for (const i of parts.map((_, i) => i).sort((one, other) => inDoubt(other) - inDoubt(one))) {
    if (gapOf(sumOf(found)) <= limits.relativeGap) break;
    found[i] = await improved(parts[i]!, found[i]!, limits, until);
  }
  return sumOf(found);
}

/** @param known most that any plan can be worth, as far as others know. */
async function chooseTogether(
  request: OrderRequest,
  limits: SolverLimits,
  until: number,
  known: number,
): Promise<Bounded> {
  const start = priced(request);
  const bounded = { ...start, bound: Math.max(start.worth, Math.min(known, start.bound)) };
  return gapOf(bounded) <= limits.relativeGap ? bounded : improved(request, bounded, limits, until);
}

function priced(request: OrderRequest): Bounded {
  const { orders, bound } = priceScarcity(pricedItems(request), request);
  return { lines: linesOf(request, orders), worth: worthOfAll(orders), bound };
}

/** What the solver makes of a plan in the time that is left. */
async function improved(request: OrderRequest, start: Bounded, limits: SolverLimits, until: number): Promise<Bounded> {
  const timeLimitMs = until - performance.now();
  const solved = timeLimitMs > 0 ? await solveOrders(request, start.lines, { ...limits, timeLimitMs }) : null;
  if (solved === null) return start;
  const worth = worthOf(request, solved.lines);
  const bound = Math.max(start.worth, worth, Math.min(start.bound, solved.bound));
  // Within its gap the solver may stop a hair below the plan that it was given.
  return worth < start.worth ? { ...start, bound } : { lines: solved.lines, worth, bound };
}

function sumOf(parts: readonly Bounded[]): Bounded {
  return {
    lines: parts.flatMap(({ lines }) => lines),
    worth: parts.reduce((sum, { worth }) => sum + worth, 0),
    bound: parts.reduce((sum, { bound }) => sum + bound, 0),
  };
}

function gapOf({ worth, bound }: Bounded): number {
  return bound > 1e-9 ? Math.min(1, Math.max(0, (bound - worth) / bound)) : 0;
}

function linesOf({ items }: OrderRequest, orders: ItemOrders): OrderLine[] {
  return orders.flatMap((order, i): OrderLine[] => {
    if (order === null) return [];
    const { step, quantity } = order;
    return [{ key: items[i]!.key, supplierId: step.offer.supplierId, quantity, unitCost: step.unitCost }];
  });
}

function costOf(lines: readonly OrderLine[]): number {
  return lines.reduce((sum, { quantity, unitCost }) => sum + quantity * unitCost, 0);
}

/** Money that a plan is worth. */
export function worthOf({ items }: Pick<OrderRequest, "items">, lines: readonly OrderLine[]): number {
  const byKey = new Map(items.map((item) => [item.key, item]));
  return lines.reduce((sum, line) => {
    const item = byKey.get(line.key);
    const offer = item?.offers.find(({ supplierId }) => supplierId === line.supplierId);
    if (item === undefined || offer === undefined) return sum;
    return sum + orderWorth(item, { offer, unitCost: line.unitCost }, line.quantity);
  }, 0);
}
