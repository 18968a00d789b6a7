// Taken once, since millions of terms are added up.
const { abs } = Math;
const { EPSILON } = Number;

/**
 * Gauss's hypergeometric function ₂F₁(a, b; c; z) for 0 ≤ z < 1 and c > 0, by its power series (NIST DLMF 15.2.1).
 * Worked: ₂F₁(1, 1; 2; ½) = 2 ln 2.
 *
 * @returns NaN where `mostTerms` do not suffice, as for z near 1
 */
export function hypergeometric(a: number, b: number, c: number, z: number, mostTerms = 1_000_000): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < mostTerms; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
    if (abs(term) <= EPSILON * abs(sum)) return sum;
  }
  return Number.NaN;
}
