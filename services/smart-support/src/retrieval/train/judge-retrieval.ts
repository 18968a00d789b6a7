import { Random } from "@bellwether/runtime/tensor/random";
import { bestOfEach } from "../../answers/model/best-of-each.ts";
import { calibrationErrorOf } from "../../answers/model/calibration-error.ts";
import { type Confidence, confidenceOf, fitConfidence, type JudgedSearch } from "../../answers/model/confidence.ts";
import { evidenceOf } from "../../answers/model/evidence.ts";
import { type RiskCoveragePoint, riskCoverage, thresholdFor, usualRisk } from "../../answers/model/risk-coverage.ts";
import type { HeldOutQuestion } from "../model/fit-retrieval.ts";
import type { SearchedCandidates } from "../model/retriever.ts";

/** How held-out questions were answered, by one way of finding. */
export interface FoundMeasures {
  recallAt1: number;
  recallAt10: number;
  mrr: number;
}

/** What a training reports of itself, kept among the metrics of its model version. */
export interface RetrievalReport {
  passages: number;
  questions: number;
  bm25: FoundMeasures;
  dense: FoundMeasures;
  fused: FoundMeasures;
  reranked: FoundMeasures;
  /** Mean distance of confidence from the share that was right, over tenths of confidence, of questions it was not learnt from. */
  calibrationError: number;
  /** At the threshold: share of questions that are answered, and of the answers that are wrong. */
  coverage: number;
  risk: number;
}

export interface JudgedRetrieval {
  confidence: Confidence;
  threshold: number;
  riskCoverage: RiskCoveragePoint[];
  report: RetrievalReport;
}

/** A title that was asked word for word of what is served, itself included. */
export interface AskedTitle extends SearchedCandidates {
  /** Place of the passage that answers it. */
  passage: number;
}

/**
 * Learns how far to believe what is found, from questions that were held out, and from titles asked word for word: customers ask by some of the words
 * of a title, which is between the two. Each is asked twice: as it is, and with the article that answers it taken away, since what nobody wrote is
 * asked too and has to be left unanswered.
 *
 * @param articles which article each passage is of
 * @param titles those that the first of `heldOut` ask, in their order
 */
export async function judgeRetrieval(
  heldOut: readonly HeldOutQuestion[],
  articles: Int32Array,
  seed: number,
  { titles = [], signal }: { titles?: readonly AskedTitle[]; signal?: AbortSignal | undefined } = {},
): Promise<JudgedRetrieval> {
  const learning = { hasSeenTitles: titles.length > 0, signal };
  const questions = [...heldOut, ...titles];
  const searches = questions.flatMap((question): JudgedSearch[] => {
    const right = articles[question.passage]!;
    const asked = searched(question, articles, null);
    const without = searched(question, articles, right);
    return [
      { evidence: asked.evidence, isRight: asked.first !== null && articles[asked.first] === right },
      { evidence: without.evidence, isRight: false },
    ];
  });
  const confidence = await fitConfidence(searches, seed, learning);
  const order = new Random(seed).fork("confidence").permutation(heldOut.length);
  // All ways of a question are held out together.
  const isInHalf = (at: number, half: number) => order[Math.floor(at / 2) % heldOut.length]! % 2 === half;
  const answers: { confidence: number; isRight: boolean }[] = [];
  for (const half of [0, 1]) {
    const learnt = searches.filter((_, at) => !isInHalf(at, half));
    // Of a handful, one half may have found nothing.
    const isTold = learnt.some(({ isRight }) => isRight);
    const fitted = isTold ? await fitConfidence(learnt, seed, learning) : confidence;
    for (const [at, { evidence, isRight }] of searches.entries())
      if (isInHalf(at, half)) answers.push({ confidence: confidenceOf(fitted, evidence), isRight });
  }
  const curve = riskCoverage(answers);
  const threshold = thresholdFor(curve, usualRisk, answers.length);
  const answered = answers.filter((answer) => answer.confidence >= threshold);
  const measures = (way: keyof HeldOutQuestion["places"]): FoundMeasures => {
    const mean = (counts: (place: number) => number) =>
      heldOut.reduce((sum, { places }) => sum + counts(places[way]), 0) / heldOut.length;
    return {
      recallAt1: mean((place) => Number(place < 1)),
      recallAt10: mean((place) => Number(place < 10)),
      mrr: mean((place) => 1 / (1 + place)),
    };
  };
  return {
    confidence,
    threshold,
    riskCoverage: curve,
    report: {
      passages: articles.length,
      questions: heldOut.length,
      bm25: measures("bm25"),
      dense: measures("dense"),
      fused: measures("fused"),
      reranked: measures("reranked"),
      calibrationError: calibrationErrorOf(answers),
      coverage: answered.length / answers.length,
      risk: answered.length === 0 ? 0 : answered.filter(({ isRight }) => !isRight).length / answered.length,
    },
  };
}

/**
 * What a search that had not learnt from its question says of its best passage; each article counts by its best.
 *
 * @param takenAway an article that is looked at as if nobody had written it; null: none
 */
export function searched(
  { candidates, features, ranks, strength }: Pick<HeldOutQuestion, "candidates" | "features" | "ranks" | "strength">,
  articles: Int32Array,
  takenAway: number | null,
): { evidence: number[]; first: number | null } {
  const ordered = [...candidates.keys()]
    .filter((at) => articles[candidates[at]!] !== takenAway)
    .sort((one, other) => ranks[other]! - ranks[one]!);
  const order = bestOfEach(ordered, (at) => articles[candidates[at]!]!);
  const [first] = order;
  if (first === undefined) return { evidence: evidenceOf({ ranks: [], features: null, strength: 0 }), first: null };
  const evidence = evidenceOf({ ranks: order.map((at) => ranks[at]!), features: features[first]!, strength });
  return { evidence, first: candidates[first]! };
}
