import { afterAll, afterEach, beforeAll, expect, it, jest } from "@jest/globals";
import { computeOn, floats, type Plain } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import { CaptureError } from "../capture-error.ts";
import type { RecordedKernels } from "../kernel.ts";
import { computeCaptured, largestDifference, withGradients } from "./captured.ts";
import { describeCaptured } from "./describe-captured.ts";

/** Largest difference from the plain CPU backend, relative to values above 1; zeros may differ in sign. */
const tolerance = 2e-5;

export type Compute = (...tensors: tf.Tensor[]) => tf.Tensor;

/** What to compute, and of what. */
export type Case = readonly [compute: Compute, ...inputs: Plain[]];

/** Tests of a family of kernels, and one more that fails where a kernel of it took part in none of them. */
export function battery(family: string, kernels: RecordedKernels, tests: () => void): void {
  describeCaptured(`captured ${family} equal the plain CPU backend's`, () => {
    const computed = new Set<string>();
    const calls = jest.spyOn(tf.engine(), "runKernel");
    beforeAll(async () => void (await tf.setBackend("cpu")));
    afterEach(() => {
      for (const [name] of calls.mock.calls) computed.add(name);
      calls.mockClear();
    });
    afterAll(() => calls.mockRestore());
    tests();
    it("each kernel of the family among them", () => {
      expect(Object.keys(kernels).filter((name) => !computed.has(name))).toEqual([]);
    });
  });
}

/** One test a case: the same shape, type and values. */
export function sameValues(cases: Record<string, Case>): void {
  it.each(Object.entries(cases))("%s", (_, [compute, ...inputs]) => expectSameValues(compute, ...inputs));
}

/** One test a case: the same values, and the same gradients towards all float inputs. */
export function sameGradients(cases: Record<string, Case>): void {
  it.each(Object.entries(cases))("%s, and gradients", (_, [compute, ...inputs]) =>
    expectSameGradients(compute, ...inputs),
  );
}

/** Cases where the CPU backend is wrong: what is right, and what it gives. Once it is right, a case belongs among the others. */
export function otherThanCpu(cases: Record<string, { of: Case; is: number[]; cpu: number[] }>): void {
  it.each(Object.entries(cases))(
    "%s, where the CPU backend is wrong",
    async (_, { of: [compute, ...inputs], is, cpu }) => {
      const listed = (...tensors: tf.Tensor[]) => [compute(...tensors)];
      const [found] = await computeCaptured(inputs, listed);
      const [plain] = await computeOn("cpu", inputs, listed);
      expect({ captured: found!.values, cpu: plain!.values }).toEqual({ captured: is, cpu });
    },
  );
}

export function expectSameValues(compute: Compute, ...inputs: Plain[]): Promise<void> {
  return expectSame(inputs, (...tensors) => [compute(...tensors)]);
}

export function expectSameGradients(compute: Compute, ...inputs: Plain[]): Promise<void> {
  return expectSame(inputs, withGradients(compute));
}

/** A function of one tensor on several, in one graph. */
export function expectSameOnEach(compute: Compute, ...inputs: Plain[]): Promise<void> {
  return expectSame(inputs, (...tensors) => tensors.flatMap((tensor) => withGradients(compute)(tensor)));
}

async function expectSame(inputs: Plain[], compute: (...tensors: tf.Tensor[]) => tf.Tensor[]): Promise<void> {
  const expected = await computeOn("cpu", inputs, compute);
  const found = await computeCaptured(inputs, compute);
  if (!(largestDifference(found, expected) <= tolerance)) {
    expect({ inputs, results: found }).toEqual({ inputs, results: expected });
  }
}

/** The same values, or a refusal. */
export async function expectSameOrRefused(compute: Compute, ...inputs: Plain[]): Promise<void> {
  await expectSameValues(compute, ...inputs).catch((error: unknown) => {
    if (!(error instanceof CaptureError)) throw error;
  });
}

/** Float32 numbers as given. */
export function numbers(values: number[], shape = [values.length]): Plain {
  return { dtype: "float32", shape, values: Float32Array.from(values) };
}

export function wholes(values: number[], shape = [values.length]): Plain {
  return { dtype: "int32", shape, values: Int32Array.from(values) };
}

export function booleans(values: (0 | 1)[], shape = [values.length]): Plain {
  return { dtype: "bool", shape, values: Uint8Array.from(values) };
}

/** A matrix of normal numbers. */
export const matrix = floats([4, 6], 7);

/** The edges of float32, and halves; of a length that vector instructions do not divide. */
export const edges = numbers([
  ...[Number.NaN, Infinity, -Infinity, 0, -0, 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5],
  ...[1e-40, 3e38, -3e38, 1e-8, 88, -88, 20, -20, 3e9, -3e9, 1e20],
]);

/** The edges of int32. */
export const wholeEdges = wholes([0, 1, -1, 2, -3, 5, -7, 46341, 2 ** 24 + 1, 2 ** 31 - 1, -(2 ** 31)]);

/** Shapes at the edge: a scalar, and nothing in several ways. */
export const edgeShapes: Plain[] = [floats([], 3), floats([1], 4), floats([0], 1), floats([2, 0, 3], 1)];

/** All pairs of two inputs' elements. */
export function pairs(values: Plain): [Plain, Plain] {
  const all = Array.from(values.values);
  const make = (list: number[]): Plain => (values.dtype === "float32" ? numbers(list) : wholes(list));
  return [make(all.flatMap((value) => all.map(() => value))), make(all.flatMap(() => all))];
}
