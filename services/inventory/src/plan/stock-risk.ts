import type { PlannedStock } from "./plan-stock.ts";
import type { ProjectedStock } from "./stock-projection.ts";

/** What happens if nothing is ordered, until an order of the next review would arrive. */
export interface StockRisk {
  /** Days from today until then, late deliveries included. */
  windowDays: number;
  probability: number;
  /** Units asked for and not there. */
  shortage: number;
  /** Its cost. */
  amount: number;
  /** First day, counted from today, by which stock has run out in half of all paths; null where that does not happen. */
  runsOutIn: number | null;
  /** Chance of running out before even an order of today could arrive, on average. */
  beforeDelivery: number;
  /** Units short in a quarter in which nobody orders, and their cost. */
  compared: { shortage: number; amount: number };
}

/** Late deliveries are looked at up to this many deviations. */
const lateDeviations = 1.3;

export function stockRisk({ leadTime, costs }: PlannedStock, projected: ProjectedStock): StockRisk {
  const last = projected.stockoutProbability.length - 1;
  const at = (days: number) => Math.min(last, Math.max(0, Math.ceil(days) - 1));
  const windowDays = at(leadTime.mean + lateDeviations * leadTime.deviation + costs.reviewPeriodDays) + 1;
  const shortage = projected.shortage[windowDays - 1]!;
  const runsOutIn = projected.stockoutProbability.findIndex((chance) => chance >= 0.5);
  return {
    windowDays,
    probability: projected.stockoutProbability[windowDays - 1]!,
    shortage,
    amount: shortage * costs.shortageCostPerUnit,
    runsOutIn: runsOutIn < 0 ? null : runsOutIn,
    beforeDelivery: projected.stockoutProbability[at(leadTime.mean)]!,
    compared: {
      shortage: projected.comparedShortage,
      amount: projected.comparedShortage * costs.shortageCostPerUnit,
    },
  };
}
