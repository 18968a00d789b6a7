/** Lanczos coefficients for g = 7, n = 9 (Godfrey 2001): ln Γ to 15 digits. */
const lanczos = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0. Worked: ln Γ(5) = ln 24. */
export function logGamma(x: number): number {
  let sum = lanczos[0]!;
  for (let i = 1; i < lanczos.length; i++) sum += lanczos[i]! / (x - 1 + i);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * Digamma function, the derivative of ln Γ, for x > 0.
 *
 * Source: recurrence to x ≥ 12, then the asymptotic series (NIST DLMF 5.5.2, 5.11.2): 14 digits. Worked: ψ(1) = −0.5772156649….
 */
export function digamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 12; at++) shift -= 1 / at;
  const square = 1 / (at * at);
  const series = square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))));
  return shift + Math.log(at) - 0.5 / at - series;
}

const mostTerms = 10_000;

/**
 * Regularised lower incomplete gamma function P(a, x), a > 0, x ≥ 0: the CDF of a gamma distribution of shape a and scale 1.
 *
 * Source: power series below a + 1, Lentz's continued fraction above (NIST DLMF 8.7.1, 8.9.2). Worked: P(1, 1) = 1 − 1/e.
 */
export function regularisedGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? front * series(a, x) : 1 - front * continuedFraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < mostTerms && term > sum * Number.EPSILON; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < mostTerms; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b || 1e-300);
    c = b + an / c || 1e-300;
    value *= d * c;
    if (Math.abs(d * c - 1) < Number.EPSILON) break;
  }
  return value;
}
