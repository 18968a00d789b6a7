import type { FittedForecast, ForecastModel } from "../forecast-model.ts";
import { assertHistory, isNonNegative } from "../forecast-model.ts";
import { repairRows } from "../quantile-rows.ts";
import { errorSpread } from "./exponential-smoothing.ts";
import { nelderMead } from "./nelder-mead.ts";
import { reseasonedRows, seasonallyAdjusted } from "./seasonal-adjustment.ts";

/** Parameters of the dynamic optimised Theta model. */
export interface ThetaParameters {
  /** Smoothing of the level, 0 … 1. */
  alpha: number;
  /** Curvature of the extrapolated line, ≥ 1; 1 is simple exponential smoothing, 2 the classical weight. */
  theta: number;
  /** Level before the first value. */
  level: number;
}

/** Level and regression line after t values, as they are updated value by value. */
interface ThetaState {
  t: number;
  level: number;
  mean: number;
  /** Intercept A and slope B of the line through all values so far. */
  intercept: number;
  slope: number;
}

const maxEvaluations = 120;

/** Longest history that parameters are searched on: older values hardly move the level, and the line keeps them anyway. */
const searchedSteps = 400;

/**
 * The dynamic optimised Theta model: the classical method as a state-space model whose line is updated with every value
 * and whose weight θ, smoothing α and first level minimise the one-step errors.
 *
 * Source: Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler (2016), IJF 32(4), equations 20–25.
 */
export const dynamicTheta: ForecastModel = {
  method: "DYNAMIC_THETA",
  fit(history, shape): FittedForecast {
    assertHistory(history);
    const adjusted = seasonallyAdjusted(history, shape.seasonality);
    const { values } = adjusted;
    const parameters = searchParameters(values.subarray(Math.max(0, values.length - searchedSteps)));
    const run = runTheta(values, parameters);
    const sigma = Math.sqrt(run.squaredErrors / Math.max(1, values.length - 3));
    const nonNegative = isNonNegative(history);
    return {
      predict(horizon, probabilities) {
        const centre = projectTheta(run.state, parameters, horizon);
        const spread = errorSpread({ alpha: parameters.alpha, beta: 0, gamma: 0, phi: 0 }, 1, sigma, horizon);
        return repairRows(reseasonedRows(centre, spread, adjusted, probabilities), probabilities, nonNegative);
      },
    };
  },
};

/**
 * Runs the model over `values`: μₜ = l + (1 − 1/θ)((1 − α)ᵗ⁻¹ A + (1 − (1 − α)ᵗ)/α · B), then the level by α and the line by
 * recursive least squares. The first three errors, where the line rests on too little, are left out of the sum.
 *
 * Worked: θ = 1, α = 0.5, l₀ = 10, y = [12, 10] is simple exponential smoothing: level 10.5.
 */
export function runTheta(
  values: Float64Array,
  parameters: ThetaParameters,
): { squaredErrors: number; state: ThetaState } {
  const state: ThetaState = { t: 0, level: parameters.level, mean: 0, intercept: 0, slope: 0 };
  let squaredErrors = 0;
  let remaining = 1;
  for (let t = 0; t < values.length; t++) {
    const error = values[t]! - expected(state, parameters, remaining);
    if (t >= 3) squaredErrors += error * error;
    update(state, values[t]!, parameters.alpha);
    remaining *= 1 - parameters.alpha;
  }
  return { squaredErrors, state };
}

/** Central line after `state`: each step takes the forecast of the one before it for its value. */
export function projectTheta(start: ThetaState, parameters: ThetaParameters, horizon: number): Float64Array {
  const state = { ...start };
  return Float64Array.from({ length: horizon }, () => {
    const value = expected(state, parameters, (1 - parameters.alpha) ** state.t);
    update(state, value, parameters.alpha);
    return value;
  });
}

/** @param remaining (1 − α) to the power of the values seen. */
function expected(state: ThetaState, { alpha, theta }: ThetaParameters, remaining: number): number {
  if (state.t === 0) return state.level;
  const line = remaining * state.intercept + ((1 - remaining * (1 - alpha)) / alpha) * state.slope;
  return state.level + (1 - 1 / theta) * line;
}

function update(state: ThetaState, value: number, alpha: number): void {
  const t = ++state.t;
  const before = state.mean;
  state.mean = ((t - 1) * before + value) / t;
  state.slope = t === 1 ? 0 : ((t - 2) * state.slope + (6 / t) * (value - before)) / (t + 1);
  state.intercept = state.mean - ((t + 1) / 2) * state.slope;
  state.level = alpha * value + (1 - alpha) * state.level;
}

function searchParameters(values: Float64Array): ThetaParameters {
  const first = values[0]!;
  const deviation = meanDistance(values, first) || 1;
  const at = ([x, y, z]: readonly number[]): ThetaParameters => ({
    alpha: 0.01 + 0.98 / (1 + Math.exp(-x!)),
    theta: 1 + Math.min(1e4, Math.exp(y!)),
    // The classical start: the level of a series whose doubled line begins with its first value.
    level: first / 2 + 0.5 * deviation * z!,
  });
  const { point } = nelderMead((x) => runTheta(values, at(x)).squaredErrors, {
    start: [0, 0, 0],
    step: 1,
    maxEvaluations,
    tolerance: 1e-5,
  });
  return at(point);
}

function meanDistance(values: Float64Array, from: number): number {
  return values.reduce((sum, value) => sum + Math.abs(value - from), 0) / values.length;
}
