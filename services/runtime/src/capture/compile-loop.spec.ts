import { beforeAll, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { NamedTensors } from "../tensor/learned-model.ts";
import { floats } from "../tensor/testing/backends.ts";
import { tf } from "../tensor/tf.ts";
import { CaptureError } from "./capture-error.ts";
import { compileLoop } from "./compile-loop.ts";
import { compileStep } from "./compile-step.ts";
import { loadOnnxRuntime, type OnnxRuntime, type RuntimeTensors } from "./onnx-runtime.ts";
import type { TensorSpec } from "./record-step.ts";
import { describeCaptured } from "./testing/describe-captured.ts";

const held: Record<string, TensorSpec> = {
  table: { shape: [7, 3], dtype: "float32" },
  speed: { shape: [7, 3], dtype: "float32" },
  fixed: { shape: [3, 2], dtype: "float32" },
  lossSum: { shape: [], dtype: "float32" },
};
const each: Record<string, TensorSpec> = {
  id: { shape: [5], dtype: "int32" },
  y: { shape: [5, 2], dtype: "float32" },
  rate: { shape: [], dtype: "float32" },
};

/** Least squares on rows of a table, by gradient descent with momentum; a matrix stays as it is, the loss is put out. */
function descend({ table, speed, fixed, lossSum, id, y, rate }: NamedTensors): NamedTensors {
  const { value, grads } = tf.engine().gradients(
    () => {
      const error = tf.sub(tf.matMul(tf.gather(table!, id!), tf.tanh(fixed!)), y!);
      return tf.mean(tf.square(error));
    },
    [table!],
    undefined,
    true,
  );
  const faster = tf.add(tf.mul(speed!, 0.9), grads[0]!);
  return {
    table: tf.sub(table!, tf.mul(faster, rate!)),
    speed: faster,
    lossSum: tf.add(lossSum!, value),
    loss: value,
  };
}

function start({ Tensor }: OnnxRuntime): RuntimeTensors {
  const named = Object.entries(held).map(([name, { shape, dtype }], index) => {
    return [name, new Tensor(dtype, floats([...shape], index + 1).values, shape)] as const;
  });
  return Object.fromEntries(named);
}

function stepAt({ Tensor }: OnnxRuntime, at: number): RuntimeTensors {
  return {
    id: new Tensor(
      "int32",
      Int32Array.from({ length: 5 }, (_, row) => (row * 3 + at) % 7),
      [5],
    ),
    y: new Tensor("float32", floats([5, 2], 100 + at).values, [5, 2]),
    rate: new Tensor("float32", Float32Array.of(0.1 / (at + 1)), []),
  };
}

/** The bits of all values, since NaN and −0 are different from what equality says. */
function bits(tensors: RuntimeTensors): Record<string, number[]> {
  const entries = Object.entries(tensors).map(([name, { data }]) => {
    return [name, Array.from(new Uint32Array(data.buffer, data.byteOffset, data.length))] as const;
  });
  return Object.fromEntries(entries);
}

describeCaptured("several steps in one run", () => {
  let runtime: OnnxRuntime;
  beforeAll(async () => {
    await tf.setBackend("cpu");
    runtime = await loadOnnxRuntime();
  });

  it("give the bits of as many runs of one step, however they are divided", async () => {
    const single = await compileStep(descend, { ...held, ...each });
    const lengths = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(lengths, async (runs) => {
        const loop = await compileLoop(descend, { held, each }, { capacity: 6 });
        let [one, several, at] = [start(runtime), start(runtime), 0];
        for (const length of runs) {
          const steps = Array.from({ length }, (_, index) => stepAt(runtime, at + index));
          const losses: RuntimeTensors[] = [];
          for (const step of steps) {
            const { loss, ...next } = await single.run({ ...one, ...step });
            one = { ...one, ...next };
            losses.push({ loss: loss! });
          }
          const taken = await loop.take(several, steps);
          several = taken.held;
          at += length;
          expect(bits(several)).toEqual(bits(one));
          expect(taken.outputs.map(bits)).toEqual(losses.map(bits));
        }
      }),
      { numRuns: 15 },
    );
  });

  it("compile once for any number of steps up to the capacity", async () => {
    const first = await compileLoop(descend, { held, each }, { capacity: 9 });
    const steps = [stepAt(runtime, 0), stepAt(runtime, 1)];
    const before = await first.take(start(runtime), steps);
    const again = await compileLoop(descend, { held, each }, { capacity: 9 });
    expect([first.fresh, again.fresh]).toEqual([true, false]);
    // Rows of a longer run must not be seen by a shorter one.
    await first.take(
      start(runtime),
      Array.from({ length: 9 }, (_, at) => stepAt(runtime, 20 + at)),
    );
    const after = await first.take(start(runtime), steps);
    expect(bits(after.held)).toEqual(bits(before.held));
    expect(after.outputs.map(bits)).toEqual(before.outputs.map(bits));
  });

  it("change nothing that they are given", async () => {
    const loop = await compileLoop(descend, { held, each }, { capacity: 2 });
    const given = start(runtime);
    const before = bits(given);
    await loop.take(given, [stepAt(runtime, 0)]);
    expect(bits(given)).toEqual(before);
  });

  it("take as many as the memory of what they read allows", async () => {
    const wide = { ...each, y: { shape: [2 ** 19, 2], dtype: "float32" as const } };
    const sum = ({ lossSum, y, rate }: NamedTensors) => ({ lossSum: tf.add(lossSum!, tf.mul(tf.sum(y!), rate!)) });
    const small = await compileLoop(descend, { held, each });
    const large = await compileLoop(sum, { held: { lossSum: held.lossSum! }, each: wide });
    expect([small.capacity, large.capacity]).toEqual([16, 3]);
  });

  it("take more than the capacity in several runs, and none in none", async () => {
    const short = await compileLoop(descend, { held, each }, { capacity: 2 });
    const long = await compileLoop(descend, { held, each }, { capacity: 5 });
    const five = Array.from({ length: 5 }, (_, at) => stepAt(runtime, at));
    const [found, expected] = [await short.take(start(runtime), five), await long.take(start(runtime), five)];
    expect(bits(found.held)).toEqual(bits(expected.held));
    expect(found.outputs.map(bits)).toEqual(expected.outputs.map(bits));
    const given = start(runtime);
    expect(await short.take(given, [])).toEqual({ held: given, outputs: [] });
  });

  it("refuse a step that gives what it holds another shape", async () => {
    const turned = (inputs: NamedTensors) => ({ ...descend(inputs), table: tf.transpose(inputs.table!) });
    await expect(compileLoop(turned, { held, each })).rejects.toThrow(CaptureError);
    await expect(compileLoop(turned, { held, each })).rejects.toThrow(/table float32\[3,7\], which was float32\[7,3\]/);
  });

  it("fail when one of the steps does", async () => {
    const loop = await compileLoop(descend, { held, each }, { capacity: 3 });
    const wrong = { ...stepAt(runtime, 1), id: new runtime.Tensor("int32", Int32Array.of(0, 1, 2, 3, -1), [5]) };
    await expect(loop.take(start(runtime), [stepAt(runtime, 0), wrong])).rejects.toThrow(/out of data bounds/);
  });
});
