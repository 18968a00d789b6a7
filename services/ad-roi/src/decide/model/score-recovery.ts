import type { HeldCause } from "../contract.ts";
import type { LearnedChannel } from "./learned-channels.ts";

/** A truth that was put into simulated data, and what a fit to them found. */
export interface RecoveredTruth {
  /** Money back for each unit spent. */
  truth: number;
  found: { mean: number; lower: number; upper: number };
}

/** How well a channel's effect is found again where it is known. */
export interface ChannelRecovery {
  channel: string;
  /** Means over repeats; null for a channel that spent nothing. */
  trueReturn: number | null;
  foundReturn: number | null;
  /** Mean distance of the two, as a share of the true one. */
  error: number | null;
  /** Share of repeats whose 90 % interval held the truth. */
  coverage: number | null;
  repeats: number;
  narrowing: number | null;
  alikeChannel: string | null;
  heldFor: HeldCause | null;
}

/** A channel that is found half wrong or worse, by intervals that say otherwise, is not planned by. */
const largestError = 0.5;
const leastCoverage = 0.5;

/** One channel's recovery over all repeats, and whether it may be planned. */
export function scoreRecovery(learned: LearnedChannel, repeats: readonly RecoveredTruth[]): ChannelRecovery {
  const known = repeats.filter(({ truth }) => truth > 0);
  const mean = (numberOf: (one: RecoveredTruth) => number) =>
    known.length === 0 ? null : known.reduce((sum, one) => sum + numberOf(one), 0) / known.length;
  const error = mean(({ truth, found }) => Math.abs(found.mean - truth) / truth);
  const coverage = mean(({ truth, found }) => (truth >= found.lower && truth <= found.upper ? 1 : 0));
  const isLost = error !== null && coverage !== null && error > largestError && coverage < leastCoverage;
  return {
    channel: learned.channel,
    trueReturn: mean(({ truth }) => truth),
    foundReturn: mean(({ found }) => found.mean),
    error,
    coverage,
    repeats: known.length,
    narrowing: learned.narrowing,
    alikeChannel: learned.alike,
    heldFor: learned.heldFor ?? (isLost ? "NOT_RECOVERED" : null),
  };
}
