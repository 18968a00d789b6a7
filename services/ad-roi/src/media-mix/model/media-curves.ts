/**
 * How advertising works over time and in amount. Each family is named by its parameters, each with the meaning a marketer gives it.
 *
 * Adstock: a period's exposure works on, with weights w_0 … w_{L−1} that add up to 1, so that a steady exposure is worth itself.
 * Saturation: 0 at no exposure, towards 1 at endless exposure. Exposure is in units of the channel's typical one (see `scale`).
 *
 * Jin, Wang, Sun, Chan, Koehler (2017), Bayesian methods for media mix modeling with carryover and shape effects, equations 1–5.
 */
export type AdstockKind = "geometric" | "delayed" | "weibull";
export type SaturationKind = "logistic" | "hill";

/** Of each adstock's parameters, in the order of draws. */
export const adstockParameters = {
  /** Share of the effect that is left a period later, 0 … 1. */
  geometric: ["retention"],
  /** The same, and periods from exposure to the strongest effect. */
  delayed: ["retention", "peak"],
  /** Shape (below 1 it falls at once, above 1 it rises first) and scale in periods of a Weibull density. */
  weibull: ["shape", "scale"],
} as const satisfies Record<AdstockKind, readonly string[]>;

/** Of each saturation's parameters. */
export const saturationParameters = {
  /** λ: the curve is (1 − e^{−λx}) / (1 + e^{−λx}). */
  logistic: ["rate"],
  /** Exposure at which half of the effect is reached, and how S-shaped the curve is (1 is concave): x^s / (x^s + half^s). */
  hill: ["half", "slope"],
} as const satisfies Record<SaturationKind, readonly string[]>;

/**
 * Weights of this and earlier periods, the present first.
 *
 * @example adstockWeights("geometric", [0.5], 3) // [4/7, 2/7, 1/7]
 */
export function adstockWeights(kind: AdstockKind, parameters: readonly number[], lags: number): number[] {
  const raw = Array.from({ length: lags }, (_, lag) => weightOf(kind, parameters, lag));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight / total);
}

function weightOf(kind: AdstockKind, [first = 0, second = 0]: readonly number[], lag: number): number {
  switch (kind) {
    case "geometric":
      return first ** lag;
    case "delayed":
      return first ** ((lag - second) ** 2);
    case "weibull": {
      // The density in the middle of the period: at its start it is infinite or nothing.
      const at = (lag + 0.5) / second;
      return (first / second) * at ** (first - 1) * Math.exp(-(at ** first));
    }
  }
}

/**
 * Exposure as it works in each period: its own and what is left of earlier ones. Before the first period there was none.
 *
 * @param exposure of consecutive periods
 */
export function carriedOver(exposure: readonly number[], weights: readonly number[]): number[] {
  return exposure.map((_, period) => {
    let sum = 0;
    for (let lag = 0; lag < weights.length && lag <= period; lag++) sum += weights[lag]! * exposure[period - lag]!;
    return sum;
  });
}

/**
 * Share of a channel's largest effect, 0 … 1.
 *
 * @param exposure at least 0, in units of the channel's typical exposure
 * @example saturation("hill", [2, 1], 2) // 0.5
 */
export function saturation(kind: SaturationKind, [first = 0, second = 0]: readonly number[], exposure: number): number {
  switch (kind) {
    case "logistic":
      return Math.tanh((first * exposure) / 2);
    case "hill":
      return exposure <= 0 ? 0 : 1 / (1 + (first / exposure) ** second);
  }
}

/** Slope of `saturation` by exposure. At no exposure an S-shaped Hill curve has slope 0, a degressive one none that is finite. */
export function saturationSlope(kind: SaturationKind, parameters: readonly number[], exposure: number): number {
  const [first = 0, second = 0] = parameters;
  const share = saturation(kind, parameters, exposure);
  switch (kind) {
    case "logistic":
      return (first / 2) * (1 - share * share);
    case "hill":
      if (exposure > 0) return (second / exposure) * share * (1 - share);
      return second > 1 ? 0 : second === 1 ? 1 / first : Number.POSITIVE_INFINITY;
  }
}
