import type { FittedForecast, ForecastModel } from "../forecast-model.ts";
import { assertHistory, isNonNegative } from "../forecast-model.ts";
import { gaussianRows, repairRows } from "../quantile-rows.ts";
import { centredMovingAverage } from "./classical-decomposition.ts";
import { errorSpread, project, type Smoothing, type SmoothingState, smooth } from "./exponential-smoothing.ts";
import { nelderMead } from "./nelder-mead.ts";
import { isSeasonal } from "./seasonality-test.ts";

/** Longest season smoothed step by step. Longer ones (weeks of a year) have too few repetitions, and are MSTL's. */
const longestSeason = 24;

/** A search stops after so many passes over the history; parameters have settled well before. */
const maxEvaluations = 160;

interface Candidate {
  parameters: Smoothing;
  state: SmoothingState;
  squaredErrors: number;
  /** Small-sample information criterion: lower is better. */
  aicc: number;
}

/**
 * Exponential smoothing with additive errors: no trend or a damped one, and an additive season where M4's test finds
 * one. The candidate with the smaller AICc is used. Own code, since @bsull/augurs has no seasonal ETS.
 *
 * Source: Hyndman et al. (2008); damped trends are Gardner & McKenzie (1985).
 */
export const ets: ForecastModel = {
  method: "ETS",
  fit(history, shape): FittedForecast {
    assertHistory(history);
    const m = shape.seasonality <= longestSeason && isSeasonal(history, shape.seasonality) ? shape.seasonality : 1;
    const level = fitCandidate(history, m, false);
    const damped = history.length >= 10 ? fitCandidate(history, m, true) : level;
    return fittedEts(history, m, damped.aicc < level.aicc ? damped : level);
  },
};

function fittedEts(history: Float64Array, m: number, best: Candidate): FittedForecast {
  const sigma = Math.sqrt(best.squaredErrors / Math.max(1, history.length - 1));
  const nonNegative = isNonNegative(history);
  return {
    predict(horizon, probabilities) {
      const { centre } = project(best.state, best.parameters.phi, horizon);
      const spread = errorSpread(best.parameters, m, sigma, horizon);
      return repairRows(gaussianRows(centre, spread, probabilities), probabilities, nonNegative);
    },
  };
}

function fitCandidate(history: Float64Array, m: number, withTrend: boolean): Candidate {
  const start = startingState(history, m, withTrend);
  const seasonal = m > 1;
  const objective = (point: readonly number[]): number =>
    smooth(history, parametersAt(point, withTrend, seasonal), start).squaredErrors;
  const dimensions = [0, ...(withTrend ? [-2, 2] : []), ...(seasonal ? [-2] : [])];
  const found = nelderMead(objective, { start: dimensions, step: 1, maxEvaluations, tolerance: 1e-4 });
  const parameters = parametersAt(found.point, withTrend, seasonal);
  const { squaredErrors, state } = smooth(history, parameters, start);
  const n = history.length;
  const k = dimensions.length + 2 + (withTrend ? 1 : 0) + (seasonal ? m - 1 : 0);
  const penalty = n > k + 1 ? (2 * k * n) / (n - k - 1) : Number.POSITIVE_INFINITY;
  return { parameters, state, squaredErrors, aicc: n * Math.log(squaredErrors / n + 1e-300) + penalty };
}

/** Maps an unbounded point into the usual parameter region: 0 < α < 1, 0 < β < α, 0 < γ < 1 − α, 0.8 < φ < 0.98. */
function parametersAt(point: readonly number[], withTrend: boolean, seasonal: boolean): Smoothing {
  const alpha = 0.9999 * logistic(point[0]!);
  return {
    alpha,
    beta: withTrend ? alpha * logistic(point[1]!) : 0,
    phi: withTrend ? 0.8 + 0.18 * logistic(point[2]!) : 0,
    gamma: seasonal ? (1 - alpha) * logistic(point[withTrend ? 3 : 1]!) : 0,
  };
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Season from the classical additive decomposition; level and slope from the first season or ten values without it. */
function startingState(history: Float64Array, m: number, withTrend: boolean): SmoothingState {
  const season = m > 1 ? additiveSeason(history, m) : new Float64Array(0);
  const count = Math.min(history.length, Math.max(10, 2 * m));
  const first = Float64Array.from({ length: count }, (_, t) => history[t]! - (m > 1 ? season[t % m]! : 0));
  const mean = first.reduce((sum, value) => sum + value, 0) / count;
  if (!withTrend) return { level: mean, slope: 0, season };
  let covariance = 0;
  let variance = 0;
  for (let t = 0; t < count; t++) {
    const centred = t - (count - 1) / 2;
    covariance += centred * first[t]!;
    variance += centred * centred;
  }
  const slope = variance > 0 ? covariance / variance : 0;
  return { level: mean - (slope * (count + 1)) / 2, slope, season };
}

function additiveSeason(history: Float64Array, m: number): Float64Array {
  const trend = centredMovingAverage(history, m);
  const sums = new Float64Array(m);
  const counts = new Float64Array(m);
  for (let t = 0; t < history.length; t++) {
    if (Number.isNaN(trend[t]!)) continue;
    sums[t % m]! += history[t]! - trend[t]!;
    counts[t % m]! += 1;
  }
  const season = sums.map((sum, i) => sum / Math.max(1, counts[i]!));
  const mean = season.reduce((sum, value) => sum + value, 0) / m;
  return season.map((value) => value - mean);
}
