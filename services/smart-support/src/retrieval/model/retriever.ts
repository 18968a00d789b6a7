import { Bm25Index } from "./bm25-index.ts";
import { contentTermsOf } from "./content-terms.ts";
import { DenseIndex } from "./dense-index.ts";
import { describeCandidates, type FusedScores } from "./describe-candidates.ts";
import {
  type AnsweredQuestion,
  type FittedRetrieval,
  fitRetrieval,
  type HeldOutQuestion,
  type RetrieverSettings,
} from "./fit-retrieval.ts";
import { fuseScores } from "./fuse-scores.ts";
import { type DescribedText, describeText, isLatinTerm } from "./pair-features.ts";
import { termsOf } from "./terms.ts";

/** Scores of all passages for one question, by each way, higher being better. */
export interface RetrievalScores extends FusedScores {
  /** The best candidates ordered anew, above all others. */
  reranked: Float32Array;
}

/** What a question found, as held-out questions are judged. */
export type SearchedCandidates = Pick<HeldOutQuestion, "candidates" | "features" | "ranks" | "strength">;

/**
 * Finds the passages that answer a question: by words (BM25), by vectors learnt from the questions that were answered, by both, and by
 * both with the best candidates ordered anew.
 */
export class Retriever {
  private constructor(
    private readonly passages: readonly DescribedText[],
    private readonly lexical: Bm25Index,
    private readonly dense: DenseIndex,
    private readonly fitted: FittedRetrieval,
  ) {}

  /**
   * Learns from answered questions. Choose the engine first.
   *
   * @throws RangeError when fewer than 20 questions are answered; the signal's reason when aborted
   */
  static async fit(
    texts: readonly string[],
    answered: readonly AnsweredQuestion[],
    settings: RetrieverSettings,
  ): Promise<Retriever> {
    const fitted = await fitRetrieval(texts, answered, settings);
    return Retriever.over(
      texts,
      texts.map((text) => fitted.encoder.encode(text)),
      fitted,
    );
  }

  /** Finds texts by what was learnt, from these or others. @param vectors of the texts, in their order */
  static over(texts: readonly string[], vectors: readonly Float32Array[], fitted: FittedRetrieval): Retriever {
    const terms = texts.map(termsOf);
    return new Retriever(
      terms.map((each) => describeText(each)),
      new Bm25Index(terms),
      new DenseIndex(vectors),
      fitted,
    );
  }

  /** Share of words in the fused score. */
  get lexicalShare(): number {
    return this.fitted.lexicalShare;
  }

  /** What it would have found of the questions that it learnt from, had it not. */
  get heldOut(): readonly HeldOutQuestion[] {
    return this.fitted.heldOut;
  }

  /** All lists of one question, each from the ones before. */
  scoresOf(question: string): RetrievalScores {
    const lexical = this.lexicalScores(question);
    const dense = this.denseScores(question);
    const fused = this.fuse(lexical, dense);
    return { lexical, dense, fused, reranked: this.rerank(question, { lexical, dense, fused }) };
  }

  lexicalScores(question: string): Float32Array {
    return this.lexical.scoresOf(termsOf(question));
  }

  denseScores(question: string): Float32Array {
    return this.dense.scoresOf(this.fitted.encoder.encode(question));
  }

  fuse(lexical: Float32Array, dense: Float32Array): Float32Array {
    return fuseScores(lexical, dense, this.lexicalShare);
  }

  /** Fused scores, with the best candidates above all others in an order of their own. */
  rerank(question: string, scores: FusedScores): Float32Array {
    const { candidates, ranks } = this.rankCandidates(question, scores);
    const reranked = scores.fused.slice();
    const least = Math.min(...ranks);
    // Fused scores are at most 1, so all candidates stand above the rest.
    for (const [at, passage] of candidates.entries()) reranked[passage] = 2 + ranks[at]! - least;
    return reranked;
  }

  /** The best candidates, with all that confidence in the first is told from. */
  search(question: string): SearchedCandidates {
    const lexical = this.lexicalScores(question);
    const dense = this.denseScores(question);
    const scores = { lexical, dense, fused: this.fuse(lexical, dense) };
    const strength = this.lexical.strengthOf(new Set(contentTermsOf(question)), lexical);
    return { ...this.rankCandidates(question, scores), strength };
  }

  /** Inverse document frequency of a term among the passages. */
  rarityOf(term: string): number {
    return this.lexical.rarityOf(term);
  }

  /** How near a text's terms are to a question, -1 … 1. */
  similarityTo(question: string): (terms: readonly string[]) => number {
    const { encoder } = this.fitted;
    const vector = encoder.encode(question);
    return (terms) => encoder.encodeTerms(terms).reduce((sum, value, at) => sum + value * vector[at]!, 0);
  }

  private rankCandidates(question: string, scores: FusedScores): Omit<SearchedCandidates, "strength"> {
    const asked = describeText(contentTermsOf(question));
    const facts = { rarityOf: (term: string) => this.lexical.rarityOf(term), isLatin: isLatinTerm };
    const described = describeCandidates(asked, (one) => this.passages[one]!, facts, scores);
    return { ...described, ranks: described.features.map((pair) => this.fitted.reranker.scoreOf(pair)) };
  }
}
