import type { PairFeatures } from "./reranker.ts";

/** A text as features compare it; its terms are words, or the numbers that an index has for them. */
export interface DescribedText<Term = string> {
  /** In their order, repeated. */
  terms: ArrayLike<Term> & Iterable<Term>;
  distinct: ReadonlySet<Term>;
}

export function describeText<Term>(terms: ArrayLike<Term> & Iterable<Term>): DescribedText<Term> {
  return { terms, distinct: new Set(terms) };
}

/** What an index knows of terms. */
export interface TermFacts<Term> {
  /** Inverse document frequency. */
  rarityOf(term: Term): number;
  /** In Latin letters or digits: a name, a number, or an English word. */
  isLatin(term: Term): boolean;
}

/** Whether a term is written in Latin letters or digits. */
export function isLatinTerm(term: string): boolean {
  return /^[a-z0-9]/.test(term);
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
export function pairFeatures<Term>(
  question: DescribedText<Term>,
  passage: DescribedText<Term>,
  scores: PairScores,
  facts: TermFacts<Term>,
): PairFeatures {
  let covered = 0;
  let all = 0;
  let names = 0;
  let sharedNames = 0;
  for (const term of question.distinct) {
    const rarity = facts.rarityOf(term);
    const shared = passage.distinct.has(term);
    all += rarity;
    if (shared) covered += rarity;
    if (facts.isLatin(term)) {
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

function longestStretch<Term>(terms: Iterable<Term>, among: ReadonlySet<Term>): number {
  let longest = 0;
  let stretch = 0;
  for (const term of terms) {
    stretch = among.has(term) ? stretch + 1 : 0;
    longest = Math.max(longest, stretch);
  }
  return longest;
}
