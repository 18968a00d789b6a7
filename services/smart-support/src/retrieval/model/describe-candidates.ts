import { highest } from "./fuse-scores.ts";
import { type DescribedText, pairFeatures, type TermFacts } from "./pair-features.ts";
import type { PairFeatures } from "./reranker.ts";

/** Candidates that are ordered anew. */
export const candidateCount = 50;

/** Scores of all passages for one question. */
export interface FusedScores {
  lexical: Float32Array;
  dense: Float32Array;
  fused: Float32Array;
}

/** The best passages by fused score, highest first, and what they are ordered anew by. */
export function describeCandidates<Term>(
  asked: DescribedText<Term>,
  passageOf: (passage: number) => DescribedText<Term>,
  facts: TermFacts<Term>,
  { lexical, dense, fused }: FusedScores,
  /** Which passages may be candidates; by default all. */
  ranked: Float32Array = fused,
): { candidates: Int32Array; features: PairFeatures[] } {
  const candidates = highest(ranked, candidateCount);
  const most = lexical.reduce((most, score) => Math.max(most, score), 0) || 1;
  const features = Array.from(candidates, (passage, place) =>
    pairFeatures(
      asked,
      passageOf(passage),
      { lexical: lexical[passage]! / most, dense: dense[passage]!, fused: fused[passage]!, place },
      facts,
    ),
  );
  return { candidates, features };
}
