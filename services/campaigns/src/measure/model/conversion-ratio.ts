/** Conversions that happened while as many people had not converted yet, in the order of their times. */
export interface ConversionStep {
  /** People reached by then who had not converted. */
  atRisk: { reference: number; variant: number };
  converted: { reference: number; variant: number };
}

/** How much more often people of a variant convert than those of the reference. */
export interface ConversionRatio {
  /** Ratio of the rates; null where nobody converted. */
  estimate: number | null;
  /** Always-valid interval of the ratio; upper null where none is excluded. */
  lower: number;
  upper: number | null;
  /** Always-valid p-value of "there is no difference": below alpha once, it stays so. */
  pValue: number;
}

/**
 * What is thought of the logarithm of the ratio before anything is seen: normal around none, so that differences of about a quarter
 * are found soonest. Whatever is put here, the test stays valid; only its speed depends on it.
 */
const priorSpread = 0.3;
const points = Array.from({ length: 81 }, (_, index) => ((index - 40) / 40) * 4 * priorSpread);
const logWeights = normalised(points.map((point) => -0.5 * (point / priorSpread) ** 2));

/** Logarithms of ratios beyond which none is looked for. */
const furthest = Math.log(1_000);

/**
 * Compares how often two arms convert, by a test that may be looked at after every conversion.
 *
 * Where there is no difference, the next person who converts is one of the variant with the chance v / (r + v), the variant's
 * share of those who might (the argument of the log-rank test). A ratio rho makes that rho v / (r + rho v). The likelihood of what was
 * seen, averaged over a prior of rho, divided by that of any one rho, is a martingale under that rho, so by Ville's
 * inequality it ever exceeds 1/alpha with the chance alpha at most: Robbins' mixture, as in Lindon and Malek, "Anytime-valid
 * inference for multinomial count data" (2022). It is exact at every count, and does not ask when anybody was reached.
 *
 * @param alpha chance that the interval ever misses, such as 0.05
 */
export function conversionRatio(steps: readonly ConversionStep[], alpha: number): ConversionRatio {
  const told = steps.filter(({ atRisk }) => atRisk.reference > 0 && atRisk.variant > 0);
  const converted = told.reduce((sum, step) => sum + step.converted.reference + step.converted.variant, 0);
  if (converted === 0) return { estimate: null, lower: 0, upper: null, pValue: 1 };
  const byPoint = new Float64Array(points.length);
  let none = 0;
  let strongest = 0;
  for (const step of told) {
    none += stepLikelihood(step, 0);
    for (let at = 0; at < points.length; at += 1) byPoint[at]! += stepLikelihood(step, points[at]!);
    strongest = Math.max(strongest, mixtureOf(byPoint) - none);
  }
  const threshold = mixtureOf(byPoint) + Math.log(alpha);
  const best = steepest(told);
  const within = (logRatio: number) => likelihood(told, logRatio) > threshold;
  const lower = within(-furthest) ? 0 : Math.exp(boundary(within, best, -furthest));
  const upper = within(furthest) ? null : Math.exp(boundary(within, best, furthest));
  return { estimate: Math.exp(best), lower, upper, pValue: Math.min(1, Math.exp(-strongest)) };
}

function stepLikelihood({ atRisk, converted }: ConversionStep, logRatio: number): number {
  const variant = atRisk.variant * Math.exp(logRatio);
  const all = atRisk.reference + variant;
  let sum = 0;
  if (converted.variant > 0) sum += converted.variant * Math.log(variant / all);
  if (converted.reference > 0) sum += converted.reference * Math.log(atRisk.reference / all);
  return sum;
}

function likelihood(steps: readonly ConversionStep[], logRatio: number): number {
  return steps.reduce((sum, step) => sum + stepLikelihood(step, logRatio), 0);
}

/** The logarithm of the ratio at which the likelihood, concave in it, is highest. */
function steepest(steps: readonly ConversionStep[]): number {
  const slope = (logRatio: number) =>
    steps.reduce((sum, { atRisk, converted }) => {
      const variant = atRisk.variant * Math.exp(logRatio);
      const share = variant / (atRisk.reference + variant);
      return sum + converted.variant * (1 - share) - converted.reference * share;
    }, 0);
  return halve(-furthest, furthest, (logRatio) => slope(logRatio) > 0);
}

const boundary = (within: (logRatio: number) => boolean, inside: number, outside: number) =>
  halve(inside, outside, within);

/** Where a condition that holds at `from` ends before `to`. */
function halve(from: number, to: number, holds: (at: number) => boolean): number {
  let [kept, lost] = [from, to];
  for (let step = 0; step < 50; step += 1) {
    const middle = (kept + lost) / 2;
    if (holds(middle)) kept = middle;
    else lost = middle;
  }
  return (kept + lost) / 2;
}

function mixtureOf(byPoint: Float64Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < byPoint.length; at += 1) highest = Math.max(highest, byPoint[at]! + logWeights[at]!);
  let sum = 0;
  for (let at = 0; at < byPoint.length; at += 1) sum += Math.exp(byPoint[at]! + logWeights[at]! - highest);
  return highest + Math.log(sum);
}

function normalised(logs: readonly number[]): number[] {
  const total = Math.log(logs.reduce((sum, log) => sum + Math.exp(log), 0));
  return logs.map((log) => log - total);
}
