import { b, k1, rarity } from "../model/bm25-index.ts";
import type { Breather } from "./breather.ts";

/**
 * Which passages hold a term, and what that adds to their scores: BM25 as `Bm25Index` has it, over numbered terms and built in slices.
 */
export class Postings {
  private constructor(
    private readonly passages: number,
    /** [terms + 1]: where a term's holders begin. */
    private readonly offsets: Int32Array,
    private readonly holders: Int32Array,
    private readonly parts: Float32Array,
  ) {}

  /**
   * @param passages numbers of each passage's terms, in their order
   * @param terms how many numbers there are
   */
  static async build(passages: readonly Int32Array[], terms: number, breather: Breather): Promise<Postings> {
    const offsets = new Int32Array(terms + 1);
    /** Last passage that was seen with a term, from 1: what tells a term's first standing in a passage. */
    const last = new Int32Array(terms);
    let length = 0;
    for (const [at, passage] of passages.entries()) {
      length += passage.length;
      for (const term of passage) {
        if (last[term] === at + 1) continue;
        last[term] = at + 1;
        offsets[term + 1]!++;
      }
      await breather.breathe();
    }
    for (let term = 0; term < terms; term++) offsets[term + 1]! += offsets[term]!;
    const holders = new Int32Array(offsets[terms]!);
    const parts = new Float32Array(holders.length);
    const meanLength = length / Math.max(1, passages.length) || 1;
    const next = offsets.slice(0, terms);
    last.fill(0);
    for (const [at, passage] of passages.entries()) {
      const distinct: number[] = [];
      for (const term of passage) {
        if (last[term] !== at + 1) {
          last[term] = at + 1;
          holders[next[term]!++] = at;
          distinct.push(term);
        }
        parts[next[term]! - 1]!++;
      }
      const norm = k1 * (1 - b + (b * passage.length) / meanLength);
      for (const term of distinct) {
        const place = next[term]! - 1;
        const frequency = parts[place]!;
        const held = offsets[term + 1]! - offsets[term]!;
        parts[place] = (rarity(passages.length, held) * frequency * (k1 + 1)) / (frequency + norm);
      }
      await breather.breathe();
    }
    return new Postings(passages.length, offsets, holders, parts);
  }

  get bytes(): number {
    return this.offsets.byteLength + this.holders.byteLength + this.parts.byteLength;
  }

  /** [passages] */
  scoresOf(question: Int32Array): Float32Array {
    const scores = new Float32Array(this.passages);
    for (const term of question) {
      if (!this.knows(term)) continue;
      for (let at = this.offsets[term]!; at < this.offsets[term + 1]!; at++)
        scores[this.holders[at]!]! += this.parts[at]!;
    }
    return scores;
  }

  /** Inverse document frequency; a term that stands nowhere is rarest. */
  rarityOf(term: number): number {
    return rarity(this.passages, this.knows(term) ? this.offsets[term + 1]! - this.offsets[term]! : 0);
  }

  /** Terms of later indexes have numbers that this one has not. */
  private knows(term: number): boolean {
    return term >= 0 && term + 1 < this.offsets.length;
  }
}
