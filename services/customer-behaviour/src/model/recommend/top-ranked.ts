/**
 * The products of the highest scores, best first; of equal scores the lower number comes first. Products scored −∞ are left out.
 *
 * @param count most products
 */
export function topRanked(scores: ArrayLike<number>, count: number): Int32Array {
  const best = new Int32Array(count);
  let held = 0;
  for (let item = 0; item < scores.length; item++) {
    const score = scores[item]!;
    if (score === Number.NEGATIVE_INFINITY || (held === count && score <= scores[best[count - 1]!]!)) continue;
    let place = held < count ? held++ : count - 1;
    while (place > 0 && scores[best[place - 1]!]! < score) {
      best[place] = best[place - 1]!;
      place--;
    }
    best[place] = item;
  }
  return best.subarray(0, held);
}
