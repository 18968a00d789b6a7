import type { FittedMediaMix } from "../../media-mix/model/fitted-media-mix.ts";
import type { HeldCause } from "../contract.ts";
import { type BaselineOutlook, baselineOutlook } from "./baseline-outlook.ts";
import { type ChannelOutlook, channelOutlooks } from "./media-outlook.ts";

/** A fit, seen from its end over a horizon: all that plans are made and judged with. */
export interface PlanningScene {
  modelVersionId: string;
  currency: string;
  outcomeName: string;
  /** First day of the horizon, ISO. */
  start: string;
  periods: number;
  periodDays: number;
  outlooks: ChannelOutlook[];
  /** The same by fewer draws, for searches that work out thousands of paths. */
  coarseOutlooks(): ChannelOutlook[];
  baseline: BaselineOutlook;
  /** Channels that are not planned, and why. */
  held: ReadonlyMap<string, HeldCause>;
}

/** Posterior draws that plans look at: fewer where each means a curve in every geo. */
const mostDraws = 200;
const leastDraws = 60;
const geoDraws = 1_200;
/** The same of searches over paths. */
const mostCoarseDraws = 40;
const leastCoarseDraws = 12;
const coarseGeoDraws = 240;

const dayMs = 86_400_000;

/** @param seed of the noise of forecasts: the same fit foretells the same */
export function planningScene(
  fitted: FittedMediaMix,
  { modelVersionId, periods, held }: Pick<PlanningScene, "modelVersionId" | "periods" | "held">,
  seed = 1,
): PlanningScene {
  const draws = Math.min(mostDraws, Math.max(leastDraws, Math.ceil(geoDraws / fitted.geos.length)));
  const coarse = Math.min(mostCoarseDraws, Math.max(leastCoarseDraws, Math.ceil(coarseGeoDraws / fitted.geos.length)));
  const size = { periods, draws };
  const end = Date.parse(fitted.periods.at(-1)!) + fitted.periodDays * dayMs;
  return {
    modelVersionId,
    currency: fitted.currency,
    outcomeName: fitted.outcomeName,
    start: new Date(end).toISOString().slice(0, 10),
    periods,
    periodDays: fitted.periodDays,
    outlooks: channelOutlooks(fitted, size),
    coarseOutlooks: () => channelOutlooks(fitted, { periods, draws: coarse }),
    baseline: baselineOutlook(fitted, size, seed),
    held,
  };
}

/** Money in even parts over a horizon. */
export function evenly(amount: number, periods: number): Float64Array<ArrayBuffer> {
  return new Float64Array(periods).fill(amount / periods);
}
