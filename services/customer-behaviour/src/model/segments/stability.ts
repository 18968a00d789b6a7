import { Random } from "@bellwether/runtime/tensor/random";
import { kMeans, nearest, type Points } from "./k-means.ts";

/** Halves of the points that two groupings are made from, per k. */
const halvings = 6;

/**
 * How alike groupings are that different halves of the points lead to (Ben-Hur, Elisseeff & Guyon 2002): the mean adjusted Rand index of
 * all points grouped by the centres of one half and of the other. 1 where the halves agree wholly, about 0 where by chance.
 */
export function stabilityOf(points: Points, k: number, seed: string): number {
  const size = points.values.length / points.width;
  const random = new Random(`${seed}/halves`);
  let sum = 0;
  for (let halving = 0; halving < halvings; halving++) {
    const side = Uint8Array.from({ length: size }, () => Number(random.uniform() < 0.5));
    const groupings = [0, 1].map((which) => {
      const half = rowsWhere(points, (i) => side[i] === which);
      return half.values.length < k * points.width ? null : nearest(points, kMeans(half, k, `${seed}/${halving}`));
    });
    const [one, other] = groupings;
    if (one && other) sum += adjustedRandIndex(one, other, k);
  }
  return sum / halvings;
}

/** Hubert & Arabie (1985). Worked: the same groups under other names → 1. */
export function adjustedRandIndex(one: Int32Array, other: Int32Array, k: number): number {
  const cells = new Float64Array(k * k);
  for (let i = 0; i < one.length; i++) cells[one[i]! * k + other[i]!]!++;
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const sums = (of: (at: number) => number) => {
    const totals = new Float64Array(k);
    for (let at = 0; at < cells.length; at++) totals[of(at)]! += cells[at]!;
    return totals.reduce((sum, total) => sum + pairs(total), 0);
  };
  const both = cells.reduce((sum, count) => sum + pairs(count), 0);
  const [rows, columns] = [sums((at) => Math.floor(at / k)), sums((at) => at % k)];
  const chance = (rows * columns) / pairs(one.length);
  const most = (rows + columns) / 2;
  // All in one group, both times.
  if (most === chance) return 1;
  return (both - chance) / (most - chance);
}

function rowsWhere({ values, width }: Points, chosen: (i: number) => boolean): Points {
  const rows: number[] = [];
  for (let i = 0; i < values.length / width; i++)
    if (chosen(i)) rows.push(...values.subarray(i * width, (i + 1) * width));
  return { values: Float64Array.from(rows), width };
}
