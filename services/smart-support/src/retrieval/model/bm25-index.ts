/** Damping of repeated terms and share of the length's effect, as Robertson & Zaragoza recommend for want of better. */
export const k1 = 1.2;
export const b = 0.75;
/** What a term that a passage repeats without end adds to its score, over the term's rarity. */
export const highestPart = k1 + 1;

/**
 * Scores passages by the terms of a question: Okapi BM25, with the inverse document frequency that is never negative.
 *
 * Source: Robertson & Zaragoza (2009), The Probabilistic Relevance Framework: BM25 and Beyond, equation 3.15.
 */
export class Bm25Index {
  readonly passages: number;
  private readonly terms = new Map<string, number>();
  private readonly offsets: Int32Array;
  private readonly holders: Int32Array;
  /** Part of the score that a term's standing in a passage makes, its rarity included. */
  private readonly parts: Float32Array;

  /** @param passages terms of each passage */
  constructor(passages: readonly (readonly string[])[]) {
    this.passages = passages.length;
    const counts = passages.map((terms) => {
      const count = new Map<number, number>();
      for (const term of terms) {
        const place = this.terms.get(term) ?? this.terms.size;
        this.terms.set(term, place);
        count.set(place, (count.get(place) ?? 0) + 1);
      }
      return count;
    });
    const held = new Int32Array(this.terms.size);
    for (const count of counts) for (const place of count.keys()) held[place]!++;
    this.offsets = new Int32Array(this.terms.size + 1);
    for (const [place, holders] of held.entries()) this.offsets[place + 1] = this.offsets[place]! + holders;
    this.holders = new Int32Array(this.offsets[this.terms.size]!);
    this.parts = new Float32Array(this.holders.length);
    const meanLength = passages.reduce((sum, terms) => sum + terms.length, 0) / Math.max(1, passages.length) || 1;
    const next = this.offsets.slice();
    for (const [passage, count] of counts.entries()) {
      const norm = k1 * (1 - b + (b * passages[passage]!.length) / meanLength);
      for (const [place, frequency] of count) {
        const at = next[place]!++;
        this.holders[at] = passage;
        this.parts[at] = (rarity(passages.length, held[place]!) * frequency * (k1 + 1)) / (frequency + norm);
      }
    }
  }

  /** [passages]: 0 where no term of the question stands. */
  scoresOf(question: Iterable<string>): Float32Array {
    const scores = new Float32Array(this.passages);
    for (const term of question) {
      const place = this.terms.get(term);
      if (place === undefined) continue;
      for (let at = this.offsets[place]!; at < this.offsets[place + 1]!; at++)
        scores[this.holders[at]!]! += this.parts[at]!;
    }
    return scores;
  }

  /** The highest of the scores over what a passage would have that repeats every term of the question without end, 0 … 1. */
  strengthOf(question: Iterable<string>, scores: Float32Array): number {
    let most = 0;
    for (const term of question) most += this.rarityOf(term) * highestPart;
    return most === 0 ? 0 : scores.reduce((best, score) => Math.max(best, score), 0) / most;
  }

  /** Inverse document frequency; a term that stands nowhere is rarest. */
  rarityOf(term: string): number {
    const place = this.terms.get(term);
    return rarity(this.passages, place === undefined ? 0 : this.offsets[place + 1]! - this.offsets[place]!);
  }
}

/** Inverse document frequency of a term that stands in `holders` of the passages. */
export function rarity(passages: number, holders: number): number {
  return Math.log(1 + (passages - holders + 0.5) / (holders + 0.5));
}
