import type { FittedForecast, ForecastModel } from "../forecast-model.ts";
import { assertHistory } from "../forecast-model.ts";
import { gaussianRows, repairRows } from "../quantile-rows.ts";

/** Smoothing constants tried; the best in-sample squared error wins. Intermittent demand wants small ones (Syntetos & Boylan 2005). */
const sizeConstants = [0.05, 0.1, 0.2, 0.3];
const occurrenceConstants = [0.01, 0.03, 0.08, 0.2];

interface Run {
  /** Expected demand per step after the last one. */
  rate: number;
  squaredErrors: number;
}

/**
 * Croston's method with the Syntetos–Boylan correction: f = (1 − α/2) z / p, z the smoothed size of non-zero demands
 * and p the smoothed interval between them, both updated with α when something is sold.
 *
 * Source: Croston (1972), Operational Research Quarterly 23(3); Syntetos & Boylan (2005), IJF 21(2).
 * Worked, α = 0.1: y = [2, 0, 0, 4]: z = 2 + 0.1·2 = 2.2, p = 1 + 0.1·(3 − 1) = 1.2, f = 0.95 · 2.2 / 1.2 = 1.741667.
 */
export function crostonRun(history: Float64Array, alpha: number): Run {
  let size = 0;
  let interval = 0;
  let sinceSale = 1;
  let rate = 0;
  let squaredErrors = 0;
  for (let t = 0; t < history.length; t++) {
    const y = history[t]!;
    if (size > 0) squaredErrors += (y - rate) ** 2;
    if (y > 0) {
      const started = size > 0;
      size += started ? alpha * (y - size) : y;
      interval += started ? alpha * (sinceSale - interval) : sinceSale;
      rate = ((1 - alpha / 2) * size) / interval;
      sinceSale = 1;
    } else sinceSale++;
  }
  return { rate, squaredErrors };
}

/**
 * Teunter–Syntetos–Babai: f = p z, p the smoothed probability of a sale, updated with β at every step, and z the smoothed
 * size, updated with α at a sale. Unlike Croston's it decays when sales stop.
 *
 * Source: Teunter, Syntetos & Babai (2011), EJOR 214(3). Both start at their mean over the first year or less.
 * Worked, α = 0.1, β = 0.2, p₀ = 0.5, z₀ = 2: y = [0, 4]: p = 0.4 then 0.52, z = 2.2, f = 1.144.
 */
export function tsbRun(history: Float64Array, alpha: number, beta: number, start: { p: number; z: number }): Run {
  let { p, z } = start;
  let squaredErrors = 0;
  for (let t = 0; t < history.length; t++) {
    const y = history[t]!;
    squaredErrors += (y - p * z) ** 2;
    p += beta * ((y > 0 ? 1 : 0) - p);
    if (y > 0) z += alpha * (y - z);
  }
  return { rate: p * z, squaredErrors };
}

export const croston: ForecastModel = {
  method: "CROSTON",
  fit(history): FittedForecast {
    assertHistory(history);
    return fittedRate(history, best(sizeConstants.map((alpha) => crostonRun(history, alpha))));
  },
};

export const tsb: ForecastModel = {
  method: "TSB",
  fit(history): FittedForecast {
    assertHistory(history);
    const start = startingMeans(history);
    const runs = sizeConstants.flatMap((alpha) =>
      occurrenceConstants.map((beta) => tsbRun(history, alpha, beta, start)),
    );
    return fittedRate(history, best(runs));
  },
};

function best(runs: readonly Run[]): Run {
  return runs.reduce((least, run) => (run.squaredErrors < least.squaredErrors ? run : least));
}

function startingMeans(history: Float64Array): { p: number; z: number } {
  const first = history.subarray(0, Math.min(history.length, 365));
  const sales = first.filter((y) => y > 0);
  if (sales.length === 0) return { p: 0, z: history.find((y) => y > 0) ?? 0 };
  return { p: sales.length / first.length, z: sales.reduce((sum, y) => sum + y, 0) / sales.length };
}

/** A constant rate; its width is the root mean square of the one-step errors, at every horizon. */
function fittedRate(history: Float64Array, run: Run): FittedForecast {
  const sigma = Math.sqrt(run.squaredErrors / history.length);
  return {
    predict(horizon, probabilities) {
      const centre = new Float64Array(horizon).fill(run.rate);
      return repairRows(
        gaussianRows(
          centre,
          centre.map(() => sigma),
          probabilities,
        ),
        probabilities,
        true,
      );
    },
  };
}
