import { Random } from "@bellwether/runtime/tensor/random";
import type { Dependence } from "../../contract.ts";
import type { JudgedWindow } from "../backtest/calibration.ts";
import { scoreAt, stepDistribution } from "./quantile-function.ts";

/** Sums of products of scores, by distance: what correlations are made of, and can be added up over series. */
export interface ScoreProducts {
  sums: Float64Array;
  counts: Float64Array;
  windows: number;
}

/** Distances looked at: further apart there are too few pairs to say anything. */
const farthestSteps = 28;

const decays = [0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98].map((decay) => ({
  decay,
  powers: Float64Array.from({ length: farthestSteps + 1 }, (_, d) => decay ** d),
}));

/** Windows of a series that count as much as the pool: three windows hold three draws of what all steps share. */
const poolWindows = 20;

/** Products of the normal scores that actual values had in the forecasts of past windows. Seeded, for ties alone. */
export function scoreProducts(
  windows: readonly JudgedWindow[],
  probabilities: readonly number[],
  centreIsMean: boolean,
): ScoreProducts {
  const random = new Random("score ties");
  const products = { sums: new Float64Array(farthestSteps + 1), counts: new Float64Array(farthestSteps + 1) };
  for (const { rows, actual } of windows) {
    const scores = actual.map((value, h) =>
      scoreAt(stepDistribution(rows, probabilities, h, centreIsMean), value, random.uniform()),
    );
    for (let d = 0; d <= farthestSteps && d < scores.length; d++) {
      for (let h = d; h < scores.length; h++) products.sums[d]! += scores[h]! * scores[h - d]!;
      products.counts[d]! += scores.length - d;
    }
  }
  return { ...products, windows: windows.length };
}

export function addProducts(all: readonly ScoreProducts[]): ScoreProducts {
  const sum = { sums: new Float64Array(farthestSteps + 1), counts: new Float64Array(farthestSteps + 1), windows: 0 };
  for (const { sums, counts, windows } of all) {
    for (let d = 0; d <= farthestSteps; d++) {
      sum.sums[d]! += sums[d]!;
      sum.counts[d]! += counts[d]!;
    }
    sum.windows += windows;
  }
  return sum;
}

/**
 * Least-squares fit of the correlations by distance, those of the series drawn towards the pool's by w / (w + 20) for w windows.
 * Without any pair of steps the errors are taken for independent.
 */
export function fitDependence(own: ScoreProducts, pool: ScoreProducts): Dependence {
  const share = own.windows / (own.windows + poolWindows);
  const [mine, theirs] = [correlations(own), correlations(pool)];
  const wanted: { d: number; correlation: number; weight: number }[] = [];
  for (let d = 1; d <= farthestSteps; d++) {
    const [ours, pooled] = [mine[d] ?? theirs[d], theirs[d] ?? mine[d]];
    const correlation = ours === undefined ? undefined : share * ours + (1 - share) * pooled!;
    if (correlation !== undefined) wanted.push({ d, correlation, weight: pool.counts[d]! + own.counts[d]! });
  }
  const independent: Dependence = { persistent: 0, fading: 0, decay: 0 };
  if (wanted.length === 0) return independent;
  let best = independent;
  let least = Number.POSITIVE_INFINITY;
  for (const { decay, powers } of decays) {
    for (let persistent = 0; persistent <= 1; persistent += 0.1) {
      const fading = bestFading(wanted, powers, persistent);
      const misfit = wanted.reduce(
        (sum, { d, correlation, weight }) => sum + weight * (correlation - persistent - fading * powers[d]!) ** 2,
        0,
      );
      if (misfit < least) {
        least = misfit;
        best = { persistent, fading, decay };
      }
    }
  }
  return best;
}

function bestFading(
  wanted: readonly { d: number; correlation: number; weight: number }[],
  powers: Float64Array,
  persistent: number,
): number {
  let products = 0;
  let squares = 0;
  for (const { d, correlation, weight } of wanted) {
    products += weight * powers[d]! * (correlation - persistent);
    squares += weight * powers[d]! ** 2;
  }
  return squares > 0 ? Math.max(0, Math.min(1 - persistent, products / squares)) : 0;
}

/** Correlation by distance around 0, the score that a calibrated forecast centres on; undefined where there is no pair. */
function correlations({ sums, counts }: ScoreProducts): (number | undefined)[] {
  const variance = counts[0]! > 0 ? sums[0]! / counts[0]! : 0;
  return Array.from(sums, (sum, d) => (counts[d]! > 0 && variance > 0 ? sum / counts[d]! / variance : undefined));
}
