import type { ForecastMethod } from "../../contract.ts";
import type { Quantiles } from "../forecast-model.ts";
import { centreIndex } from "../quantile-rows.ts";
import type { CandidateRows, SeriesWork } from "./candidate-rows.ts";
import { methodsOf } from "./candidates.ts";
import { chooseMembers, chooseMethod, type Scoreboard } from "./choose-method.ts";
import { combineRows } from "./combine.ts";
import { scoreWindows } from "./scores.ts";

/** A method, and what it averages when it is COMBINED. */
export interface Choice {
  method: ForecastMethod;
  members: ForecastMethod[];
}

/** The champion of one series and what it says, before its widths are corrected. */
export interface SeriesOutcome extends Choice {
  scores: Scoreboard;
  /** Rows at each origin: the champion's, the naive baseline's, and those of the earlier choice or, without, the champion's. */
  windows: { champion: Quantiles[]; baseline: Quantiles[]; earlier: Quantiles[] };
  final: Quantiles;
  /** What the earlier choice says, where it is another and was tried again; else null. */
  earlierFinal: Quantiles | null;
}

/**
 * Scores every candidate's windows, adds the combination, and chooses.
 *
 * @param earlier what an earlier champion chose here, to be judged on the same windows; null where there is none.
 * @throws RangeError when no method was tried.
 */
export function chooseSeries(
  work: SeriesWork,
  rows: CandidateRows,
  earlier: Choice | null,
  probabilities: readonly number[],
): SeriesOutcome {
  const { values, shape, kind, origins } = work;
  const centre = centreIndex(probabilities);
  const tried = Object.keys(rows) as ForecastMethod[];
  if (tried.length === 0) throw new RangeError("A choice needs at least one method that was tried; got none.");
  const scores: Scoreboard = {};
  const score = (windows: readonly Quantiles[]) =>
    scoreWindows(
      values,
      shape.seasonality,
      windows.map((window, i) => ({ origin: origins[i]!, centre: window[centre]! })),
    );
  if (origins.length > 0) for (const method of tried) scores[method] = score(rows[method]!.windows);
  const members = chooseMembers(scores, kind);
  const combined = members.length > 1 ? combineChoice({ method: "COMBINED", members }, rows) : null;
  if (combined !== null) scores.COMBINED = score(combined.windows);
  const method = chooseMethod(scores, kind) ?? fallback(work, rows);
  const champion = method === "COMBINED" ? combined! : rows[method]!;
  const before = earlier === null ? null : combineChoice(earlier, rows);
  const another = earlier !== null && !sameChoice(earlier, { method, members });
  return {
    method,
    members: method === "COMBINED" ? members : [],
    scores,
    windows: {
      champion: champion.windows,
      baseline: rows[methodsOf[kind][0]!]?.windows ?? champion.windows,
      earlier: before?.windows ?? champion.windows,
    },
    final: champion.final,
    earlierFinal: another ? (before?.final ?? null) : null,
  };
}

/** Rows of a choice; null when one of its methods was not tried this time. */
function combineChoice(choice: Choice, rows: CandidateRows): { windows: Quantiles[]; final: Quantiles } | null {
  const wanted = choiceMethods(choice);
  const found = wanted.map((method) => rows[method]).filter((one) => one !== undefined);
  if (found.length === 0 || found.length < wanted.length) return null;
  return {
    windows: found[0]!.windows.map((_, i) => combineRows(found.map(({ windows }) => windows[i]!))),
    final: combineRows(found.map(({ final }) => final)),
  };
}

function choiceMethods({ method, members }: Choice): ForecastMethod[] {
  return method === "COMBINED" ? members : [method];
}

function sameChoice(one: Choice, other: Choice): boolean {
  return choiceMethods(one).join() === choiceMethods(other).join();
}

/** Without a backtest: what borrows strength from other series if there is any, else the kind's own fallback. */
function fallback({ kind }: SeriesWork, rows: CandidateRows): ForecastMethod {
  const local = methodsOf[kind];
  const wanted: ForecastMethod[] =
    kind === "none" ? [...local] : ["GLOBAL_NEURAL", "GLOBAL_MIXER", ...local.toReversed()];
  return wanted.find((method) => rows[method] !== undefined) ?? (Object.keys(rows)[0] as ForecastMethod);
}
