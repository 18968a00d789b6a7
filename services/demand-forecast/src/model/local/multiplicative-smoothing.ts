import type { Smoothing, SmoothingState } from "./exponential-smoothing.ts";

/** What a run over a history leaves when errors are relative. */
export interface MultiplicativeRun {
  /** Sum of squared relative one-step errors. */
  squaredErrors: number;
  /** Sum of log |μₜ|, which the likelihood of relative errors needs beside them. */
  logMeans: number;
  state: SmoothingState;
}

/**
 * Runs the multiplicative-error model ETS(M, Ad|A|N, M|N) over a history of positive values:
 * μₜ = (l + φb) s, eₜ = (yₜ − μₜ) / μₜ, l ← (l + φb)(1 + αe), b ← φb + β(l + φb)e, s ← s(1 + γe).
 *
 * Source: Hyndman, Koehler, Ord & Snyder (2008), table 2.3.
 * Worked: no trend, α = 0.5, l₀ = 10, y = [12, 11]: errors 0.2 and 0, level 11, sum of squares 0.04.
 *
 * @returns infinite errors where a level or season would not stay positive; `start` is not changed.
 */
export function smoothMultiplicative(
  history: Float64Array,
  { alpha, beta, gamma, phi }: Smoothing,
  start: SmoothingState,
): MultiplicativeRun {
  const season = start.season.slice();
  const m = season.length;
  let { level, slope } = start;
  let squaredErrors = 0;
  let logMeans = 0;
  for (let t = 0, i = 0; t < history.length; t++, i = i + 1 === m ? 0 : i + 1) {
    const before = level + phi * slope;
    const mean = m > 0 ? before * season[i]! : before;
    if (!(mean > 0)) return { squaredErrors: Number.POSITIVE_INFINITY, logMeans: 0, state: start };
    const error = (history[t]! - mean) / mean;
    level = before * (1 + alpha * error);
    slope = phi * slope + beta * before * error;
    if (m > 0) season[i]! *= 1 + gamma * error;
    squaredErrors += error * error;
    logMeans += Math.log(mean);
  }
  const turned = season.map((_, i) => season[(i + history.length) % m]!);
  return { squaredErrors, logMeans, state: { level, slope, season: turned } };
}

/** Central line of `horizon` steps after `state`; never below zero, where a falling slope would lead. */
export function projectMultiplicative(state: SmoothingState, phi: number, horizon: number): Float64Array {
  const centre = new Float64Array(horizon);
  let damped = 0;
  for (let h = 0, factor = phi; h < horizon; h++, factor *= phi) {
    damped += factor;
    const season = state.season.length > 0 ? state.season[h % state.season.length]! : 1;
    centre[h] = Math.max(0, state.level + damped * state.slope) * season;
  }
  return centre;
}
