import { afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { loadEngine } from "../engine.ts";
import { sizeOf } from "../shape.ts";
import { computeOn, difference, floats, integers, type Plain, wasmBuffers } from "../testing/backends.ts";
import { tf } from "../tf.ts";

const tolerance = 1e-5;
const sums = fc.record({
  rows: fc.integer({ min: 0, max: 30 }),
  rowShape: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
  segments: fc.integer({ min: 1, max: 12 }),
  seed: fc.integer(),
});

/** The definition, in plain loops. */
function segmentSums(x: Plain, ids: Plain, segments: number): number[] {
  const width = sizeOf(x.shape.slice(ids.shape.length));
  const expected: number[] = Array(segments * width).fill(0);
  ids.values.forEach((segment, row) => {
    if (segment < 0 || segment >= segments) return;
    for (let offset = 0; offset < width; offset++) {
      expected[segment * width + offset]! += x.values[row * width + offset]!;
    }
  });
  return expected;
}

describe("UnsortedSegmentSum on WASM", () => {
  let buffersBefore = 0;
  beforeAll(async () => void (await loadEngine({ force: "wasm" })));
  beforeEach(async () => {
    buffersBefore = await wasmBuffers();
  });
  afterEach(async () => expect(await wasmBuffers()).toBe(buffersBefore));

  it("equals plain CPU, and drops ids below zero and beyond the last segment", async () => {
    await fc.assert(
      fc.asyncProperty(sums, async ({ rows, rowShape, segments, seed }) => {
        const inputs = [floats([rows, ...rowShape], seed), integers([rows], seed, -2, segments + 1)];
        const add = (x: tf.Tensor, ids: tf.Tensor) => [tf.unsortedSegmentSum(x, ids as tf.Tensor1D, segments)];
        const [[expected], [found]] = [await computeOn("cpu", inputs, add), await computeOn("wasm", inputs, add)];
        expect(difference(found!, expected!)).toBeLessThan(tolerance);
      }),
    );
  });

  it("adds int32 exactly and keeps its type", async () => {
    await fc.assert(
      fc.asyncProperty(sums, async ({ rows, rowShape, segments, seed }) => {
        const x = integers([rows, ...rowShape], seed, -1_000_000, 1_000_000);
        const ids = integers([rows], seed, -2, segments + 1);
        const [found] = await computeOn("wasm", [x, ids], (values, segment) => [
          tf.unsortedSegmentSum(values, segment as tf.Tensor1D, segments),
        ]);
        const shape = [segments, ...rowShape];
        expect(found).toEqual({ shape, dtype: "int32", values: segmentSums(x, ids, segments) });
      }),
    );
  });

  it("takes ids of more than one dimension", async () => {
    const x = floats([3, 4, 2], 1);
    const ids = integers([3, 4], 2, -1, 4);
    const [found] = await computeOn("wasm", [x, ids], (values, segments) => {
      const kernel = tf.getKernel("UnsortedSegmentSum", "wasm").kernelFunc;
      const inputs = { x: values, segmentIds: segments };
      const out = kernel({ inputs, backend: tf.backend(), attrs: { numSegments: 4 } }) as tf.TensorInfo;
      return [tf.engine().makeTensorFromTensorInfo(out)];
    });
    expect(difference(found!, { shape: [4, 2], values: segmentSums(x, ids, 4) })).toBeLessThan(tolerance);
  });

  it("gives embeddings the gradient of plain CPU, with repeated rows", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(0, 1),
        async (seed, count, axis) => {
          const shape = axis === 0 ? [count, 6] : [7, count];
          const inputs = [
            floats([7, 6], seed),
            integers([count], seed, 0, axis === 0 ? 6 : 5),
            floats(shape, seed + 1),
          ];
          const gradient = (table: tf.Tensor, ids: tf.Tensor, upstream: tf.Tensor) => [
            tf.grad((x: tf.Tensor) => tf.gather(x, ids as tf.Tensor1D, axis))(table, upstream),
          ];
          const [[expected], [found]] = [
            await computeOn("cpu", inputs, gradient),
            await computeOn("wasm", inputs, gradient),
          ];
          expect(difference(found!, expected!)).toBeLessThan(tolerance);
        },
      ),
    );
  });

  it("refuses ids that do not fit and dtypes it cannot add", async () => {
    await tf.setBackend("wasm");
    const kernel = tf.getKernel("UnsortedSegmentSum", "wasm").kernelFunc;
    const run = (x: tf.Tensor, segmentIds: tf.Tensor) =>
      kernel({ inputs: { x, segmentIds }, backend: tf.backend(), attrs: { numSegments: 2 } });
    tf.tidy(() => {
      expect(() => run(tf.ones([3]), tf.zeros([2], "int32"))).toThrow(/begin with the ids' shape \[2\]/);
      expect(() => run(tf.ones([2], "bool"), tf.zeros([2], "int32"))).toThrow(/got bool/);
    });
  });
});
