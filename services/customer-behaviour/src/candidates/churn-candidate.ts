import type { KnownScene, Scene } from "./scene.ts";

/** What a candidate works with. */
export interface CandidateTools {
  /** Same data and seed, same answer. */
  seed: number;
  /** Whether errors and reasons are wanted, too: the judging does without. */
  explain: boolean;
  signal: AbortSignal;
}

/** How a candidate's answers come about, to be shown beside them: parts of the probability itself. */
export interface CandidateReasons {
  /** Probability of the typical customer. */
  base: number;
  /** By feature, a part a row, none outside −1 … 1; with the base they add up to the row's probability within 1e-6. */
  parts: Readonly<Record<string, Float64Array>>;
}

/** What a candidate foretells of each row of a scene. */
export interface CandidateAnswer {
  /** Probability of a purchase within the horizon. */
  probability: Float64Array;
  /** Standard errors of the log odds; null where the candidate cannot tell, or nobody asked. */
  errors: Float64Array | null;
  /** Null as the errors. */
  reasons: CandidateReasons | null;
  /** Days until half of such customers have come, NaN where half would not within the horizon; left out by candidates that do not tell. */
  medianDays?: Float64Array;
}

/**
 * A way to foretell who buys again. The training asks each for the same: to learn from a scene whose outcome is known, and
 * foretell one that begins where that ended. A naive baseline is a candidate like any other.
 */
export interface ChurnCandidate {
  /** Kept in model versions and shown: BG_NBD, RFM_RATES … */
  name: string;
  kind: "BASELINE" | "MODEL";
  /** Whether it knows nothing of a horizon of another length than the known scene's. */
  isBoundToHorizon?: true;
  /** @throws RangeError, TooFewBuyers among them, where it cannot learn from these customers; the candidate is left out then */
  foretell(known: KnownScene, now: Scene, tools: CandidateTools): Promise<CandidateAnswer>;
}

/** A candidate learns from more buyers than there are. */
export class TooFewBuyers extends RangeError {
  constructor(
    readonly needed: number,
    readonly buyers: number,
  ) {
    super(`It learns from ${needed} buyers; got ${buyers}`);
  }
}
