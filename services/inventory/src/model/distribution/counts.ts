import { assertPositive, assertProbabilityInside, assertWhole, InventoryParameterError } from "../parameter-error.ts";
import { assertSpread, DiscreteDistribution } from "./discrete.ts";

/** Weights this far below the greatest are left out: together they are less than rounding. */
const negligible = 1e-22;

/**
 * Poisson demand of the given mean. Probabilities are the recursion p(k + 1) = p(k) μ / (k + 1) from the mode outwards, summed
 * to 1, which keeps full precision at any mean. Worked: μ = 6 → P(X ≤ 8) = 0.847237.
 *
 * @throws InventoryParameterError unless mean > 0.
 */
export function poisson(mean: number): DiscreteDistribution {
  assertPositive("mean", mean);
  return fromRatios(Math.floor(mean), (k) => mean / (k + 1), Number.POSITIVE_INFINITY);
}

/** Successes among `trials`. @throws InventoryParameterError unless 0 < probability < 1 and trials ≥ 1. */
export function binomial(trials: number, probability: number): DiscreteDistribution {
  assertWhole("trials", trials);
  if (trials === 0) throw new InventoryParameterError("trials", "is at least 1", trials);
  assertProbabilityInside("probability", probability);
  const odds = probability / (1 - probability);
  const mode = Math.min(trials, Math.floor((trials + 1) * probability));
  return fromRatios(mode, (k) => ((trials - k) / (k + 1)) * odds, trials);
}

/**
 * Negative binomial demand by its mean and variance, the usual count model of overdispersed sales.
 *
 * @throws InventoryParameterError unless variance > mean > 0.
 */
export function negativeBinomial(mean: number, variance: number): DiscreteDistribution {
  assertPositive("mean", mean);
  if (!(variance > mean)) throw new InventoryParameterError("variance", `exceeds the mean ${mean}`, variance);
  const success = mean / variance;
  const size = (mean * success) / (1 - success);
  const mode = size > 1 ? Math.floor(((size - 1) * (1 - success)) / success) : 0;
  return fromRatios(mode, (k) => ((k + size) / (k + 1)) * (1 - success), Number.POSITIVE_INFINITY);
}

/** Failures before the first success, 0, 1, …, where each trial succeeds with this probability. */
export function geometric(success: number): DiscreteDistribution {
  assertProbabilityInside("success", success);
  return fromRatios(0, () => 1 - success, Number.POSITIVE_INFINITY);
}

/** Whole numbers from low to high, all equally likely. @throws InventoryParameterError unless low ≤ high are whole. */
export function discreteUniform(low: number, high: number): DiscreteDistribution {
  if (!Number.isSafeInteger(low)) throw new InventoryParameterError("low", "is a whole number", low);
  if (!Number.isSafeInteger(high) || high < low) {
    throw new InventoryParameterError("high", `is a whole number not below ${low}`, high);
  }
  assertSpread(high - low + 1);
  return DiscreteDistribution.onLattice(low, new Float64Array(high - low + 1).fill(1));
}

/** Builds the lattice outwards from the mode; `ratio(k)` is p(k + 1) / p(k). */
function fromRatios(mode: number, ratio: (k: number) => number, last: number): DiscreteDistribution {
  const above = [1];
  for (let k = mode; k < last; k++) {
    const weight = above[above.length - 1]! * ratio(k);
    if (weight < negligible) break;
    above.push(weight);
    assertSpread(above.length);
  }
  const below: number[] = [];
  for (let k = mode - 1, weight = 1; k >= 0; k--) {
    weight /= ratio(k);
    if (weight < negligible) break;
    below.push(weight);
  }
  return DiscreteDistribution.onLattice(mode - below.length, [...below.reverse(), ...above]);
}
