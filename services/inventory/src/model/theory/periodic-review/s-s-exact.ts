import { InventoryParameterError } from "../../parameter-error.ts";
import { type PeriodCost, type PeriodicPolicy, type PeriodicReviewParameters, periodCost } from "./period-cost.ts";

export interface CostedPeriodicPolicy extends PeriodicPolicy {
  /** Expected money per period. */
  cost: number;
}

/**
 * Exact (s, S) policy for whole demand, by bounds that tighten: S rises from the cheapest position while G(S) can still pay, and
 * s follows it upwards.
 *
 * Source: Zheng & Federgruen, Finding optimal (s, S) policies is about as simple as evaluating a single policy, Operations
 * Research 39(4), 1991; Snyder & Shen (2019) ch. 4. Worked (example 4.7): h = 1, p = 4, K = 5, Poisson demand of 6 → s = 4, S = 10 at
 * 8.034111561471644.
 *
 * @throws InventoryParameterError
 */
export function optimalPeriodicPolicy(parameters: PeriodicReviewParameters): CostedPeriodicPolicy {
  const period = periodCost(parameters);
  const renewal = new Renewal(period);
  const costOf = (s: number, S: number) => renewal.cost(parameters.fixedCost, s, S);
  let orderUpToLevel = period.cheapest;
  let reorderPoint = period.cheapest - 1;
  while (costOf(reorderPoint, orderUpToLevel) > period.at(reorderPoint)) reorderPoint--;
  let cost = costOf(reorderPoint, orderUpToLevel);
  for (let level = orderUpToLevel + 1; period.at(level) <= cost; level++) {
    if (costOf(reorderPoint, level) >= cost) continue;
    orderUpToLevel = level;
    // Without a fixed cost both sides are equal up to the last s below S.
    while (reorderPoint + 1 < level && costOf(reorderPoint, level) <= period.at(reorderPoint + 1)) reorderPoint++;
    cost = costOf(reorderPoint, level);
  }
  return { reorderPoint, orderUpToLevel, cost };
}

/**
 * Expected cost per period of any (s, S): [K + Σ m(j) G(S − j)] / Σ m(j) over j = 0 … S − s − 1, m(j) the expected number of
 * periods in which the position stands j below S before the next order. Snyder & Shen (2019) eqs. (4.71)–(4.75).
 */
export function periodicPolicyCost(
  parameters: PeriodicReviewParameters,
  { reorderPoint, orderUpToLevel }: PeriodicPolicy,
): number {
  if (!Number.isSafeInteger(reorderPoint)) {
    throw new InventoryParameterError("reorderPoint", "is a whole number", reorderPoint);
  }
  if (!Number.isSafeInteger(orderUpToLevel) || orderUpToLevel <= reorderPoint) {
    throw new InventoryParameterError("orderUpToLevel", `is a whole number above ${reorderPoint}`, orderUpToLevel);
  }
  return new Renewal(periodCost(parameters)).cost(parameters.fixedCost, reorderPoint, orderUpToLevel);
}

/** Visits m(j) between two orders, computed as far as they are asked for. */
class Renewal {
  readonly #period: PeriodCost;
  readonly #visits: number[];

  constructor(period: PeriodCost) {
    this.#period = period;
    this.#visits = [1 / (1 - period.probabilities[0]!)];
  }

  cost(fixedCost: number, s: number, S: number): number {
    this.#extend(S - s);
    let length = 0;
    let total = fixedCost;
    for (let j = 0; j < S - s; j++) {
      length += this.#visits[j]!;
      total += this.#visits[j]! * this.#period.at(S - j);
    }
    return total / length;
  }

  #extend(count: number): void {
    const { probabilities } = this.#period;
    for (let j = this.#visits.length; j < count; j++) {
      let sum = 0;
      const farthest = Math.min(j, probabilities.length - 1);
      for (let k = 1; k <= farthest; k++) sum += probabilities[k]! * this.#visits[j - k]!;
      this.#visits.push(sum * this.#visits[0]!);
    }
  }
}
