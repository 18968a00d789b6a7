const goldenShare = (Math.sqrt(5) - 1) / 2;

/** Where a function of one falling and one rising part is least, between the bounds, to a relative 1e-9. */
export function minimiseUnimodal(cost: (x: number) => number, low: number, high: number): { at: number; cost: number } {
  let [a, b] = [low, high];
  let left = b - goldenShare * (b - a);
  let right = a + goldenShare * (b - a);
  let [costLeft, costRight] = [cost(left), cost(right)];
  while (b - a > 1e-9 * (1e-9 + Math.abs(a) + Math.abs(b))) {
    if (costLeft <= costRight) {
      b = right;
      right = left;
      costRight = costLeft;
      left = b - goldenShare * (b - a);
      costLeft = cost(left);
    } else {
      a = left;
      left = right;
      costLeft = costRight;
      right = a + goldenShare * (b - a);
      costRight = cost(right);
    }
  }
  const at = (a + b) / 2;
  return { at, cost: cost(at) };
}
