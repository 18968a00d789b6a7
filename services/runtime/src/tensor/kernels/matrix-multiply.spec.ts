import { afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { loadEngine } from "../engine.ts";
import { computeOn, difference, floats, integers, wasmBuffers } from "../testing/backends.ts";
import { tf } from "../tf.ts";

const tolerance = 1e-5;
const dimension = fc.integer({ min: 0, max: 40 });
const product = fc.record({
  batch: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
  rows: dimension,
  inner: dimension,
  columns: dimension,
  transposeA: fc.boolean(),
  transposeB: fc.boolean(),
  seed: fc.integer(),
});

/** Shapes of the two operands, without batch dimensions. */
function operands(one: { rows: number; inner: number; columns: number; transposeA: boolean; transposeB: boolean }) {
  const { rows, inner, columns, transposeA, transposeB } = one;
  return {
    a: transposeA ? [inner, rows] : [rows, inner],
    b: transposeB ? [columns, inner] : [inner, columns],
  };
}

describe("BatchMatMul on WASM", () => {
  let buffersBefore = 0;
  beforeAll(async () => void (await loadEngine({ force: "wasm" })));
  beforeEach(async () => {
    buffersBefore = await wasmBuffers();
  });
  afterEach(async () => expect(await wasmBuffers()).toBe(buffersBefore));

  it("equals plain CPU for any shape, batch and transposition, empty ones too", async () => {
    await fc.assert(
      fc.asyncProperty(product, async (one) => {
        const { a, b } = operands(one);
        const inputs = [floats([...one.batch, ...a], one.seed), floats([...one.batch, ...b], one.seed + 1)];
        const multiply = (x: tf.Tensor, y: tf.Tensor) => [tf.matMul(x, y, one.transposeA, one.transposeB)];
        const [[expected], [found]] = [
          await computeOn("cpu", inputs, multiply),
          await computeOn("wasm", inputs, multiply),
        ];
        expect(difference(found!, expected!)).toBeLessThan(tolerance);
      }),
    );
  });

  it("equals plain CPU in both gradients", async () => {
    const notEmpty = product.filter(
      ({ batch, rows, inner, columns }) => !batch.includes(0) && rows * inner * columns > 0,
    );
    await fc.assert(
      fc.asyncProperty(notEmpty, async (one) => {
        const { a, b } = operands(one);
        const inputs = [
          floats([...one.batch, ...a], one.seed),
          floats([...one.batch, ...b], one.seed + 1),
          floats([...one.batch, one.rows, one.columns], one.seed + 2),
        ];
        const gradients = (x: tf.Tensor, y: tf.Tensor, upstream: tf.Tensor) =>
          tf.grads((left: tf.Tensor, right: tf.Tensor) => tf.matMul(left, right, one.transposeA, one.transposeB))(
            [x, y],
            upstream,
          );
        const [expected, found] = [
          await computeOn("cpu", inputs, gradients),
          await computeOn("wasm", inputs, gradients),
        ];
        expect(difference(found[0]!, expected[0]!)).toBeLessThan(tolerance);
        expect(difference(found[1]!, expected[1]!)).toBeLessThan(tolerance);
      }),
    );
  });

  it("broadcasts batch dimensions on either side like explicit copies", async () => {
    const axis = fc.record({ size: fc.integer({ min: 1, max: 3 }), side: fc.constantFrom("both", "a", "b") });
    const batches = fc.record({
      axes: fc.array(axis, { minLength: 1, maxLength: 3 }),
      shorter: fc.nat(2),
      one: product,
    });
    await fc.assert(
      fc.asyncProperty(batches, async ({ axes, shorter, one }) => {
        const { a, b } = operands(one);
        const full = axes.map(({ size }) => size);
        const batchA = axes.map(({ size, side }) => (side === "b" ? 1 : size));
        const batchB = axes.map(({ size, side }) => (side === "a" ? 1 : size));
        // Leading dimensions of size 1 may be left out altogether.
        const lead = batchB.findIndex((size) => size !== 1);
        const cut = Math.min(shorter, lead < 0 ? batchB.length : lead);
        const inputs = [floats([...batchA, ...a], one.seed), floats([...batchB.slice(cut), ...b], one.seed + 1)];
        const [found] = await computeOn("wasm", inputs, (x, y) => [tf.matMul(x, y, one.transposeA, one.transposeB)]);
        const [expected] = await computeOn("cpu", inputs, (x, y) => {
          const copiedX = tf.broadcastTo(x, [...full, ...a]);
          const copiedY = tf.broadcastTo(tf.reshape(y, [...batchB, ...b]), [...full, ...b]);
          return [tf.matMul(copiedX, copiedY, one.transposeA, one.transposeB)];
        });
        expect(difference(found!, expected!)).toBeLessThan(tolerance);
      }),
    );
  });

  it("multiplies int32 exactly as plain CPU does", async () => {
    await fc.assert(
      fc.asyncProperty(product, async (one) => {
        const { a, b } = operands(one);
        const inputs = [
          integers([...one.batch, ...a], one.seed, -70_000, 70_000),
          integers([...one.batch, ...b], one.seed + 1, -70_000, 70_000),
        ];
        const multiply = (x: tf.Tensor, y: tf.Tensor) => [tf.matMul(x, y, one.transposeA, one.transposeB)];
        expect(await computeOn("wasm", inputs, multiply)).toEqual(await computeOn("cpu", inputs, multiply));
      }),
      { numRuns: 40 },
    );
  });

  it("is right when the product makes the heap grow", async () => {
    await tf.setBackend("wasm");
    const heapBytes = () => (tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.byteLength;
    const side = Math.ceil(Math.sqrt(heapBytes() / 4)) + 64;
    const before = heapBytes();
    const sums = tf.tidy(() => {
      const column = tf.ones([2, side]);
      // Row i of the product is i + 1 everywhere, twice.
      const row = tf.mul(column, tf.range(1, side + 1));
      return tf.max(tf.matMul(row, column, true, false), 1).dataSync();
    });
    expect(heapBytes()).toBeGreaterThan(before);
    expect(sums[0]).toBe(2);
    expect(sums[side - 1]).toBe(2 * side);
  });

  it("refuses shapes that do not fit and dtypes it cannot multiply", async () => {
    await tf.setBackend("wasm");
    const kernel = tf.getKernel("BatchMatMul", "wasm").kernelFunc;
    const attrs = { transposeA: true, transposeB: false };
    const run = (a: tf.Tensor, b: tf.Tensor) => kernel({ inputs: { a, b }, backend: tf.backend(), attrs });
    tf.tidy(() => {
      expect(() => run(tf.ones([2, 3]), tf.ones([3, 4]))).toThrow(/inner sizes 2 and 3 of shapes \[2,3\] and \[3,4\]/);
      expect(() => run(tf.ones([2, 3, 4]), tf.ones([3, 3, 4]))).toThrow(/broadcast/i);
      expect(() => run(tf.ones([2, 2], "bool"), tf.ones([2, 2], "bool"))).toThrow(/got bool and bool/);
    });
  });
});
