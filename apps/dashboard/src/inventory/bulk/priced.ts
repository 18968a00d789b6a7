/** A supplier's terms for a product; decimals as text. */
export interface Terms {
  minimumQuantity: string;
  orderMultiple: string;
  unitCost: { amount: string; currency: string };
  /** By ascending quantity. */
  priceBreaks: readonly { quantity: string; unitCost: { amount: string } }[];
}

/** Cost of one unit when so many are ordered: that of the highest price break reached. */
export function unitCostAt(quantity: number, { unitCost, priceBreaks }: Terms): number {
  const reached = priceBreaks.filter((step) => Number(step.quantity) <= quantity);
  const highest = reached.reduce<(typeof reached)[number] | undefined>(
    (best, step) => (!best || Number(step.quantity) > Number(best.quantity) ? step : best),
    undefined,
  );
  return Number((highest ?? { unitCost }).unitCost.amount);
}

/** Why a supplier would not take the quantity; null where it would. */
export type QuantityProblem = "none" | "belowMinimum" | "notMultiple" | null;

/** Quantities carry at most four places; a remainder below that is one of floats. */
const smallest = 1e-4;

export function quantityProblem(quantity: number, terms: Terms | null | undefined): QuantityProblem {
  if (!(quantity > 0)) return "none";
  if (!terms) return null;
  if (quantity < Number(terms.minimumQuantity)) return "belowMinimum";
  const multiple = Number(terms.orderMultiple);
  if (!(multiple > 0)) return null;
  const cases = quantity / multiple;
  return Math.abs(cases - Math.round(cases)) * multiple >= smallest ? "notMultiple" : null;
}
