/**
 * Exact Shapley values (Shapley 1953; Lundberg & Lee 2017) of a function of a few features: each feature's part is the mean, over all
 * orders in which features turn from the reference's value to the subject's, of what its turn changes.
 *
 * Worked: f = x·y, reference (0, 0), subject (2, 3) → parts 3 and 3, which add up to 6.
 *
 * @param size features, at most 10. @param worthOf the function where the features of the mask are the subject's, bit 0 the first
 * @returns parts that add up to worthOf(all) − worthOf(0)
 */
export function shapleyValues(size: number, worthOf: (mask: number) => number): Float64Array {
  const values = Float64Array.from({ length: 1 << size }, (_, mask) => worthOf(mask));
  const weights = weightsOf(size);
  const parts = new Float64Array(size);
  for (let mask = 0; mask < values.length; mask++) {
    for (let feature = 0; feature < size; feature++) {
      if ((mask >> feature) & 1) continue;
      parts[feature]! += weights[bitsOf(mask)]! * (values[mask | (1 << feature)]! - values[mask]!);
    }
  }
  return parts;
}

const known = new Map<number, number[]>();

/** Share of the orders in which so many others have turned before: k! (n − k − 1)! / n!. */
function weightsOf(size: number): number[] {
  const found = known.get(size);
  if (found) return found;
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  const weights = Array.from({ length: size }, (_, k) => (factorial(k) * factorial(size - k - 1)) / factorial(size));
  known.set(size, weights);
  return weights;
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest > 0; rest >>= 1) bits += rest & 1;
  return bits;
}
