import {
  drawsOf,
  type FittedChannel,
  type FittedMediaMix,
  returnOnSpend,
} from "../../media-mix/model/fitted-media-mix.ts";
import type { HeldCause } from "../contract.ts";
import { spreadDraws } from "./media-outlook.ts";
import { type Estimate, estimateOf } from "./objective.ts";

/** What the data taught of a channel, told from the fit alone. */
export interface LearnedChannel {
  channel: string;
  /** Money back for each unit spent; null for a channel that spent nothing. */
  return: Estimate | null;
  /**
   * How much narrower the 90 % interval of the return is than it was before the data, on a logarithmic scale: 1 says that nothing was
   * learned, 0.1 that nine tenths of the doubt are gone. Null without either.
   */
  narrowing: number | null;
  /** The channel that it moves with, where the two can hardly be told apart. */
  alike: string | null;
  /** Why it is not planned; null where it is. */
  heldFor: HeldCause | null;
}

/** A correlation from which on what two channels did cannot be told apart: their variance inflation is above 25. */
const collinearFrom = 0.98;
/** An interval that is hardly narrower than the prior's repeats what was assumed. */
const nothingLearnedFrom = 0.8;

const priorLevel = 0.9;
const comparedDraws = 300;
/** Returns below count as this, so that a logarithm can be taken. */
const leastReturn = 1e-4;

/** What the data taught of each paid channel, in the fit's order. */
export function learnedOf(fitted: FittedMediaMix): LearnedChannel[] {
  const draws = spreadDraws(drawsOf(fitted), comparedDraws);
  return fitted.channels
    .filter(({ isPaid }) => isPaid)
    .map((channel) => {
      const returns = draws.map((draw) => returnOnSpend(fitted, channel, draw));
      const posterior = returns.includes(null) ? null : estimateOf(Float64Array.from(returns as number[]), priorLevel);
      const narrowing = narrowingOf(posterior, channel.priorReturn);
      const alike = alikeChannel(channel, fitted.channels);
      return {
        channel: channel.channel,
        return: posterior,
        narrowing,
        alike,
        heldFor: causeOf(channel, narrowing, alike),
      };
    });
}

function causeOf(channel: FittedChannel, narrowing: number | null, alike: string | null): HeldCause | null {
  if (!channel.varies) return "NEVER_VARIES";
  if (alike !== null) return "COLLINEAR";
  return narrowing !== null && narrowing >= nothingLearnedFrom ? "NOTHING_LEARNED" : null;
}

function narrowingOf(posterior: Estimate | null, prior: FittedChannel["priorReturn"]): number | null {
  if (posterior === null || prior === null) return null;
  const width = ({ lower, upper }: { lower: number; upper: number }) =>
    Math.log(Math.max(upper, leastReturn) / Math.max(lower, leastReturn));
  const before = width(prior);
  return before > 0 ? width(posterior) / before : null;
}

function alikeChannel(channel: FittedChannel, all: readonly FittedChannel[]): string | null {
  const other = all.find((each) => each !== channel && Math.abs(correlation(channel, each)) >= collinearFrom);
  return other?.channel ?? null;
}

/** Of two channels' exposures over geos and periods, each geo in units of its scale; 0 where one never varies. */
function correlation(left: FittedChannel, right: FittedChannel): number {
  const [a, b] = [left, right].map(({ exposure, scale }) =>
    exposure.flatMap((row, geo) => row.map((seen) => seen / (scale[geo]! || 1))),
  ) as [number[], number[]];
  const mean = (row: readonly number[]) => row.reduce((sum, value) => sum + value, 0) / row.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [together, squareA, squareB] = [0, 0, 0];
  a.forEach((value, at) => {
    const [offA, offB] = [value - meanA, b[at]! - meanB];
    together += offA * offB;
    squareA += offA * offA;
    squareB += offB * offB;
  });
  return squareA > 0 && squareB > 0 ? together / Math.sqrt(squareA * squareB) : 0;
}
