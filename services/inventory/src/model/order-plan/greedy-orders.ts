import { type OrderItem, type OrderLine, type OrderRequest, wantedUnits } from "./order-request.ts";
import { orderWorth, type PriceStep, priceSteps } from "./price-steps.ts";

/**
 * A plan that always exists: items in the order of what their first unit is worth per money, each at its best price within what
 * budget and capacity leave. A start for the solver, and the answer where it finds none in time.
 */
export function greedyOrders({ items, budget, capacities }: OrderRequest): OrderLine[] {
  let money = budget ?? Number.POSITIVE_INFINITY;
  const room: Record<string, number> = { ...capacities };
  const lines: OrderLine[] = [];
  for (const item of [...items].sort((one, other) => urgency(other) - urgency(one))) {
    const best = bestOrder(item, priceSteps(item, room), money);
    if (best === null) continue;
    const { step, quantity } = best;
    money -= quantity * step.unitCost;
    if (step.offer.capacity !== null) room[step.offer.capacity]! -= quantity;
    lines.push({ key: item.key, supplierId: step.offer.supplierId, quantity, unitCost: step.unitCost });
  }
  return lines;
}

function urgency({ slices, offers }: OrderItem): number {
  return (slices[0]?.moneyPerUnit ?? 0) / Math.max(1e-9, offers[0]?.unitCost ?? 0);
}

function bestOrder(
  item: OrderItem,
  steps: readonly PriceStep[],
  money: number,
): { step: PriceStep; quantity: number } | null {
  let best: { step: PriceStep; quantity: number; worth: number } | null = null;
  for (const step of steps) {
    const { multiple } = step.offer;
    const affordable = step.unitCost > 0 ? Math.floor(money / (step.unitCost * multiple) + 1e-9) : step.mostCases;
    const most = Math.min(step.mostCases, affordable);
    const wanted = wantedUnits(item) / multiple;
    // Worth is concave in the quantity: best at what is wanted, a case more or less, or at an end.
    for (const cases of [Math.ceil(wanted - 1e-9), Math.floor(wanted), step.fewestCases]) {
      const kept = Math.min(most, Math.max(step.fewestCases, cases));
      if (kept < step.fewestCases || kept < 1) continue;
      const quantity = unitsOf(kept, multiple);
      const worth = orderWorth(item, step, quantity);
      if (worth > 0 && (best === null || worth > best.worth)) best = { step, quantity, worth };
    }
  }
  return best;
}

/** Units of whole cases, free of what 64-bit products of decimals leave. */
export function unitsOf(cases: number, multiple: number): number {
  return Math.round(cases * multiple * 1e4) / 1e4;
}
