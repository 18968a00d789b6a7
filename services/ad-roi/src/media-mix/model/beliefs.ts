import type { AdstockKind, SaturationKind } from "./media-curves.ts";
import type { Belief } from "./media-model-spec.ts";

/**
 * What the model believes before it sees data. Outcomes are in units of the mean outcome of a period (of a head and period where there
 * are geos), exposures in units of the channel's heaviest period: so each line means the same to every business.
 */
export const beliefs = {
  /** Without any channel, a mean period makes 70 % of what it makes; one in twenty businesses is further off than 30 … 110 %. */
  baseline: { mean: 0.7, deviation: 0.2 },
  /** In a year the baseline grows or falls by less than 20 % of the mean outcome, mostly. */
  growth: 0.2,
  /** Largest share of the mean outcome that endless exposure to one channel makes: two thirds of channels make less than half. */
  largestEffect: 0.5,
  /** One standard deviation of a control, and an event, move a period's outcome by less than half of the mean, mostly. */
  control: 0.5,
  event: 0.5,
  /**
   * Typically a bend turns growth by 5 % of the mean outcome a year, and a wave of the year and a holiday lift the outcome by so much; how
   * much it is here is told by the data.
   */
  bendScale: 0.05,
  seasonScale: 0.1,
  holidayScale: 0.05,
  /** The scale of what is left to chance in one period, mostly less than this. */
  noise: 0.3,
  /** The scale of how much better or worse one period is in all geos at once, for reasons that nobody knows: mostly less than this too. */
  shock: 0.3,
  /** The scale of how much better or worse a holiday is in one year than in another, in all geos at once: mostly less than this too. */
  holidayNoise: 0.3,
  /** Geos typically differ by so much: in level, in what channels (of its logarithm) and controls do, in noise (of its logarithm). */
  geoLevel: 0.3,
  geoEffect: 0.3,
  geoControl: 0.1,
  geoNoise: 0.3,
  /** Of the logarithm of each of these typical sizes: in 19 of 20 businesses they are within a factor of 2.7. */
  scaleDoubt: 0.5,
} as const;

/** Shape and rate of a gamma distribution, or the two shapes of a beta distribution. */
export type TwoNumbers = readonly [number, number];

/**
 * Beta distribution of the share of an effect left a period later: 25 % on average, and any up to 63 % in 19 of 20 channels. An adstock with
 * a delay needs more to have one.
 */
export const retentionBelief: Record<Exclude<AdstockKind, "weibull">, TwoNumbers> = {
  geometric: [1, 3],
  delayed: [2, 2],
};

/** Degrees of freedom of noise are above this: with fewer a posterior has many peaks, as any few periods may be taken for outliers. */
export const leastFreedom = 4;

/** Gamma distribution of the degrees of freedom beyond those: 20 on average, so tails are mostly normal and may be heavy. */
export const tailsBelief: TwoNumbers = [2, 0.1];

/**
 * Beta distributions of what stays of a surprise that all geos share: a fifth on average is expected of the next period, and any share up to
 * half in 15 of 16 businesses; of what is expected nine tenths are left a period later, and more than 70 % in 24 of 25.
 */
export const lastingBeliefs = { share: [1, 4], retention: [9, 1] } as const satisfies Record<string, TwoNumbers>;

/** Gamma distributions of the parameters of curves. */
export const curveBeliefs = {
  /** The strongest effect comes 1 period late on average. */
  peak: [2, 2],
  /** Falls at once or rises first; the typical delay is 2 periods. */
  shape: [4, 3],
  scale: [2, 1],
  /** The heaviest period so far reached 90 % of what was possible (λ = 3), and between 46 % (λ = 1) and all of it. */
  rate: [3, 1],
  /** Half of the effect is reached at 50 % of the heaviest exposure. */
  half: [4, 8],
  /** Concave or slightly S-shaped. */
  slope: [6, 4],
} as const satisfies Record<string, TwoNumbers>;

/** The beta distribution of this mean and deviation. @throws RangeError where there is none */
export function betaOf({ mean, deviation }: Belief): TwoNumbers {
  const size = (mean * (1 - mean)) / deviation ** 2 - 1;
  if (!(mean > 0 && mean < 1 && deviation > 0 && size > 0))
    throw new RangeError(
      `A share that is left has a mean between 0 and 1 and a deviation below √(mean·(1 − mean)); got ${mean} and ${deviation}`,
    );
  return [mean * size, (1 - mean) * size];
}

export const adstockBlocks: Record<AdstockKind, { fractions: "retention"[]; gammas: ("peak" | "shape" | "scale")[] }> =
  {
    geometric: { fractions: ["retention"], gammas: [] },
    delayed: { fractions: ["retention"], gammas: ["peak"] },
    weibull: { fractions: [], gammas: ["shape", "scale"] },
  };

export const saturationBlocks: Record<SaturationKind, ("rate" | "half" | "slope")[]> = {
  logistic: ["rate"],
  hill: ["half", "slope"],
};
