import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { computeOn, type Plain } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import { CaptureError } from "../capture-error.ts";
import { battery, booleans, type Compute, edges, numbers, wholes } from "../testing/battery.ts";
import { computeCaptured, largestDifference } from "../testing/captured.ts";
import { operationsOfOne, operationsOfTwo } from "../testing/operations.ts";
import { recordedKernels } from "./all.ts";

const types = ["float32", "int32", "bool"] as const;
type Type = (typeof types)[number];

/** Of a size that TensorFlow.js's CPU backend calculates with exactly, which it does in double precision. */
const whole = [0, 1, -1, 2, -3, 5, -7, 100, 4096, -4096];
/** Sums and products of these are exact in float32. */
const special = [Number.NaN, Infinity, -Infinity, 0, -0, 1, -1, 0.5, -0.5, 1.5, -2.5, 3, 64, -20];
const chosenFrom = { float32: special, int32: whole, bool: [0, 1] };
const allOf = { float32: [...edges.values], int32: whole, bool: [0, 1, 1, 0] };

function plain(type: Type, values: number[]): Plain {
  if (type === "float32") return numbers(values);
  return type === "int32" ? wholes(values) : booleans(values as (0 | 1)[]);
}

/** What is different, or null; a refusal is no difference, but one of floats alone is. */
async function differenceOn(inputs: Plain[], compute: Compute): Promise<string | null> {
  const listed = (...tensors: tf.Tensor[]) => [compute(...tensors)];
  const expected = await computeOn("cpu", inputs, listed).catch((error: Error) => error.message);
  try {
    const found = await computeCaptured(inputs, listed);
    if (typeof expected === "string") return `the CPU backend fails: ${expected}`;
    const tolerance = expected[0]!.dtype === "float32" ? 2e-5 : 0;
    if (largestDifference(found, expected) <= tolerance) return null;
    const text = (results: typeof found) =>
      results.map(({ dtype, shape, values }) => `${dtype} [${shape}] ${values.join(" ")}`).join();
    return `${text(found)}, not ${text(expected)}`;
  } catch (error) {
    const isKnown = typeof expected === "string" || inputs.some(({ dtype }) => dtype !== "float32");
    if (error instanceof CaptureError && isKnown) return null;
    return String(error);
  } finally {
    await tf.setBackend("cpu");
  }
}

// Gradients are of floats alone, and what has no inputs is in the tests of its attributes.
const mapped = Object.entries(recordedKernels).filter(([name]) => !/Grad$|Backprop|^(Fill|Range|LinSpace)$/.test(name));

battery("operations on each type, or their refusals,", Object.fromEntries(mapped), () => {
  it.each(Object.entries(operationsOfOne))("%s", async (_, compute) => {
    for (const type of types) {
      const difference = await differenceOn([plain(type, allOf[type])], (x) => compute(x!));
      expect({ type, difference }).toEqual({ type, difference: null });
    }
  });

  it.each(Object.entries(operationsOfTwo))("%s, of each two types", async (_, compute) => {
    for (const [one, other] of types.flatMap((one) => types.map((other) => [one, other] as const))) {
      const [a, b] = [
        allOf[one].flatMap((value) => allOf[other].map(() => value)),
        allOf[one].flatMap(() => allOf[other]),
      ];
      const difference = await differenceOn([plain(one, a), plain(other, b)], (a, b) => compute(a!, b!));
      expect({ one, other, difference }).toEqual({ one, other, difference: null });
    }
  });

  it("any of them on any special values", async () => {
    const listOf = (type: Type) =>
      fc.array(fc.constantFrom(...chosenFrom[type]), { minLength: 4, maxLength: 4 }).map((list) => plain(type, list));
    const operation = fc.constantFrom(...Object.entries({ ...operationsOfOne, ...operationsOfTwo }));
    const list = fc.constantFrom(...types).chain(listOf);
    await fc.assert(
      fc.asyncProperty(operation, list, list, async ([, compute], a, b) => {
        const inputs = compute.length === 1 ? [a] : [a, b];
        const call = compute as (...tensors: tf.Tensor[]) => tf.Tensor;
        expect(await differenceOn(inputs, call)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
