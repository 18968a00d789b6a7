import { latticeOf, sumOverPeriods } from "../../distribution/convolve.ts";
import type { DiscreteDistribution } from "../../distribution/discrete.ts";
import { complementaryLoss } from "../../distribution/distribution.ts";
import { assertNotNegative, assertPositive, assertWhole, InventoryParameterError } from "../../parameter-error.ts";

/** What an (s, S) policy under periodic review costs. */
export interface PeriodicReviewParameters {
  /** K: money per order. */
  fixedCost: number;
  /** h: money per unit on hand at the end of a period. */
  holdingCost: number;
  /** p: money per unit backordered at the end of a period. */
  stockoutCost: number;
  /** Demand of one period, whole and never negative. */
  demand: DiscreteDistribution;
  /** L: whole periods from order to receipt; 0 unless given. */
  leadTime?: number;
}

/** Order up to S whenever the inventory position at a review is s or less. */
export interface PeriodicPolicy {
  /** s, in units. */
  reorderPoint: number;
  /** S, in units. */
  orderUpToLevel: number;
}

/** One period's demand as probabilities of 0, 1, …, and G(y): the expected cost of a period that is L + 1 demands after position y. */
export interface PeriodCost {
  probabilities: Float64Array;
  /** Position at which G is least. */
  cheapest: number;
  at(position: number): number;
}

/** @throws InventoryParameterError where a parameter is out of range, demand is negative, not whole, or always zero. */
export function periodCost(parameters: PeriodicReviewParameters): PeriodCost {
  const { fixedCost, holdingCost, stockoutCost, demand, leadTime = 0 } = parameters;
  assertNotNegative("fixedCost", fixedCost);
  assertPositive("holdingCost", holdingCost);
  assertPositive("stockoutCost", stockoutCost);
  assertWhole("leadTime", leadTime);
  if (demand.lowest < 0) throw new InventoryParameterError("demand", "is never negative", demand.lowest);
  if (demand.highest === 0) throw new InventoryParameterError("demand", "is not zero in every period", 0);
  const total = sumOverPeriods(demand, leadTime + 1);
  const known = new Map<number, number>();
  return {
    probabilities: Float64Array.from([...new Array<number>(demand.lowest).fill(0), ...latticeOf(demand)]),
    cheapest: total.quantile(stockoutCost / (holdingCost + stockoutCost)),
    at(position) {
      const found = known.get(position);
      if (found !== undefined) return found;
      const cost = holdingCost * complementaryLoss(total, position) + stockoutCost * total.loss(position);
      known.set(position, cost);
      return cost;
    },
  };
}
