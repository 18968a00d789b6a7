import { run as runAddUp } from "../add-up-task.ts";
import { quantileProbabilities } from "../contract.ts";
import type { ForecastedSeries } from "../model/backtest/judge-series.ts";
import type { Quantiles } from "../model/forecast-model.ts";
import { centreIndex } from "../model/quantile-rows.ts";
import { phaseProgress } from "../phase-progress.ts";
import { compiledModule, runTask, type Workplace } from "../run-task.ts";
import { type AddedLines, moveForecasts, type PastLines } from "./add-up.ts";
import { pastWithCauses, type SeriesFactors } from "./apply-causes.ts";
import { type JoinedRanges, joinRanges } from "./join-ranges.ts";
import type { NamedHierarchy } from "./path-sources.ts";

const addUpTask = { module: compiledModule("add-up-task"), run: runAddUp };

/** Decimals that are stored: paths are drawn from what is stored, now and whenever they are asked for. */
const precision = 1e4;

/** Shares of the time that adding up lines and joining ranges take, for progress alone. */
const shares = { addUp: 0.2, join: 0.8 };

/** Forecasts of series and their totals, each by itself. All by node. */
export interface ForecastsToReconcile {
  hierarchy: NamedHierarchy;
  families: readonly number[];
  own: readonly ForecastedSeries[];
  past: readonly PastLines[];
  factors: readonly (SeriesFactors | null)[];
  series: readonly { id: string; values: Float64Array; sold?: Float64Array }[];
  seed: number;
}

/** How levels were made to add up, and what that did to past forecasts. */
export type ReconciliationChoices = Pick<AddedLines, "way" | "relativeError"> &
  Pick<JoinedRanges, "relativeLoss" | "coverage">;

export interface ReconciledForecasts {
  forecasts: ForecastedSeries[];
  /** Quantiles of the sum from the first step to each, by node. */
  sums: Quantiles[];
  choices: ReconciliationChoices;
}

/** Makes central lines add up at every level and step, and the ranges of all sums those of sums of joint sample paths. */
export async function reconcileForecasts(
  { own, past, factors, series, ...addingUp }: ForecastsToReconcile,
  workplace: Workplace,
  onProgress: (fraction: number) => void,
): Promise<ReconciledForecasts> {
  const progress = phaseProgress(shares, onProgress);
  const lines = {
    ...addingUp,
    base: own.map(({ quantiles }) => quantiles[centreIndex(quantileProbabilities)]!),
    past: past.map((one, i) => pastWithCauses(one, factors[i]!)),
    values: series.map(({ values }) => values),
  };
  const added = await runTask(addUpTask, lines, workplace, progress("addUp"));
  progress("addUp")(1);
  const moved = moveForecasts(own, added.lines, quantileProbabilities);
  const rows = moved.map(({ quantiles }) => quantiles.map((row) => row.map(rounded)));
  const { drawn, joint, ...judged } = await joinRanges(
    {
      ...addingUp,
      rows,
      nodes: series.map(({ id, values, sold = values }, i) => ({
        id,
        dependence: own[i]!.accuracy.dependence,
        isWhole: sold.every(Number.isInteger),
      })),
      windows: added.windows,
      pastRows: (node, window) => pastRange(own[node]!, past[node]!, window - added.windows.length, factors[node]!),
    },
    workplace,
    progress("join"),
  );
  return {
    forecasts: moved.map((forecast, node) => ({
      ...forecast,
      quantiles: drawn[node]!.rows.map((row) => row.map(rounded)),
      accuracy: joint[node] === null ? forecast.accuracy : { ...forecast.accuracy, joint: joint[node]! },
    })),
    sums: drawn.map(({ sums }) => sums),
    choices: { way: added.way, relativeError: added.relativeError, ...judged },
  };
}

/** @param fromEnd −1 for a node's last window, and so on backwards. */
function pastRange(
  { pastRows }: ForecastedSeries,
  { origins }: PastLines,
  fromEnd: number,
  factors: SeriesFactors | null,
): Quantiles | null {
  const rows = pastRows.at(fromEnd);
  const origin = origins.at(fromEnd);
  if (rows === undefined || origin === undefined || -fromEnd > pastRows.length) return null;
  if (factors === null) return rows;
  return rows.map((row) => row.map((value, h) => value * factors.past[origin + h]!));
}

function rounded(value: number): number {
  return Math.round(value * precision) / precision;
}
