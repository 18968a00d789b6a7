/** Purchases beyond which no median is looked for. */
const most = 1_000_000;

/**
 * Median of a customer's purchases: the first n with P(N ≤ n) ≥ ½. Who has left buys nothing.
 *
 * @param alive probability that the customer is there. @param exactly P(N = n) of one who is, asked for n = 0, 1, 2 … in turn.
 */
export function countMedian(alive: number, exactly: (n: number) => number): number {
  const half = (0.5 - (1 - alive)) / alive;
  let bought = 0;
  for (let n = 0; n < most; n++) {
    bought += exactly(n);
    if (bought >= half) return n;
  }
  return most;
}
