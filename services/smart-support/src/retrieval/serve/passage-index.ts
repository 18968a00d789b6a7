import type { ArticleAudience } from "@bellwether/schema/contracts/knowledge";
import type { Locale } from "@bellwether/schema/contracts/locale";
import { highestPart } from "../model/bm25-index.ts";
import { contentTermsOf } from "../model/content-terms.ts";
import { describeCandidates } from "../model/describe-candidates.ts";
import { fuseScores } from "../model/fuse-scores.ts";
import { describeText } from "../model/pair-features.ts";
import type { PairFeatures } from "../model/reranker.ts";
import { termsOf } from "../model/terms.ts";
import type { Postings } from "./postings.ts";
import type { TermDictionary } from "./term-dictionary.ts";

/** A passage as an index holds it; its text stays in the database. */
export interface IndexedPassage {
  id: string;
  articleId: string;
  locale: Locale;
  audience: ArticleAudience;
  /** Of the text that it was indexed with: another where title, heading or words are others. */
  mark: string;
  /** Numbers of its terms, in their order. */
  terms: Int32Array;
}

/** How passages are compared and ordered. */
export interface Ranking {
  /** Share of words in the fused score, where vectors are compared. */
  lexicalShare: number;
  /** Orders the best candidates anew. */
  rankOf(features: PairFeatures): number;
}

export interface FoundPassage {
  passage: IndexedPassage;
  bm25: number;
  dense: number;
  fused: number;
  reranked: number;
  features: PairFeatures;
}

export interface Found {
  /** Best first, as ordered anew. */
  passages: FoundPassage[];
  /** The best score by words over the highest that the question could have, 0 … 1. */
  strength: number;
}

export interface Query {
  question: string;
  audience: ArticleAudience;
  /** Only passages of this language; null: of any. */
  locale: Locale | null;
  /** The question's, as the passages' were made; null: words alone are compared. */
  vector: Float32Array | null;
}

/** Bytes of a passage beside its terms: ids, the object and what the engine adds to it. */
const bytesOfPassage = 400;

const [forAgents, inEnglish, inChinese] = [1, 2, 4];

function kindOf({ audience, locale }: IndexedPassage): number {
  return (audience === "AGENTS" ? forAgents : 0) | (locale === "en" ? inEnglish : inChinese);
}

/** Every passage that an organisation answers from, found by words and by vectors. Never changed: another takes its place. */
export class PassageIndex {
  /** Audience and language of each passage, looked at for every question. */
  private readonly kinds: Uint8Array;

  constructor(
    readonly passages: readonly IndexedPassage[],
    readonly dictionary: TermDictionary,
    private readonly postings: Postings,
    /** [passages, width] row after row; of width 0 where there are none. */
    readonly vectors: Float32Array,
    readonly width: number,
  ) {
    this.kinds = Uint8Array.from(passages, (one) => kindOf(one));
  }

  get bytes(): number {
    const terms = this.passages.reduce((sum, { terms }) => sum + terms.byteLength + bytesOfPassage, 0);
    return terms + this.dictionary.bytes + this.postings.bytes + this.vectors.byteLength;
  }

  /** Whether a passage has the vector that it is compared by; where none are, there is nothing to have. */
  isDescribed(at: number): boolean {
    const row = this.vectors.subarray(at * this.width, (at + 1) * this.width);
    return this.width === 0 || row.some((value) => value !== 0);
  }

  search({ question, audience, locale, vector }: Query, ranking: Ranking, most: number): Found {
    const asked = this.dictionary.lookUp(contentTermsOf(question));
    const facts = {
      rarityOf: (term: number) => this.postings.rarityOf(term),
      isLatin: (term: number) => this.dictionary.isLatin(term),
    };
    const lexical = this.postings.scoresOf(this.dictionary.lookUp(termsOf(question)));
    const isCompared = vector !== null && vector.length === this.width;
    const dense = isCompared ? this.similarities(vector) : new Float32Array(lexical.length);
    const fused = fuseScores(lexical, dense, isCompared ? ranking.lexicalShare : 1);
    const ranked = this.readable(fused, audience, locale);
    const { candidates, features } = describeCandidates(
      describeText(asked),
      (at) => describeText(this.passages[at]!.terms),
      facts,
      { lexical, dense, fused },
      ranked,
    );
    const found = [...candidates].flatMap((at, place): FoundPassage[] => {
      // What nothing speaks for is no finding.
      if (!(ranked[at]! > 0)) return [];
      const pair = features[place]!;
      const scores = { bm25: lexical[at]!, dense: dense[at]!, fused: fused[at]!, reranked: ranking.rankOf(pair) };
      return [{ passage: this.passages[at]!, ...scores, features: pair }];
    });
    let possible = 0;
    for (const term of asked) possible += facts.rarityOf(term) * highestPart;
    const best = found.reduce((most, { bm25 }) => Math.max(most, bm25), 0);
    return {
      passages: found.sort((one, other) => other.reranked - one.reranked).slice(0, most),
      strength: possible === 0 ? 0 : best / possible,
    };
  }

  /** Inverse document frequency. */
  rarityOf(term: string): number {
    return this.postings.rarityOf(this.dictionary.lookUp([term])[0]!);
  }

  /** The scores of what this audience may read in this language; of all else, none. */
  private readable(scores: Float32Array, audience: ArticleAudience, locale: Locale | null): Float32Array {
    const left = scores.slice();
    const closed = audience === "AGENTS" ? 0 : forAgents;
    const other = locale === null ? 0 : locale === "en" ? inChinese : inEnglish;
    for (let at = 0; at < left.length; at++)
      if ((this.kinds[at]! & (closed | other)) !== 0) left[at] = Number.NEGATIVE_INFINITY;
    return left;
  }

  private similarities(vector: Float32Array): Float32Array {
    const { vectors, width } = this;
    const scores = new Float32Array(this.passages.length);
    for (let passage = 0, at = 0; passage < scores.length; passage++, at += width) {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += vector[k]! * vectors[at + k]!;
      scores[passage] = sum;
    }
    return scores;
  }
}
