import { assertFinite, assertPositive, assertProbabilityInside } from "../parameter-error.ts";
import type { ContinuousDistribution } from "./distribution.ts";
import { erfc } from "./error-function.ts";

/** Density φ(z) of the standard normal distribution. */
export function standardNormalPdf(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** Φ(z) = P(Z ≤ z) for a standard normal Z; relative error below 1e-12, in the tails too. */
export function standardNormalCdf(z: number): number {
  return erfc(-z / Math.SQRT2) / 2;
}

/**
 * z with Φ(z) = p, to about 1e-14. Worked: p = 0.975 → 1.959963984540054.
 *
 * Source: starting value of Abramowitz & Stegun 26.2.23 (off by at most 4.5e-4), then Halley steps, each of which
 * triples the number of right digits.
 *
 * @throws InventoryParameterError unless 0 < p < 1.
 */
export function standardNormalQuantile(p: number): number {
  assertProbabilityInside("p", p);
  if (p === 0.5) return 0;
  if (p > 0.5) return -lowerQuantile(1 - p);
  return lowerQuantile(p);
}

function lowerQuantile(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  let z = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))));
  for (let step = 0; step < 3; step++) {
    const newton = (standardNormalCdf(z) - p) / standardNormalPdf(z);
    z -= newton / (1 + (z * newton) / 2);
  }
  return z;
}

/** Standard loss 𝓛(z) = E[(Z − z)⁺] = φ(z) − z (1 − Φ(z)). Snyder & Shen (2019), eq. (C.22). Worked: 𝓛(0) = 0.398942. */
export function standardNormalLoss(z: number): number {
  return Math.max(0, standardNormalPdf(z) - z * standardNormalCdf(-z));
}

/** Second-order standard loss E[((Z − z)⁺)²] / 2 = ((z² + 1)(1 − Φ(z)) − z φ(z)) / 2. Worked: 0.25 at z = 0. */
export function standardNormalSecondLoss(z: number): number {
  return Math.max(0, ((z * z + 1) * standardNormalCdf(-z) - z * standardNormalPdf(z)) / 2);
}

/** Normal demand. The second-order loss is what continuous (r,Q) costs are made of. */
export interface NormalDistribution extends ContinuousDistribution {
  /** E[((X − x)⁺)²] / 2, in units squared. */
  secondLoss(x: number): number;
}

/** Normal distribution of the given mean and standard deviation. @throws InventoryParameterError unless the deviation is > 0. */
export function normal(mean: number, standardDeviation: number): NormalDistribution {
  assertFinite("mean", mean);
  assertPositive("standardDeviation", standardDeviation);
  const standard = (x: number) => (x - mean) / standardDeviation;
  return {
    kind: "continuous",
    mean,
    standardDeviation,
    pdf: (x) => standardNormalPdf(standard(x)) / standardDeviation,
    cdf: (x) => standardNormalCdf(standard(x)),
    quantile: (p) => mean + standardDeviation * standardNormalQuantile(p),
    loss: (x) => standardDeviation * standardNormalLoss(standard(x)),
    secondLoss: (x) => standardDeviation ** 2 * standardNormalSecondLoss(standard(x)),
  };
}
