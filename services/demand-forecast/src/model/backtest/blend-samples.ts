import type { ForecastMethod } from "../../contract.ts";
import { seasonalScale } from "../metrics/point.ts";
import { centreIndex } from "../quantile-rows.ts";
import { type Blend, type BlendSample, learnBlend, plainBlend } from "./blend.ts";
import type { CandidateRows, SeriesWork } from "./candidate-rows.ts";
import { methodsOf } from "./candidates.ts";
import { errorsOf } from "./choose-series.ts";
import type { WindowScores } from "./scores.ts";
import { seriesFeatures } from "./series-features.ts";
import type { SeriesKind } from "./series-kind.ts";

/** One series with what its backtest left. */
export interface BacktestedSeries {
  work: SeriesWork;
  rows: CandidateRows;
  scores: WindowScores;
}

/**
 * Learns one blend per kind of series from their past windows: by absolute errors in units of MASE, or squared ones where demand is
 * intermittent and the central line is a mean. A kind without windows borrows the other's blend.
 */
export function learnBlends(
  series: readonly BacktestedSeries[],
  probabilities: readonly number[],
): (kind: SeriesKind) => Blend {
  const learn = (kind: SeriesKind): Blend | null => {
    const samples = series.filter(({ work }) => work.kind === kind).flatMap((one) => samplesOf(one, probabilities));
    if (samples.length === 0) return null;
    return learnBlend(evenedOut(samples), kind === "intermittent" ? "squared" : "absolute");
  };
  const [regular, intermittent] = [learn("regular"), learn("intermittent")];
  return (kind) => (kind === "intermittent" ? (intermittent ?? regular) : (regular ?? intermittent)) ?? plainBlend();
}

interface BaselinedSample extends BlendSample {
  baseline: ForecastMethod;
}

/** A sample per window that has a scale; its errors come from the series' other windows. */
function samplesOf({ work, rows, scores }: BacktestedSeries, probabilities: readonly number[]): BaselinedSample[] {
  const { values, shape, origins, kind } = work;
  const centre = centreIndex(probabilities);
  const baseline = methodsOf[kind][0]!;
  const features = seriesFeatures(values, shape.seasonality);
  return origins.flatMap((origin, i) => {
    const scale = seasonalScale(values.subarray(0, origin), shape.seasonality);
    if (scale === 0 || rows[baseline] === undefined) return [];
    const misses = new Map<ForecastMethod, Float64Array>();
    for (const [method, { windows }] of Object.entries(rows)) {
      const line = windows[i]![centre]!;
      misses.set(
        method as ForecastMethod,
        line.map((value, h) => value - values[origin + h]!),
      );
    }
    const costs = new Float64Array(rows[baseline].windows[i]![centre]!.length).fill(1 / scale);
    return [{ features, errors: errorsOf(scores, kind, i), misses, costs, baseline }];
  });
}

/** Costs in units of the baseline's mean error, so that the pull towards equal weights means the same for every set. */
function evenedOut(samples: readonly BaselinedSample[]): BlendSample[] {
  let sum = 0;
  for (const { misses, costs, baseline } of samples) {
    const missed = misses.get(baseline)!;
    sum += missed.reduce((total, miss, h) => total + Math.abs(miss) * costs[h]!, 0) / missed.length;
  }
  const unit = sum / samples.length || 1;
  return samples.map((sample) => ({ ...sample, costs: sample.costs.map((cost) => cost / unit) }));
}
