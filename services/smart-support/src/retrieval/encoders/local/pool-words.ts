import type { Pooling } from "./model-directory.ts";

/** Vectors of the words of texts: [texts, words, width], row after row. */
export interface WordVectors {
  values: Float32Array;
  texts: number;
  words: number;
  width: number;
}

/**
 * One vector of each text: the mean of its words' or that of its first token, which some models are taught to sum it up in.
 *
 * @param mask [texts, words]: 1 where there is a word, 0 where a shorter text was filled up
 */
export function poolWords(
  { values, texts, words, width }: WordVectors,
  mask: Uint8Array,
  way: Pooling,
): Float32Array[] {
  return Array.from({ length: texts }, (_, text) => {
    const begin = text * words * width;
    if (way === "first") return values.slice(begin, begin + width);
    const pooled = new Float32Array(width);
    let counted = 0;
    for (let word = 0; word < words; word++) {
      if (mask[text * words + word] === 0) continue;
      counted++;
      for (let k = 0; k < width; k++) pooled[k]! += values[begin + word * width + k]!;
    }
    return pooled.map((sum) => sum / Math.max(1, counted));
  });
}
