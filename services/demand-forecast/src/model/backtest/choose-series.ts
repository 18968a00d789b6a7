import type { ForecastMethod } from "../../contract.ts";
import type { Quantiles } from "../forecast-model.ts";
import { type Blend, type BlendEvidence, blendWeights } from "./blend.ts";
import type { CandidateRows, MethodRows, SeriesWork } from "./candidate-rows.ts";
import { methodsOf } from "./candidates.ts";
import { combineRows } from "./combine.ts";
import { decidingError, meanScore, scoreRows, type WindowScores } from "./scores.ts";
import { seriesFeatures } from "./series-features.ts";
import type { SeriesKind } from "./series-kind.ts";

/** A method, and what it averages when it is COMBINED. */
export interface Choice {
  method: ForecastMethod;
  /** Heaviest first; empty unless COMBINED. */
  members: ForecastMethod[];
  /** Of the members; they sum to 1. */
  weights: number[];
}

/** The champion of one series and what it says, before its widths are corrected. */
export interface SeriesOutcome extends Choice {
  /** Rows at each origin: the champion's, the naive baseline's, and those of the earlier choice or, without, the champion's. */
  windows: { champion: Quantiles[]; baseline: Quantiles[]; earlier: Quantiles[] };
  final: Quantiles;
  /** What the earlier choice says, where it is another and was tried again; else null. */
  earlierFinal: Quantiles | null;
}

/** Members of less weight are left out: they cost a fit and change nothing. */
const smallestWeight = 0.03;

/**
 * A single method replaces the blend only where its error is below this share of the blend's: on held-out training parts of M4 and
 * tourism every milder rule lost accuracy, since the best of few windows is mostly luck.
 */
const farBetter = 0.6;

/**
 * Blends the candidates and chooses. In each past window the weights come from the other windows' errors, so that the
 * blend's backtest is as honest as a single method's.
 *
 * @param earlier what an earlier champion chose here, to be judged on the same windows; null where there is none.
 * @throws RangeError when no method was tried.
 */
export function chooseSeries(
  work: SeriesWork,
  rows: CandidateRows,
  scores: WindowScores,
  blend: Blend,
  earlier: Choice | null,
  probabilities: readonly number[],
): SeriesOutcome {
  const { kind, origins } = work;
  const tried = Object.keys(rows) as ForecastMethod[];
  if (tried.length === 0) throw new RangeError("A choice needs at least one method that was tried; got none.");
  const features = seriesFeatures(work.values, work.shape.seasonality);
  const evidence = (without: number): BlendEvidence => ({ features, errors: errorsOf(scores, kind, without) });
  const choice = blended(blend, tried, evidence(-1));
  const blendWindows = origins.map((_, i) => {
    const { method, members, weights } = blended(blend, tried, evidence(i));
    if (method !== "COMBINED") return rows[method]!.windows[i]!;
    return combineRows(
      members.map((member) => rows[member]!.windows[i]!),
      weights,
    );
  });
  const blendError = decidingError(meanScore(scoreRows(work, blendWindows, probabilities)), kind);
  const single = bestSingle(scores, kind);
  const useSingle = single !== null && single.error < farBetter * blendError;
  const chosen: Choice = useSingle ? { method: single.method, members: [], weights: [] } : choice;
  const champion: MethodRows = useSingle
    ? rows[single.method]!
    : { windows: blendWindows, final: rowsOfChoice(choice, rows)!.final };
  // The same choice has the same scores. Its windows are blended without themselves; rows of an earlier choice are not.
  const before = earlier === null || sameChoice(earlier, chosen) ? null : rowsOfChoice(earlier, rows);
  return {
    ...chosen,
    windows: {
      champion: champion.windows,
      baseline: rows[methodsOf[kind][0]!]?.windows ?? champion.windows,
      earlier: before?.windows ?? champion.windows,
    },
    final: champion.final,
    earlierFinal: before?.final ?? null,
  };
}

/** Deciding errors by method over all windows but one; empty where no window has a scale. */
export function errorsOf(scores: WindowScores, kind: SeriesKind, without: number): Map<ForecastMethod, number> {
  const errors = new Map<ForecastMethod, number>();
  for (const [method, windows] of Object.entries(scores)) {
    const error = decidingError(meanScore(windows, without), kind);
    if (Number.isFinite(error)) errors.set(method as ForecastMethod, error);
  }
  return errors;
}

/** Members and weights of a blend, light ones left out. */
function blended(blend: Blend, methods: readonly ForecastMethod[], evidence: BlendEvidence): Choice {
  const weights = blendWeights(blend, methods, evidence);
  const heavy = methods
    .map((method, j) => ({ method, weight: weights[j]! }))
    .filter(({ weight }) => weight >= smallestWeight)
    .sort((one, other) => other.weight - one.weight);
  const sum = heavy.reduce((total, { weight }) => total + weight, 0);
  if (heavy.length === 1) return { method: heavy[0]!.method, members: [], weights: [] };
  return {
    method: "COMBINED",
    members: heavy.map(({ method }) => method),
    weights: heavy.map(({ weight }) => weight / sum),
  };
}

function bestSingle(scores: WindowScores, kind: SeriesKind): { method: ForecastMethod; error: number } | null {
  const errors = [...errorsOf(scores, kind, -1)].map(([method, error]) => ({ method, error }));
  return errors.sort((one, other) => one.error - other.error)[0] ?? null;
}

/** Rows of a choice; null when one of its methods was not tried this time. */
export function rowsOfChoice(choice: Choice, rows: CandidateRows): MethodRows | null {
  const { wanted, weights } = partsOf(choice);
  const found = wanted.map((method) => rows[method]).filter((one) => one !== undefined);
  if (found.length === 0 || found.length < wanted.length) return null;
  return {
    windows: found[0]!.windows.map((_, i) =>
      combineRows(
        found.map(({ windows }) => windows[i]!),
        weights,
      ),
    ),
    final: combineRows(
      found.map(({ final }) => final),
      weights,
    ),
  };
}

/** Methods of a choice with their weights; a single method weighs 1. */
export function partsOf({ method, members, weights }: Choice): { wanted: ForecastMethod[]; weights: number[] } {
  return method === "COMBINED" ? { wanted: members, weights } : { wanted: [method], weights: [1] };
}

/** Weights that differ by less than a stored model rounds away are the same. */
const sameWeight = 1e-3;

function sameChoice(one: Choice, other: Choice): boolean {
  const [first, second] = [partsOf(one), partsOf(other)];
  return (
    first.wanted.join() === second.wanted.join() &&
    first.weights.every((weight, j) => Math.abs(weight - second.weights[j]!) < sameWeight)
  );
}
