import type { ForecastMethod } from "../../contract.ts";
import type { Quantiles, SeriesShape } from "../forecast-model.ts";
import { followYear, type LocalMethod, localModels } from "./candidates.ts";
import type { SeriesKind } from "./series-kind.ts";

/** One series with all that its backtest needs. Plain data: it travels to worker threads. */
export interface SeriesWork {
  values: Float64Array;
  shape: SeriesShape;
  kind: SeriesKind;
  /** Past origins, oldest first; may be empty. */
  origins: number[];
  /** How the whole organisation's demand moved a year ago, per origin and from the end; null where unknown. */
  yearRatios: { windows: Float64Array[]; final: Float64Array } | null;
}

/** What one method says from each origin, and from the end. */
export interface MethodRows {
  windows: Quantiles[];
  final: Quantiles;
}

/** What every method that was tried says of one series. */
export type CandidateRows = Partial<Record<ForecastMethod, MethodRows>>;

export interface CandidateSettings {
  backtestHorizon: number;
  horizon: number;
  probabilities: readonly number[];
}

/** Runs one local method over all windows and from the end. Each window fits on the values before its origin only. */
export function runCandidate(work: SeriesWork, method: LocalMethod, settings: CandidateSettings): MethodRows {
  const { values, shape, origins, yearRatios } = work;
  const { probabilities, backtestHorizon, horizon } = settings;
  const run = (length: number, steps: number, ratios: Float64Array | undefined): Quantiles => {
    const rows = localModels[method].fit(values.subarray(0, length), shape).predict(steps, probabilities);
    return ratios === undefined ? rows : followYear(method, rows, ratios);
  };
  return {
    windows: origins.map((origin, i) => run(origin, backtestHorizon, yearRatios?.windows[i])),
    final: run(values.length, horizon, yearRatios?.final),
  };
}
