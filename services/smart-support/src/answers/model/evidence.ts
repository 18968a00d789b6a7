import type { PairFeatures } from "../../retrieval/model/reranker.ts";

/** What a search says of how sure its first passage is. */
export interface SearchedPassages {
  /** Of the best passage of each article as ordered anew, best first: two of one article do not make each other doubtful. */
  ranks: readonly number[];
  /** Of the first. */
  features: PairFeatures | null;
  /** The best score by words over the highest that the question could have, 0 … 1. */
  strength: number;
}

/** Numbers of evidence. */
export const evidenceWidth = 8;

/**
 * What speaks for the first passage answering the question, in numbers near 0 to 1: its share among all by the re-ranker's softmax and its
 * lead over the second; how near its vector is; how much of the question it covers by rarity, how much of its names, and how long a stretch;
 * how high the score by words is; and how long the question is. Zeros where nothing was found.
 */
export function evidenceOf({ ranks, features, strength }: SearchedPassages): number[] {
  if (features === null || ranks.length === 0) return new Array<number>(evidenceWidth).fill(0);
  const [best, second = best - 10] = ranks as [number, number | undefined];
  const total = ranks.reduce((sum, rank) => sum + Math.exp(rank - best), 0);
  const [, dense, , , coverage, names, , stretch, , length] = features;
  return [1 / total, Math.tanh((best - second) / 2), dense!, coverage!, names!, stretch!, strength, length!];
}
