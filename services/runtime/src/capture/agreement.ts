import { CaptureMismatchError } from "./capture-error.ts";

/**
 * Largest difference that is let pass between a captured result and the eager one, relative to each tensor's largest
 * value: float32 sums in another order, as between any two engines (measured: up to 2e-5).
 */
export const captureTolerance = 1e-4;

type Numbers = ArrayLike<number>;

/** @throws CaptureMismatchError naming the first tensor that differs by more than the tolerance */
export function checkAgreement(captured: Record<string, Numbers>, eager: Record<string, Numbers>): void {
  for (const [name, expected] of Object.entries(eager)) {
    const found = captured[name];
    if (!found || found.length !== expected.length)
      throw new CaptureMismatchError(`The captured step gives no ${name}`);
    const difference = relativeDifference(found, expected);
    if (difference <= captureTolerance) continue;
    throw new CaptureMismatchError(
      `The captured step's ${name} differs by ${difference}, more than ${captureTolerance}`,
    );
  }
}

function relativeDifference(found: Numbers, expected: Numbers): number {
  let largest = 0;
  let scale = 1e-12;
  for (let index = 0; index < expected.length; index++) {
    const [one, other] = [found[index]!, expected[index]!];
    if (Object.is(one, other) || one === other) {
      if (Number.isFinite(other)) scale = Math.max(scale, Math.abs(other));
      continue;
    }
    const difference = Math.abs(one - other);
    // A number here and none there: no scale makes them alike.
    if (!Number.isFinite(difference)) return Number.POSITIVE_INFINITY;
    largest = Math.max(largest, difference);
    scale = Math.max(scale, Math.abs(other));
  }
  return largest / scale;
}
