import type { ForecastMethod } from "../../contract.ts";
import type { MethodScore } from "./scores.ts";
import type { SeriesKind } from "./series-kind.ts";

/** Backtest scores by method; methods that were not tried are missing. */
export type Scoreboard = Partial<Record<ForecastMethod, MethodScore>>;

/** A method joins the combination when its error is at most so much of the best one's. */
const memberLimit = 1.35;

/** A single method replaces the combination only when it is clearly better: few windows make small leads luck. */
const clearlyBetter = 0.9;

/** The error that decides: MASE for regular demand, RMSSE where demand is intermittent. Infinite where unknown. */
export function decidingError(score: MethodScore | undefined, kind: SeriesKind): number {
  return (kind === "intermittent" ? score?.rmsse : score?.mase) ?? Number.POSITIVE_INFINITY;
}

/** Methods whose quantiles are averaged: those near the best, best first. The naive baseline stays out unless it leads. */
export function chooseMembers(scores: Scoreboard, kind: SeriesKind): ForecastMethod[] {
  const ranked = rank(scores, kind).filter(({ method }) => method !== "COMBINED");
  const best = ranked[0]?.error ?? Number.POSITIVE_INFINITY;
  return ranked
    .filter(({ method, error }, i) => i === 0 || (method !== "SEASONAL_NAIVE" && error <= memberLimit * best))
    .map(({ method }) => method);
}

/** Champion of a series: the combination, unless a single method is clearly better. */
export function chooseMethod(scores: Scoreboard, kind: SeriesKind): ForecastMethod | null {
  const ranked = rank(scores, kind);
  const best = ranked[0];
  if (best === undefined) return null;
  const combined = decidingError(scores.COMBINED, kind);
  return best.error <= clearlyBetter * combined ? best.method : "COMBINED";
}

function rank(scores: Scoreboard, kind: SeriesKind): { method: ForecastMethod; error: number }[] {
  return Object.entries(scores)
    .map(([method, score]) => ({ method: method as ForecastMethod, error: decidingError(score, kind) }))
    .filter(({ error }) => Number.isFinite(error))
    .sort((x, y) => x.error - y.error);
}
