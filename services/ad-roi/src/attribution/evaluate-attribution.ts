import { readHeader } from "../files/table-file.ts";
import { namesPaths, type PathColumn, readPathFile } from "./evaluate/path-file.ts";
import { readTouchFile, type TouchColumn } from "./evaluate/touch-file.ts";
import { creditByRemoval } from "./model/markov-credit.ts";
import { type PathSet, sumOf } from "./model/path-set.ts";
import { creditByShapley } from "./model/shapley-credit.ts";
import { creditTouches } from "./model/touch-rules.ts";

export interface AttributionFileSettings {
  /** Columns by name, where they are called otherwise than usual; those of paths or those of single touches. */
  columns?: Partial<Record<PathColumn | TouchColumn, string>>;
  /** Between the channels of a path. */
  separator?: string;
  /** Days before its end that a journey begins at the earliest, of a log of touches. */
  lookBackDays: number;
  /** Shares of the first and last touch, 0 … 1. */
  position: { first: number; last: number };
  /** Of time decay: days in a log of touches, touches in a file of paths. */
  halfLife: number;
  /** A second Markov chain, of a higher order. */
  order?: number;
}

export interface ChannelCredit {
  channel: string;
  /** Conversions by each model. */
  first: number;
  last: number;
  linear: number;
  position: number;
  timeDecay: number;
  markov1: number;
  shapley: number;
  /** Of the Markov chain of order 1: the share of conversions that would be lost without the channel. */
  removalEffect: number;
  /** By the chain of a higher order, under its name, such as `markov2`. */
  [higherOrder: `markov${number}`]: number;
}

export interface AttributionEvaluation {
  /** In order of their linear credit, the largest first. */
  channels: ChannelCredit[];
  conversions: number;
  value: number;
  /** Journeys, those that were lost too. */
  journeys: number;
  seconds: number;
}

/**
 * Shares the conversions of a file among its channels by each model. The file is one of counted paths, or a log of touches: its header
 * tells.
 *
 * @throws TableFileError telling the broken rows
 * @throws RangeError where an option is out of bounds
 */
export async function evaluateAttributionFile(
  file: string,
  settings: AttributionFileSettings,
): Promise<AttributionEvaluation> {
  const started = performance.now();
  const isPaths = namesPaths(await readHeader(file), settings);
  const paths = await (isPaths ? readPathFile(file, settings) : readTouchFile(file, settings));
  return {
    channels: creditChannels(paths, settings),
    conversions: sumOf(paths.conversions),
    value: sumOf(paths.value),
    journeys: sumOf(paths.conversions) + sumOf(paths.lost),
    seconds: (performance.now() - started) / 1000,
  };
}

function creditChannels(paths: PathSet, { position, halfLife, order }: AttributionFileSettings): ChannelCredit[] {
  const markov = creditByRemoval(paths, 1);
  const models = {
    first: creditTouches(paths, { rule: "FIRST" }),
    last: creditTouches(paths, { rule: "LAST" }),
    linear: creditTouches(paths, { rule: "LINEAR" }),
    position: creditTouches(paths, { rule: "POSITION", ...position }),
    timeDecay: creditTouches(paths, { rule: "TIME_DECAY", halfLife }),
    markov1: markov,
    ...(order === undefined || order === 1 ? {} : { [`markov${order}`]: creditByRemoval(paths, order) }),
    shapley: creditByShapley(paths),
  };
  return paths.channels
    .map((channel, at): ChannelCredit => {
      const credits = Object.entries(models).map(([name, credit]) => [name, credit.conversions[at]!]);
      return { channel, ...Object.fromEntries(credits), removalEffect: markov.removalEffect[at]! };
    })
    .sort((a, b) => b.linear - a.linear);
}
