import type { ArmMoments } from "./arm-moments.ts";
import { fewestBuyers, runningRadius } from "./running-radius.ts";

/** What a person of one arm did more than one of the other, on average. */
export interface Difference {
  estimate: number;
  /** Both null where too few bought for an interval to be trusted. */
  lower: number | null;
  upper: number | null;
  standardError: number;
  /** Share of the variance that what people spent before explains, 0 to 1; the interval is narrower by it (CUPED). */
  explained: number;
}

/**
 * The difference of two arms' means, treated minus reference, with an interval that holds at every look.
 *
 * What people spent before the campaign is subtracted as far as it foretells what they spent since (CUPED: Deng, Xu, Kohavi and Walker,
 * "Improving the sensitivity of online controlled experiments by utilizing pre-experiment data", 2013): y − theta (x − mean x), with
 * theta = cov(x, y) / var(x) within arms. Nobody chose their arm, so this moves the difference by chance alone, and its variance
 * shrinks by the squared correlation.
 *
 * @param alpha chance that the interval ever misses, such as 0.05
 */
export function runningDifference(treated: ArmMoments, reference: ArmMoments, alpha: number): Difference {
  if (treated.people === 0 || reference.people === 0)
    return { estimate: 0, lower: null, upper: null, standardError: 0, explained: 0 };
  const [a, b] = [spreadOf(treated), spreadOf(reference)];
  const priorSpread = a.prior + b.prior;
  const theta = priorSpread > 0 ? (a.cross + b.cross) / priorSpread : 0;
  const estimate = a.mean - b.mean - theta * (a.priorMean - b.priorMean);
  const plain = a.own / treated.people ** 2 + b.own / reference.people ** 2;
  const adjusted = remaining(a, theta) / treated.people ** 2 + remaining(b, theta) / reference.people ** 2;
  const standardError = Math.sqrt(Math.max(adjusted, 0));
  const explained = plain > 0 ? Math.max(0, 1 - adjusted / plain) : 0;
  const seen = treated.buyers + reference.buyers;
  if (seen < fewestBuyers) return { estimate, lower: null, upper: null, standardError, explained };
  const radius = runningRadius(seen, alpha) * standardError;
  return { estimate, lower: estimate - radius, upper: estimate + radius, standardError, explained };
}

/** Means, and sums of squares and products around them. */
function spreadOf({ people, sum, sumSquares, priorSum, priorSquares, crossSum }: ArmMoments) {
  const mean = sum / people;
  const priorMean = priorSum / people;
  return {
    mean,
    priorMean,
    own: Math.max(0, sumSquares - sum * mean),
    prior: Math.max(0, priorSquares - priorSum * priorMean),
    cross: crossSum - priorSum * mean,
  };
}

function remaining({ own, prior, cross }: ReturnType<typeof spreadOf>, theta: number): number {
  return own - 2 * theta * cross + theta ** 2 * prior;
}
