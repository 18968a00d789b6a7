import { isLatinTerm } from "../model/pair-features.ts";

/** Bytes of a term beside its characters: its place in the map, and the text's head. */
const bytesOfTerm = 64;

/** Numbers for terms, given out from 0 and never again: indexes that follow each other share it. */
export class TermDictionary {
  private readonly numbers = new Map<string, number>();
  private readonly latin: boolean[] = [];
  private characters = 0;

  get size(): number {
    return this.numbers.size;
  }

  get bytes(): number {
    return this.size * bytesOfTerm + 2 * this.characters;
  }

  /** The numbers of a text's terms, in their order; new terms get new ones. */
  numbersOf(terms: readonly string[]): Int32Array {
    return Int32Array.from(terms, (term) => {
      const known = this.numbers.get(term);
      if (known !== undefined) return known;
      const number = this.numbers.size;
      this.numbers.set(term, number);
      this.latin.push(isLatinTerm(term));
      this.characters += term.length;
      return number;
    });
  }

  /** The same without learning: terms that are not known have numbers below 0, each its own. */
  lookUp(terms: readonly string[]): Int32Array {
    const unknown = new Map<string, number>();
    return Int32Array.from(terms, (term) => {
      const known = this.numbers.get(term) ?? unknown.get(term);
      if (known !== undefined) return known;
      // Odd and even tell Latin letters, which features ask for, without keeping the term.
      const number = -2 * (unknown.size + 1) + (isLatinTerm(term) ? 1 : 0);
      unknown.set(term, number);
      return number;
    });
  }

  isLatin(number: number): boolean {
    return number < 0 ? number % 2 !== 0 : this.latin[number]!;
  }
}
