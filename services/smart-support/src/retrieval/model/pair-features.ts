import type { PairFeatures } from "./reranker.ts";

/** A passage as features compare it. */
export interface DescribedText {
  /** In their order, repeated. */
  terms: readonly string[];
  distinct: ReadonlySet<string>;
}

export function describeText(terms: readonly string[]): DescribedText {
  return { terms, distinct: new Set(terms) };
}

export interface PairScores {
  /** Over the highest of the question. */
  lexical: number;
  dense: number;
  fused: number;
  /** From 0. */
  place: number;
}

/**
 * What orders candidates beside their scores: how much of the question a passage covers, by rarity; the longest stretch of
 * terms they share; names and numbers in Latin letters that both have; how long the passage is.
 */
export function pairFeatures(
  question: DescribedText,
  passage: DescribedText,
  scores: PairScores,
  rarityOf: (term: string) => number,
): PairFeatures {
  let covered = 0;
  let all = 0;
  let names = 0;
  let sharedNames = 0;
  for (const term of question.distinct) {
    const rarity = rarityOf(term);
    const shared = passage.distinct.has(term);
    all += rarity;
    if (shared) covered += rarity;
    if (/^[a-z0-9]/.test(term)) {
      names += rarity;
      if (shared) sharedNames += rarity;
    }
  }
  return [
    scores.lexical,
    scores.dense,
    scores.fused,
    1 / (1 + scores.place),
    all === 0 ? 0 : covered / all,
    names === 0 ? 0 : sharedNames / names,
    names === 0 ? 1 : 0,
    longestStretch(question.terms, passage.distinct) / Math.max(1, question.terms.length),
    Math.log1p(passage.terms.length) / 6,
    Math.log1p(question.terms.length) / 6,
  ];
}

function longestStretch(terms: readonly string[], among: ReadonlySet<string>): number {
  let longest = 0;
  let stretch = 0;
  for (const term of terms) {
    stretch = among.has(term) ? stretch + 1 : 0;
    longest = Math.max(longest, stretch);
  }
  return longest;
}
