import { invertibleSize, invertSymmetric } from "../numeric/invert-symmetric.ts";
import { ownWeights } from "./personal.ts";
import { popularityOf } from "./popularity.ts";
import { basketsOf, type Purchases, spanOf } from "./purchases.ts";
import type { RecommendMethod } from "./recommender.ts";
import { topRanked } from "./top-ranked.ts";

/** Products that weights are learnt between: 4,000 take 128 MB and about half a minute of one core. Those bought by fewest are left out. */
export const maxEaseItems = 4_000;

/** What a single customer bought hangs together with nothing but that customer. */
const fewestBuyers = 2;

/**
 * Weights between products of a linear model whose own weight is zero, in closed form (Steck, 2019, "Embarrassingly shallow autoencoders
 * for sparse data"): with G = XᵀX of customers × products and P = (G + λI)⁻¹, B_ij = −P_ij / P_jj.
 *
 * @returns row after row, `items.length` squared; row i says what buying i tells of the others
 */
export function easeWeights(
  purchases: Purchases,
  items: Int32Array,
  penalty: number,
  onProgress: (fraction: number) => void,
): Float32Array {
  const count = items.length;
  const size = invertibleSize(count);
  const matrix = new Float64Array(size * size);
  const place = new Int32Array(purchases.items).fill(-1);
  for (const [at, item] of items.entries()) place[item] = at;
  for (let i = 0; i < size; i++) matrix[i * size + i] = i < count ? penalty : 1;
  for (const basket of basketsOf(purchases)) {
    const known = basket.map((item) => place[item]!).filter((at) => at >= 0);
    for (const i of known) for (const j of known) if (j <= i) matrix[i * size + j]! += 1;
  }
  invertSymmetric(matrix, size, onProgress);
  const weights = new Float32Array(count * count);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++)
      if (i !== j) weights[i * count + j] = -matrix[i * size + j]! / matrix[j * size + j]!;
  return weights;
}

/** What EASE-R says of a customer's purchases, lately more than long ago. */
export const ease: RecommendMethod = {
  name: "EASE",
  candidates: [
    { penalty: 100, halfLifeDays: 180 },
    { penalty: 300, halfLifeDays: 180 },
    { penalty: 1_000, halfLifeDays: 180 },
  ],
  takes: ({ items }) => items > 1,
  fit(purchases, { penalty, halfLifeDays, mostItems }, { signal, onProgress }) {
    const buyers = popularityOf(purchases, Number.POSITIVE_INFINITY);
    const known = buyers.map((count) => (count < fewestBuyers ? Number.NEGATIVE_INFINITY : count));
    const items = topRanked(known, Math.min(mostItems ?? maxEaseItems, purchases.items));
    const weights = easeWeights(purchases, items, penalty!, (fraction) => {
      signal.throwIfAborted();
      onProgress(fraction);
    });
    const place = new Int32Array(purchases.items).fill(-1);
    for (const [at, item] of items.entries()) place[item] = at;
    const last = spanOf(purchases)?.last ?? 0;
    const sums = new Float32Array(items.length);
    return {
      score(customer, scores) {
        sums.fill(0);
        for (const [item, weight] of ownWeights(purchases, customer, last, halfLifeDays!)) {
          const row = place[item]! * items.length;
          if (row < 0) continue;
          for (let j = 0; j < sums.length; j++) sums[j]! += weight * weights[row + j]!;
        }
        scores.fill(Number.NEGATIVE_INFINITY);
        for (let j = 0; j < sums.length; j++) scores[items[j]!] = sums[j]!;
      },
    };
  },
};
