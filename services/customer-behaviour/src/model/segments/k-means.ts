import { Random } from "@bellwether/runtime/tensor/random";

/** Points, row after row. */
export interface Points {
  values: Float64Array;
  width: number;
}

const mostRounds = 60;
const starts = 4;

/**
 * Centres that lie nearest to all points: k-means by Lloyd's rounds from k-means++ starts (Arthur & Vassilvitskii 2007), the best of four.
 *
 * @returns centres, row after row
 */
export function kMeans(points: Points, k: number, seed: string): Float64Array {
  let best: { centres: Float64Array; spread: number } | undefined;
  for (let start = 0; start < starts; start++) {
    const found = oneStart(points, k, new Random(`${seed}/${start}`));
    if (best === undefined || found.spread < best.spread) best = found;
  }
  return best!.centres;
}

/** The place of the nearest centre of each point. */
export function nearest(points: Points, centres: Float64Array): Int32Array {
  return Int32Array.from({ length: sizeOf(points) }, (_, i) => closest(points, i, centres).centre);
}

function oneStart(points: Points, k: number, random: Random): { centres: Float64Array; spread: number } {
  let centres = firstCentres(points, k, random);
  let spread = Number.POSITIVE_INFINITY;
  for (let round = 0; round < mostRounds; round++) {
    const moved = new Float64Array(centres.length);
    const members = new Float64Array(k);
    let total = 0;
    for (let i = 0; i < sizeOf(points); i++) {
      const { centre, distance } = closest(points, i, centres);
      total += distance;
      members[centre]!++;
      for (let j = 0; j < points.width; j++) moved[centre * points.width + j]! += points.values[i * points.width + j]!;
    }
    // A centre that nobody is nearest to stays where it is.
    centres = moved.map((sum, at) => {
      const of = members[Math.floor(at / points.width)]!;
      return of > 0 ? sum / of : centres[at]!;
    });
    if (spread - total <= 1e-9 * (1 + total)) break;
    spread = total;
  }
  return { centres, spread };
}

/** Each next one is drawn by its squared distance from those drawn before. */
function firstCentres(points: Points, k: number, random: Random): Float64Array {
  const size = sizeOf(points);
  const { width } = points;
  const centres = new Float64Array(k * width);
  let drawn = random.integer(size);
  const distances = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  for (let c = 0; c < k; c++) {
    centres.set(points.values.subarray(drawn * width, (drawn + 1) * width), c * width);
    let total = 0;
    for (let i = 0; i < size; i++) {
      distances[i] = Math.min(distances[i]!, squaredDistance(points, i, centres, c));
      total += distances[i]!;
    }
    let left = random.uniform() * total;
    drawn = 0;
    while (drawn < size - 1 && left > distances[drawn]!) left -= distances[drawn++]!;
  }
  return centres;
}

function closest(points: Points, i: number, centres: Float64Array): { centre: number; distance: number } {
  let found = { centre: 0, distance: Number.POSITIVE_INFINITY };
  for (let c = 0; c < centres.length / points.width; c++) {
    const distance = squaredDistance(points, i, centres, c);
    if (distance < found.distance) found = { centre: c, distance };
  }
  return found;
}

function squaredDistance({ values, width }: Points, i: number, centres: Float64Array, c: number): number {
  let sum = 0;
  for (let j = 0; j < width; j++) sum += (values[i * width + j]! - centres[c * width + j]!) ** 2;
  return sum;
}

function sizeOf({ values, width }: Points): number {
  return values.length / width;
}
