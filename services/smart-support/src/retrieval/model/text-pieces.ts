import { termsOf } from "./terms.ts";

/** Pieces of a text and the weight of each, heaviest first. */
export interface WeighedPieces {
  rows: Int32Array;
  /** Length 1 as a vector; none for a text without pieces that are known. */
  weights: Float32Array;
}

/** Most pieces that are told apart; the rarest of more are left out. */
const mostPieces = 32_768;
/** Texts from which on a piece has to stand in two of them: what stands in one connects it with nothing. */
const manyTexts = 1_000;

/** The pieces that an encoder knows, and how rare they are among the texts it learns from. */
export class PieceVocabulary {
  private constructor(
    private readonly rows: ReadonlyMap<string, number>,
    /** By row. */
    private readonly rarity: Float32Array,
  ) {}

  static fit(texts: readonly string[]): PieceVocabulary {
    const held = new Map<string, number>();
    for (const text of texts)
      for (const piece of new Set(piecesOf(termsOf(text)))) held.set(piece, (held.get(piece) ?? 0) + 1);
    const fewest = texts.length >= manyTexts ? 2 : 1;
    const known = [...held]
      .filter(([, count]) => count >= fewest)
      .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
      .slice(0, mostPieces);
    return new PieceVocabulary(
      new Map(known.map(([piece], row) => [piece, row])),
      Float32Array.from(known, ([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1),
    );
  }

  /** The vocabulary that was taken apart. */
  static from(pieces: readonly string[], rarity: Float32Array): PieceVocabulary {
    return new PieceVocabulary(new Map(pieces.map((piece, row) => [piece, row])), rarity);
  }

  parts(): { pieces: string[]; rarity: Float32Array } {
    return { pieces: [...this.rows.keys()], rarity: this.rarity };
  }

  /** Pieces. */
  get size(): number {
    return this.rarity.length;
  }

  /**
   * @param terms of a text, as `termsOf` finds them
   * @param most pieces; of longer texts the lightest are left out
   */
  weigh(terms: readonly string[], most: number): WeighedPieces {
    const counts = new Map<number, number>();
    for (const piece of piecesOf(terms)) {
      const row = this.rows.get(piece);
      if (row !== undefined) counts.set(row, (counts.get(row) ?? 0) + 1);
    }
    const weighed = [...counts]
      .map(([row, count]) => ({ row, weight: (1 + Math.log(count)) * this.rarity[row]! }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, most);
    const length = Math.hypot(...weighed.map(({ weight }) => weight)) || 1;
    return {
      rows: Int32Array.from(weighed, ({ row }) => row),
      weights: Float32Array.from(weighed, ({ weight }) => weight / length),
    };
  }
}

/** Characters of a piece of a Latin word. */
const pieceLengths = [3, 4];

/** Terms, and the spelling of those in Latin letters. */
function piecesOf(terms: readonly string[]): string[] {
  const pieces: string[] = [];
  for (const term of terms) {
    pieces.push(term);
    if (!/^[a-z]/.test(term)) continue;
    const spelt = ` ${term} `;
    for (const length of pieceLengths)
      for (let from = 0; from + length <= spelt.length; from++) pieces.push(`#${spelt.slice(from, from + length)}`);
  }
  return pieces;
}
