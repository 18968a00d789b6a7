import type { ForecastMethod } from "../../contract.ts";
import type { Quantiles, SeriesShape } from "../forecast-model.ts";
import { centreIndex } from "../quantile-rows.ts";
import { followYear, type LocalMethod, localModels, methodsOf } from "./candidates.ts";
import { chooseMembers, chooseMethod, type Scoreboard } from "./choose-method.ts";
import { combineRows } from "./combine.ts";
import { scoreWindows } from "./scores.ts";
import type { SeriesKind } from "./series-kind.ts";

/** A method, and what it averages when it is COMBINED. */
export interface Choice {
  method: ForecastMethod;
  members: ForecastMethod[];
}

/** One series with all that its backtest needs. Plain data: it travels to worker threads. */
export interface SeriesWork {
  values: Float64Array;
  shape: SeriesShape;
  kind: SeriesKind;
  /** Past origins, oldest first; may be empty. */
  origins: number[];
  /** What the global model forecasts from each origin and from the end; null where it did not take part. */
  neural: { windows: Quantiles[]; final: Quantiles } | null;
  /** How the whole organisation's demand moved a year ago, per origin and from the end; null where unknown. */
  yearRatios: { windows: Float64Array[]; final: Float64Array } | null;
  /** What an earlier champion chose here, to be judged on the same windows; null where there is none. */
  earlier: Choice | null;
  /** Methods of its kind left out. */
  without: LocalMethod[];
}

export interface SeriesSettings {
  backtestHorizon: number;
  horizon: number;
  probabilities: readonly number[];
  /** Keep the final forecast of every method, not of the champion alone. */
  keepAll: boolean;
}

/** The champion of one series and what it says, before its widths are corrected. */
export interface SeriesOutcome extends Choice {
  scores: Scoreboard;
  /** Rows at each origin: the champion's, the naive baseline's, and those of the earlier choice or, without, the champion's. */
  windows: { champion: Quantiles[]; baseline: Quantiles[]; earlier: Quantiles[] };
  final: Quantiles;
  /** What the earlier choice says, where it is another and was tried again; else null. */
  earlierFinal: Quantiles | null;
  /** Every method's final rows, with `keepAll`. */
  finals: Partial<Record<ForecastMethod, Quantiles>>;
  /** Seconds spent per local method, by the given clock. */
  seconds: Partial<Record<ForecastMethod, number>>;
}

/**
 * Backtests every candidate on one series, chooses, and forecasts. Each window fits on the values before its origin only.
 *
 * @param now seconds, for the cost per method; a constant function keeps it out.
 */
export function forecastSeries(work: SeriesWork, settings: SeriesSettings, now: () => number): SeriesOutcome {
  const { values, shape, kind, origins, neural } = work;
  const { probabilities } = settings;
  const centre = centreIndex(probabilities);
  const seconds: SeriesOutcome["seconds"] = {};
  const local = methodsOf[kind].filter((method) => !work.without.includes(method));
  const runLocal = (method: LocalMethod, length: number, horizon: number): Quantiles => {
    const started = now();
    const rows = localModels[method].fit(values.subarray(0, length), shape).predict(horizon, probabilities);
    seconds[method] = (seconds[method] ?? 0) + now() - started;
    const ratios =
      length === values.length ? work.yearRatios?.final : work.yearRatios?.windows[origins.indexOf(length)];
    return ratios === undefined ? rows : followYear(method, rows, ratios);
  };
  const windows: Partial<Record<ForecastMethod, Quantiles[]>> = {};
  if (origins.length > 0) {
    for (const method of local) windows[method] = origins.map((o) => runLocal(method, o, settings.backtestHorizon));
    if (neural !== null) windows.GLOBAL_NEURAL = neural.windows;
  }
  const scores: Scoreboard = {};
  const score = (method: ForecastMethod): void => {
    const forecasts = windows[method]!.map((rows, i) => ({ origin: origins[i]!, centre: rows[centre]! }));
    scores[method] = scoreWindows(values, shape.seasonality, forecasts);
  };
  for (const method of Object.keys(windows) as ForecastMethod[]) score(method);
  const members = chooseMembers(scores, kind);
  if (members.length > 1) {
    windows.COMBINED = origins.map((_, i) => combineRows(members.map((member) => windows[member]![i]!)));
    score("COMBINED");
  }
  const method = chooseMethod(scores, kind) ?? fallback(local, neural !== null);
  const finals: SeriesOutcome["finals"] = {};
  const finalOf = (wanted: ForecastMethod): Quantiles => {
    finals[wanted] ??=
      wanted === "COMBINED"
        ? combineRows(members.map(finalOf))
        : wanted === "GLOBAL_NEURAL"
          ? neural!.final
          : runLocal(wanted, values.length, settings.horizon);
    return finals[wanted];
  };
  const final = finalOf(method);
  if (settings.keepAll) {
    for (const each of Object.keys(scores) as ForecastMethod[]) finalOf(each);
    if (neural !== null) finalOf("GLOBAL_NEURAL");
    for (const each of local) finalOf(each);
  }
  const champion = windows[method] ?? [];
  const earlier = work.earlier === null ? null : windowsOf(work.earlier, windows);
  const judged = { champion, baseline: windows[local[0]!] ?? [], earlier: earlier ?? champion };
  const another = earlier !== null && !sameChoice(work.earlier!, { method, members });
  return {
    method,
    members,
    scores,
    windows: judged,
    final,
    earlierFinal: another ? combineRows(choiceMethods(work.earlier!).map(finalOf)) : null,
    finals: settings.keepAll ? finals : {},
    seconds,
  };
}

function choiceMethods({ method, members }: Choice): ForecastMethod[] {
  return method === "COMBINED" ? members : [method];
}

function sameChoice(one: Choice, other: Choice): boolean {
  return choiceMethods(one).join() === choiceMethods(other).join();
}

/** Rows of a choice at each origin; null when one of its methods was not tried this time. */
function windowsOf(choice: Choice, windows: Partial<Record<ForecastMethod, Quantiles[]>>): Quantiles[] | null {
  const wanted = choiceMethods(choice);
  const found = wanted.map((method) => windows[method]).filter((rows) => rows !== undefined);
  if (found.length === 0 || found.length < wanted.length) return null;
  return found[0]!.map((_, i) => combineRows(found.map((rows) => rows[i]!)));
}

/** Without a backtest: what borrows strength from other series if there is any, else the kind's own fallback. */
function fallback(local: readonly LocalMethod[], hasNeural: boolean): ForecastMethod {
  if (hasNeural && local[0] !== "ZERO") return "GLOBAL_NEURAL";
  return local[local.length - 1]!;
}
