/** Largest difference relative to the largest value expected. */
export function relativeDifference(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  // Taken once: in a test's context each use of a global is looked up anew.
  const { abs, max } = Math;
  let [most, scale] = [0, 1e-30];
  for (let index = 0; index < expected.length; index++) {
    most = max(most, abs(found[index]! - expected[index]!));
    scale = max(scale, abs(expected[index]!));
  }
  return most / scale;
}
