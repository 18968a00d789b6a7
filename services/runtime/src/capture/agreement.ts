import { sameShape } from "../tensor/shape.ts";
import { CaptureMismatchError } from "./capture-error.ts";
import type { StepValue } from "./step-values.ts";

/**
 * Largest difference that is let pass between a captured result and the eager one, relative to each tensor's largest
 * value: float32 sums in another order, as between any two engines (measured: up to 3e-5, of a loss summed on WASM).
 */
export const captureTolerance = 1e-4;

/**
 * Largest difference of what a step changes in a kept tensor, relative to the change, both as root mean squares. Not the
 * largest difference: Adam's first change of a weight is the rate times the gradient's sign, and the sign of a
 * gradient that is nearly zero is a matter of rounding. A wrong optimiser is wrong everywhere.
 */
export const changeTolerance = 1e-2;

/** What rounding may make of a value when it changes little, relative to the value: ten units in the last place. */
const rounding = 1e-6;

// Taken once, since millions of values are compared.
const { abs, max, sqrt } = Math;
const { isFinite: isNumber } = Number;

type Numbers = ArrayLike<number>;
type Compared = Pick<StepValue, "shape" | "dtype"> & { values: Numbers };
type Named = Record<string, Compared>;

/** @throws CaptureMismatchError naming the first tensor that differs by more than the tolerance, or in shape or type */
export function checkAgreement(captured: Named, eager: Named): void {
  for (const [name, tensor] of Object.entries(eager)) {
    const expected = tensor.values;
    const difference = largestDifference(sameKind(captured, tensor, name), expected) / largest(expected);
    refuseAbove(captureTolerance, difference, name);
  }
}

/**
 * Compares what a step made of its kept tensors.
 *
 * @param strictly whether every value of a tensor's change has to agree, not the change on the whole
 * @throws CaptureMismatchError naming the first tensor whose change differs by more than the tolerance, or its shape or type
 */
export function checkChanges(before: Named, captured: Named, eager: Named, strictly: (name: string) => boolean): void {
  for (const [name, tensor] of Object.entries(eager)) {
    const expected = tensor.values;
    const found = sameKind(captured, tensor, name);
    const old = before[name]!.values;
    const change = Float64Array.from(expected, (value, index) => value - old[index]!);
    const [difference, tolerance, sizeOf] = strictly(name)
      ? [largestDifference(found, expected), captureTolerance, largest]
      : [meanDifference(found, expected), changeTolerance, meanSize];
    const explained = Math.max(0, difference - rounding * sizeOf(expected));
    refuseAbove(tolerance, explained / sizeOf(change), name);
  }
}

function refuseAbove(tolerance: number, difference: number, name: string): void {
  if (difference <= tolerance) return;
  throw new CaptureMismatchError(`The captured step's ${name} differs by ${difference}, more than ${tolerance}`);
}

/** @returns the captured values. @throws CaptureMismatchError where there are none of this shape and type */
function sameKind(captured: Named, { shape, dtype, values }: Compared, name: string): Numbers {
  const found = captured[name];
  if (!found) throw new CaptureMismatchError(`The captured step gives no ${name}`);
  if (found.dtype === dtype && sameShape(found.shape, shape) && found.values.length === values.length)
    return found.values;
  throw new CaptureMismatchError(
    `The captured step gives ${name} as ${found.dtype} [${found.shape}], which is ${dtype} [${shape}]`,
  );
}

/** Largest finite size, or next to nothing where there is none. */
function largest(values: Numbers): number {
  let size = 1e-12;
  for (let index = 0; index < values.length; index++) {
    const one = abs(values[index]!);
    if (one > size && isNumber(one)) size = one;
  }
  return size;
}

/** Root mean square of the finite values, or next to nothing. */
function meanSize(values: Numbers): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) {
    if (isNumber(values[index])) sum += values[index]! ** 2;
  }
  return max(1e-12, sqrt(sum / max(1, values.length)));
}

function largestDifference(found: Numbers, expected: Numbers): number {
  let most = 0;
  for (let index = 0; index < expected.length; index++) most = max(most, difference(found[index]!, expected[index]!));
  return most;
}

function meanDifference(found: Numbers, expected: Numbers): number {
  let sum = 0;
  for (let index = 0; index < expected.length; index++) sum += difference(found[index]!, expected[index]!) ** 2;
  return sqrt(sum / max(1, expected.length));
}

/** Infinite where one is a number and the other is none: no scale makes them alike. */
function difference(one: number, other: number): number {
  if (one === other || Object.is(one, other)) return 0;
  const size = abs(one - other);
  return isNumber(size) ? size : Number.POSITIVE_INFINITY;
}
