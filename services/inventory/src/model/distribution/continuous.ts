import { logGamma, regularisedGamma } from "@bellwether/runtime/numeric/gamma-function";
import { assertFinite, assertPositive, assertProbabilityInside, InventoryParameterError } from "../parameter-error.ts";
import type { ContinuousDistribution } from "./distribution.ts";
import { standardNormalCdf, standardNormalPdf, standardNormalQuantile } from "./normal.ts";

/** Uniform between two bounds. @throws InventoryParameterError unless low < high. */
export function uniform(low: number, high: number): ContinuousDistribution {
  assertFinite("low", low);
  assertFinite("high", high);
  if (low >= high) throw new InventoryParameterError("high", `lies above the low bound ${low}`, high);
  const width = high - low;
  const mean = (low + high) / 2;
  return {
    kind: "continuous",
    mean,
    standardDeviation: width / Math.sqrt(12),
    pdf: (x) => (x < low || x > high ? 0 : 1 / width),
    cdf: (x) => Math.min(1, Math.max(0, (x - low) / width)),
    quantile(p) {
      assertProbabilityInside("p", p);
      return low + p * width;
    },
    loss(x) {
      if (x >= high) return 0;
      return x <= low ? mean - x : (high - x) ** 2 / (2 * width);
    },
  };
}

/** Exponential with the given mean. @throws InventoryParameterError unless mean > 0. */
export function exponential(mean: number): ContinuousDistribution {
  assertPositive("mean", mean);
  return {
    kind: "continuous",
    mean,
    standardDeviation: mean,
    pdf: (x) => (x < 0 ? 0 : Math.exp(-x / mean) / mean),
    cdf: (x) => (x <= 0 ? 0 : -Math.expm1(-x / mean)),
    quantile(p) {
      assertProbabilityInside("p", p);
      return -mean * Math.log1p(-p);
    },
    loss: (x) => (x <= 0 ? mean - x : mean * Math.exp(-x / mean)),
  };
}

/** Gamma with shape k and scale θ, mean kθ. @throws InventoryParameterError unless both are > 0. */
export function gamma(shape: number, scale: number): ContinuousDistribution {
  assertPositive("shape", shape);
  assertPositive("scale", scale);
  const mean = shape * scale;
  const standardDeviation = Math.sqrt(shape) * scale;
  const logFactor = logGamma(shape) + shape * Math.log(scale);
  const cdf = (x: number) => regularisedGamma(shape, x / scale);
  return {
    kind: "continuous",
    mean,
    standardDeviation,
    pdf: (x) => (x <= 0 ? 0 : Math.exp((shape - 1) * Math.log(x) - x / scale - logFactor)),
    cdf,
    quantile(p) {
      assertProbabilityInside("p", p);
      return bisectCdf(cdf, p, mean + standardDeviation);
    },
    // ∫ₓ^∞ t f(t) dt is the mean times the upper tail of the gamma of shape k + 1.
    loss: (x) => (x <= 0 ? mean - x : mean * (1 - regularisedGamma(shape + 1, x / scale)) - x * (1 - cdf(x))),
  };
}

/** Log-normal: ln X is normal with this mean and deviation. @throws InventoryParameterError unless the deviation is > 0. */
export function logNormal(logMean: number, logDeviation: number): ContinuousDistribution {
  assertFinite("logMean", logMean);
  assertPositive("logDeviation", logDeviation);
  const mean = Math.exp(logMean + logDeviation ** 2 / 2);
  const standard = (x: number) => (Math.log(x) - logMean) / logDeviation;
  return {
    kind: "continuous",
    mean,
    standardDeviation: mean * Math.sqrt(Math.expm1(logDeviation ** 2)),
    pdf: (x) => (x <= 0 ? 0 : standardNormalPdf(standard(x)) / (x * logDeviation)),
    cdf: (x) => (x <= 0 ? 0 : standardNormalCdf(standard(x))),
    quantile: (p) => Math.exp(logMean + logDeviation * standardNormalQuantile(p)),
    loss(x) {
      if (x <= 0) return mean - x;
      return mean * standardNormalCdf(logDeviation - standard(x)) - x * standardNormalCdf(-standard(x));
    },
  };
}

/** x ≥ 0 with cdf(x) = p; `guess` is any positive number of the right size. */
function bisectCdf(cdf: (x: number) => number, p: number, guess: number): number {
  let high = guess;
  while (cdf(high) < p) high *= 2;
  let low = 0;
  for (let step = 0; step < 200 && high - low > 1e-14 * high; step++) {
    const middle = (low + high) / 2;
    if (cdf(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
