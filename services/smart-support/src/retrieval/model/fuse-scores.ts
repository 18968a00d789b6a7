/** [passages]: scores by words, over the highest of them, and by vectors, in shares that add up to 1. */
export function fuseScores(lexical: Float32Array, dense: Float32Array, lexicalShare: number): Float32Array {
  const highest = lexical.reduce((most, score) => Math.max(most, score), 0) || 1;
  return lexical.map((score, at) => (lexicalShare * score) / highest + (1 - lexicalShare) * dense[at]!);
}

/** The passages of the highest scores, highest first; of like scores the first. */
export function highest(scores: Float32Array, count: number): Int32Array {
  const chosen: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at]!;
    if (chosen.length === count && score <= least) continue;
    let place = chosen.length;
    while (place > 0 && scores[chosen[place - 1]!]! < score) place--;
    chosen.splice(place, 0, at);
    if (chosen.length > count) chosen.pop();
    least = scores[chosen.at(-1)!]!;
  }
  return Int32Array.from(chosen);
}

/** Place of a passage among all, from 0: passages of the same score share their places, so that ties win nothing. */
export function placeOf(scores: Float32Array, passage: number): number {
  const own = scores[passage]!;
  let before = 0;
  let alike = 0;
  for (const score of scores) {
    if (score > own) before++;
    else if (score === own) alike++;
  }
  return before + (alike - 1) / 2;
}
