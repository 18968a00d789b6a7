import type { BetaGeometricFuture } from "./beta-geometric.ts";

/** Purchases beyond which no median is looked for. */
const most = 1_000_000;

/**
 * Median of the purchases within a horizon under BG/NBD: the first n with P(N ≤ n) ≥ ½, by equation 8 of Fader, Hardie & Lee
 * (2005) with one customer's parameters. Who has left buys nothing.
 *
 * @param alive probability that the customer is there
 */
export function betaGeometricMedian({ r, alpha, a, b }: BetaGeometricFuture, alive: number, horizon: number): number {
  const half = (0.5 - (1 - alive)) / alive;
  const z = Math.log(horizon / (alpha + horizon));
  let logTerm = r * Math.log(alpha / (alpha + horizon));
  let bought = 0;
  // Of exactly n purchases: those who stayed after all of them, and those whom the n-th was the last of.
  let stay = 1;
  let leave = 0;
  let below = 0;
  for (let n = 0; n < most; n++) {
    const exactly = Math.exp(logTerm);
    bought += stay * exactly + leave * Math.max(0, 1 - below);
    if (bought >= half) return n;
    below += exactly;
    leave = n === 0 ? a / (a + b) : (leave * (b + n - 1)) / (a + b + n);
    stay *= (b + n) / (a + b + n);
    logTerm += Math.log((r + n) / (n + 1)) + z;
  }
  return most;
}
