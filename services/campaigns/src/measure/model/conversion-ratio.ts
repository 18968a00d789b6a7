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
  /** Which converted more often when `pValue` became what it is: what is known stays known, though chance moves the estimate on. */
  ahead: "REFERENCE" | "VARIANT" | null;
}

/**
 * What is thought of the logarithm of the ratio before anything is seen: normal around none, so that differences of about a quarter
 * are found soonest. Whatever is put here, the test stays valid; only its speed depends on it.
 */
const priorSpread = 0.3;
const ratios = Array.from({ length: 81 }, (_, index) => Math.exp(((index - 40) / 40) * 4 * priorSpread));
const prior = normalised(ratios.map((ratio) => Math.exp(-0.5 * (Math.log(ratio) / priorSpread) ** 2)));

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
  if (converted === 0) return { estimate: null, lower: 0, upper: null, pValue: 1, ahead: null };
  const evidence = new Evidence();
  for (const step of told) evidence.add(step);
  const threshold = evidence.logMixture + likelihood(told, 0) + Math.log(alpha);
  const best = steepest(told);
  const within = (logRatio: number) => likelihood(told, logRatio) > threshold;
  const lower = within(-furthest) ? 0 : Math.exp(boundary(within, best, -furthest));
  const upper = within(furthest) ? null : Math.exp(boundary(within, best, furthest));
  const { strongest, ahead } = evidence;
  return { estimate: Math.exp(best), lower, upper, pValue: Math.min(1, Math.exp(-strongest)), ahead };
}

/** Conversions whose factors are multiplied between two looks at the scale: ratios of the prior are below 4. */
const mostAtOnce = 100;

/** The likelihood of each ratio of the prior over that of none, kept as it grows. Multiplied, since logarithms would cost most of the time. */
class Evidence {
  private readonly weighted = Float64Array.from(prior);
  private logScale = 0;
  /** Logarithm of the prior's average, the e-value, and the highest that it has been. */
  logMixture = 0;
  strongest = 0;
  /** Which was ahead when it was highest. */
  ahead: ConversionRatio["ahead"] = null;
  /** People of the variant who converted, less as many as would have without a difference. */
  private surplus = 0;

  add({ atRisk, converted }: ConversionStep): void {
    const all = converted.reference + converted.variant;
    this.surplus += converted.variant - (all * atRisk.variant) / (atRisk.reference + atRisk.variant);
    // Those of one time are one look; taken all at once, or one arm before the other, their factors would leave the range of doubles.
    const parts = Math.ceil((converted.reference + converted.variant) / mostAtOnce);
    for (let part = 0; part < parts; part += 1) {
      const within = (count: number) => Math.floor(((part + 1) * count) / parts) - Math.floor((part * count) / parts);
      const taken = { reference: within(converted.reference), variant: within(converted.variant) };
      this.multiply({ atRisk, converted: taken });
    }
    if (this.logMixture <= this.strongest) return;
    this.strongest = this.logMixture;
    this.ahead = this.surplus > 0 ? "VARIANT" : "REFERENCE";
  }

  private multiply({ atRisk, converted }: ConversionStep): void {
    const all = atRisk.reference + atRisk.variant;
    let sum = 0;
    for (let at = 0; at < ratios.length; at += 1) {
      const ratio = ratios[at]!;
      const share = all / (atRisk.reference + ratio * atRisk.variant);
      let factor = 1;
      for (let count = 0; count < converted.reference; count += 1) factor *= share;
      for (let count = 0; count < converted.variant; count += 1) factor *= share * ratio;
      this.weighted[at]! *= factor;
      sum += this.weighted[at]!;
    }
    this.logMixture = Math.log(sum) + this.logScale;
    // Rescaled long before doubles end, at 1e308 and 1e-308.
    if (sum < 1e100 && sum > 1e-100) return;
    for (let at = 0; at < ratios.length; at += 1) this.weighted[at]! /= sum;
    this.logScale = this.logMixture;
  }
}

/** Logarithm of the probability of what was seen. */
function likelihood(steps: readonly ConversionStep[], logRatio: number): number {
  const ratio = Math.exp(logRatio);
  return steps.reduce((sum, { atRisk, converted }) => {
    const all = atRisk.reference + ratio * atRisk.variant;
    return (
      sum +
      converted.variant * Math.log((ratio * atRisk.variant) / all) +
      converted.reference * Math.log(atRisk.reference / all)
    );
  }, 0);
}

/** The logarithm of the ratio at which the likelihood, concave in it, is highest. */
function steepest(steps: readonly ConversionStep[]): number {
  const slope = (logRatio: number) => {
    const ratio = Math.exp(logRatio);
    return steps.reduce((sum, { atRisk, converted }) => {
      const share = (ratio * atRisk.variant) / (atRisk.reference + ratio * atRisk.variant);
      return sum + converted.variant * (1 - share) - converted.reference * share;
    }, 0);
  };
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

function normalised(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
