/** What is expected of a position under its levels, in units. */
interface Expected {
  meanStock: number;
  /** Units asked for in a day. */
  perDay: number;
  /** Share of them served from stock, 0 … 1. */
  fillRate: number;
  /** Units of one order. */
  orderQuantity: number;
}

interface Costs {
  /** Of one unit. */
  holdingCostPerDay: number;
  /** Of one order. */
  orderingCost: number;
  shortageCostPerUnit: number;
}

const daysPerYear = 365;

/**
 * Holding, ordering and shortage that are to be expected in a year, in money: 365 × (h × stock + s × demand × (1 − fill) +
 * K × demand ÷ Q). With 10 units kept at 0.01 a day, 2 asked for a day, 95 % served at 4 a unit short, and orders of 20 for 18:
 * 365 × (0.1 + 0.4 + 1.8) = 839.5.
 */
export function yearlyCost({ meanStock, perDay, fillRate, orderQuantity }: Expected, costs: Costs): number {
  const holding = costs.holdingCostPerDay * meanStock;
  const shortage = costs.shortageCostPerUnit * perDay * (1 - fillRate);
  const ordering = orderQuantity > 0 ? (costs.orderingCost * perDay) / orderQuantity : 0;
  return daysPerYear * (holding + shortage + ordering);
}
