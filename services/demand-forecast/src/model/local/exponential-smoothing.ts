/** Smoothing parameters of an additive state-space model. Symbols as in Hyndman et al. (2008). */
export interface Smoothing {
  /** α: level, 0 … 1. */
  alpha: number;
  /** β: slope, 0 … α. */
  beta: number;
  /** γ: season, 0 … 1 − α. */
  gamma: number;
  /** φ: damping of the slope; 0 for a model without trend. */
  phi: number;
}

/** Level, slope and one season, at one moment. `season[0]` belongs to the next step. */
export interface SmoothingState {
  level: number;
  slope: number;
  season: Float64Array;
}

/**
 * Runs the additive-error model ETS(A, Ad|N, A|N) over a history:
 * eₜ = yₜ − (l + φb + s), l ← l + φb + αe, b ← φb + βe, s ← s + γe.
 *
 * Source: Hyndman, Koehler, Ord & Snyder, Forecasting with Exponential Smoothing (2008), table 2.2.
 * Worked: SES (φ = 0), α = 0.5, l₀ = 10, y = [12, 10]: errors 2, −1, level 10.5, sum of squares 5.
 *
 * @returns the sum of squared one-step errors and the state after the last step; `start` is not changed.
 */
export function smooth(
  history: Float64Array,
  parameters: Smoothing,
  start: SmoothingState,
): { squaredErrors: number; state: SmoothingState } {
  const { alpha, beta, gamma, phi } = parameters;
  const season = start.season.slice();
  const m = season.length;
  let { level, slope } = start;
  let squaredErrors = 0;
  for (let t = 0, i = 0; t < history.length; t++, i = i + 1 === m ? 0 : i + 1) {
    const before = level + phi * slope;
    const error = history[t]! - before - (m > 0 ? season[i]! : 0);
    level = before + alpha * error;
    slope = phi * slope + beta * error;
    if (m > 0) season[i]! += gamma * error;
    squaredErrors += error * error;
  }
  return { squaredErrors, state: { level, slope, season: rotated(season, history.length) } };
}

/** Central line and its parts, of `horizon` steps after `state`. */
export function project(
  state: SmoothingState,
  phi: number,
  horizon: number,
): { centre: Float64Array; trend: Float64Array; season: Float64Array } {
  const trend = new Float64Array(horizon);
  const season = new Float64Array(horizon);
  let damped = 0;
  for (let h = 0, factor = phi; h < horizon; h++, factor *= phi) {
    damped += factor;
    trend[h] = damped * state.slope;
    if (state.season.length > 0) season[h] = state.season[h % state.season.length]!;
  }
  const centre = trend.map((slope, h) => state.level + slope + season[h]!);
  return { centre, trend, season };
}

/**
 * Standard deviation of the h-step error, σ √(1 + Σ_{j<h} c_j²) with c_j = α + β(φ + … + φʲ) + γ·1{m divides j}.
 *
 * Source: Hyndman et al. (2008), table 6.1. Worked: SES with α = 0.5, σ = 2, h = 3 → 2 √1.5 = 2.449490.
 */
export function errorSpread(parameters: Smoothing, seasonality: number, sigma: number, horizon: number): Float64Array {
  const spread = new Float64Array(horizon);
  let variance = 1;
  let damped = 0;
  for (let h = 0, factor = parameters.phi; h < horizon; h++, factor *= parameters.phi) {
    spread[h] = sigma * Math.sqrt(variance);
    damped += factor;
    const seasonal = seasonality > 1 && (h + 1) % seasonality === 0 ? parameters.gamma : 0;
    variance += (parameters.alpha + parameters.beta * damped + seasonal) ** 2;
  }
  return spread;
}

function rotated(season: Float64Array, steps: number): Float64Array {
  if (season.length === 0) return season;
  return season.map((_, i) => season[(i + steps) % season.length]!);
}
