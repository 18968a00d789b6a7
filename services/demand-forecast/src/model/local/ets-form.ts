import { type Smoothing, type SmoothingState, smooth } from "./exponential-smoothing.ts";
import { smoothMultiplicative } from "./multiplicative-smoothing.ts";
import { nelderMead } from "./nelder-mead.ts";
import { startingState } from "./starting-state.ts";

export type TrendKind = "none" | "straight" | "damped";

/** One member of the exponential smoothing family. */
export interface EtsForm {
  /** Of errors and season: absolute, or shares of the level. */
  scale: "additive" | "multiplicative";
  trend: TrendKind;
  /** Steps of the season; 1 for none. */
  seasonality: number;
}

export interface FittedForm {
  form: EtsForm;
  parameters: Smoothing;
  /** After the last value. */
  state: SmoothingState;
  /** Absolute or relative, as the form's scale. */
  squaredErrors: number;
  /** Values smoothed. */
  steps: number;
  /** Small-sample information criterion: lower is better, comparable between scales. */
  aicc: number;
}

/** A search stops after so many passes over the history; parameters have settled well before. */
const maxEvaluations = 160;

/** Without a season a history is short or its start matters, so level and slope at the start are searched too. */
const shortSteps = 60;

/** Longest history that is smoothed: what came before has no weight left in level, slope or season. */
const smoothedSteps = 600;

/** Fits one form by least squares of its own errors; null where it does not exist for these values. */
export function fitForm(values: Float64Array, form: EtsForm): FittedForm | null {
  const history = values.subarray(Math.max(0, values.length - smoothedSteps));
  const { scale, trend, seasonality: m } = form;
  const seasonal = m > 1;
  const withTrend = trend !== "none";
  const relative = scale === "multiplicative";
  const start = startingState(history, m, seasonal ? scale : "none", withTrend);
  if (start === null) return null;
  const n = history.length;
  const searchStart = n <= shortSteps && !seasonal;
  const unit = meanAbsoluteChange(history);
  const dimensions = [0, ...(withTrend ? [-2] : []), ...(trend === "damped" ? [2] : []), ...(seasonal ? [-2] : [])];
  const stateAt = dimensions.length;
  const point = searchStart ? [...dimensions, 0, ...(withTrend ? [0] : [])] : dimensions;
  const startAt = (x: readonly number[]): SmoothingState =>
    searchStart
      ? {
          level: start.level + unit * x[stateAt]!,
          slope: withTrend ? start.slope + 0.3 * unit * x[stateAt + 1]! : 0,
          season: start.season,
        }
      : start;
  const run = (x: readonly number[]) => {
    const parameters = parametersAt(x, form);
    if (relative) return smoothMultiplicative(history, parameters, startAt(x));
    return { ...smooth(history, parameters, startAt(x)), logMeans: 0 };
  };
  // Relative errors are compared by likelihood, n log Σe² + 2 Σ log μ; for absolute ones that is the sum of squares.
  const deviance = (x: readonly number[]): number => {
    const { squaredErrors, logMeans } = run(x);
    return n * Math.log(squaredErrors / n + 1e-300) + 2 * logMeans;
  };
  const found = nelderMead((x) => Math.exp(Math.min(600, deviance(x) / n)), {
    start: point,
    step: 1,
    maxEvaluations: searchStart ? 2 * maxEvaluations : maxEvaluations,
    tolerance: 1e-4,
  });
  const { squaredErrors, state } = run(found.point);
  if (!Number.isFinite(squaredErrors)) return null;
  const k = dimensions.length + 2 + (withTrend ? 1 : 0) + (seasonal ? m - 1 : 0);
  const penalty = n > k + 1 ? (2 * k * n) / (n - k - 1) : Number.POSITIVE_INFINITY;
  return {
    form,
    parameters: parametersAt(found.point, form),
    state,
    squaredErrors,
    steps: n,
    aicc:
      trend === "none" && !seasonal ? deviance(found.point) + Math.min(penalty, 1e6) : deviance(found.point) + penalty,
  };
}

/** Maps an unbounded point into the usual region: 0 < α < 1, 0 < β < α, 0 < γ < 1 − α, 0.8 < φ < 0.98. */
function parametersAt(point: readonly number[], { trend, seasonality }: EtsForm): Smoothing {
  const alpha = 0.9999 * logistic(point[0]!);
  const gammaAt = trend === "none" ? 1 : trend === "straight" ? 2 : 3;
  return {
    alpha,
    beta: trend === "none" ? 0 : alpha * logistic(point[1]!),
    phi: trend === "none" ? 0 : trend === "straight" ? 1 : 0.8 + 0.18 * logistic(point[2]!),
    gamma: seasonality > 1 ? (1 - alpha) * logistic(point[gammaAt]!) : 0,
  };
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function meanAbsoluteChange(history: Float64Array): number {
  let sum = 0;
  for (let t = 1; t < history.length; t++) sum += Math.abs(history[t]! - history[t - 1]!);
  return history.length > 1 ? sum / (history.length - 1) : 0;
}
