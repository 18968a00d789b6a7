import type { Remark } from "@bellwether/schema/contracts/facts";
import {
  type CandidateAnswer,
  type CandidateTools,
  type ChurnCandidate,
  TooFewBuyers,
} from "../candidates/churn-candidate.ts";
import type { KnownScene } from "../candidates/scene.ts";
import { customerRemark } from "../contract.ts";
import {
  areaUnderCurve,
  binsOfEqualWidth,
  brierScore,
  calibrationError,
  logLoss,
} from "../model/calibration/classification-scores.ts";

/** How well one candidate foretold the hold-out. */
export interface CandidateScores {
  name: string;
  kind: ChurnCandidate["kind"];
  logLoss: number;
  brier: number;
  /** Null where everybody or nobody came back. */
  auc: number | null;
  /** Over ten bins of equal width. */
  ece: number;
  seconds: number;
}

/** Every candidate that could answer, with its answer, and why the others could not. */
export interface Judged {
  candidates: { candidate: ChurnCandidate; scores: CandidateScores; answer: CandidateAnswer }[];
  remarks: Remark[];
}

/** Has each candidate learn from one scene and foretell the next, whose outcome is known too. */
export async function judgeCandidates(
  candidates: readonly ChurnCandidate[],
  known: KnownScene,
  judged: KnownScene,
  tools: CandidateTools,
): Promise<Judged> {
  const found: Judged = { candidates: [], remarks: [] };
  for (const candidate of candidates) {
    tools.signal.throwIfAborted();
    const started = performance.now();
    try {
      const answer = await candidate.foretell(known, judged, tools);
      const scores = scoresOf(candidate, answer.probability, judged.bought, (performance.now() - started) / 1000);
      found.candidates.push({ candidate, scores, answer });
    } catch (error) {
      tools.signal.throwIfAborted();
      if (!(error instanceof RangeError)) throw error;
      found.remarks.push(whyLeftOut(candidate, error));
    }
  }
  return found;
}

function whyLeftOut({ name: candidate }: ChurnCandidate, error: RangeError): Remark {
  return error instanceof TooFewBuyers
    ? customerRemark("customers.candidate-few", { candidate, neededBuyers: error.needed, buyers: error.buyers })
    : customerRemark("customers.candidate-failed", { candidate, reason: error.message });
}

/**
 * The best of a kind by log loss; null where none could answer.
 *
 * @param otherHorizon whether it is to foretell another number of days than it was judged on
 */
export function bestOf(
  judged: Judged,
  kind: ChurnCandidate["kind"],
  otherHorizon = false,
): Judged["candidates"][number] | null {
  return judged.candidates
    .filter(({ candidate }) => candidate.kind === kind && !(otherHorizon && candidate.isBoundToHorizon))
    .reduce<Judged["candidates"][number] | null>(
      (best, one) => (best === null || one.scores.logLoss < best.scores.logLoss ? one : best),
      null,
    );
}

function scoresOf(
  { name, kind }: ChurnCandidate,
  probability: Float64Array,
  bought: Uint8Array,
  seconds: number,
): CandidateScores {
  if (!probability.every((p) => p >= 0 && p <= 1)) throw new RangeError("it told what is no probability");
  const auc = areaUnderCurve(probability, bought);
  return {
    name,
    kind,
    logLoss: logLoss(probability, bought),
    brier: brierScore(probability, bought),
    auc: Number.isNaN(auc) ? null : auc,
    ece: calibrationError(binsOfEqualWidth(probability, bought)),
    seconds,
  };
}
