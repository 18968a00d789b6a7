import { assertWhole, InventoryParameterError } from "../parameter-error.ts";
import { assertSpread, DiscreteDistribution } from "./discrete.ts";

/** Mass below this at either end is cut after each convolution; it is below rounding in any cost. */
const negligible = 1e-20;

/** Distribution of the sum of two independent whole quantities. @throws InventoryParameterError where one is not whole. */
export function sumOf(x: DiscreteDistribution, y: DiscreteDistribution): DiscreteDistribution {
  const [a, b] = [latticeOf(x), latticeOf(y)];
  const weights = new Float64Array(a.length + b.length - 1);
  for (let i = 0; i < a.length; i++) {
    const mass = a[i]!;
    if (mass === 0) continue;
    for (let j = 0; j < b.length; j++) weights[i + j]! += mass * b[j]!;
  }
  let first = 0;
  while (weights[first]! < negligible) first++;
  let end = weights.length;
  while (weights[end - 1]! < negligible) end--;
  return DiscreteDistribution.onLattice(x.lowest + y.lowest + first, weights.subarray(first, end));
}

/** Demand of `periods` independent periods, each distributed as given; no period leaves zero. */
export function sumOverPeriods(onePeriod: DiscreteDistribution, periods: number): DiscreteDistribution {
  assertWhole("periods", periods);
  let total = DiscreteDistribution.of([0], [1]);
  let power = onePeriod;
  for (let rest = periods; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) total = sumOf(total, power);
    if (rest > 1) power = sumOf(power, power);
  }
  return total;
}

/** Probabilities of lowest, lowest + 1, …, highest. */
export function latticeOf(distribution: DiscreteDistribution): Float64Array {
  if (!distribution.isWhole) {
    const odd = distribution.values.find((value) => !Number.isInteger(value));
    throw new InventoryParameterError("demand", "takes whole values only, or they cannot be added up", odd);
  }
  assertSpread(distribution.highest - distribution.lowest + 1);
  const lattice = new Float64Array(distribution.highest - distribution.lowest + 1);
  for (const [i, value] of distribution.values.entries()) {
    lattice[value - distribution.lowest] = distribution.probabilities[i]!;
  }
  return lattice;
}
