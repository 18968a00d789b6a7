import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { NamedTensors } from "../tensor/learned-model.ts";
import { Random } from "../tensor/random.ts";
import { floats, integers } from "../tensor/testing/backends.ts";
import { tf } from "../tensor/tf.ts";
import { CaptureError } from "./capture-error.ts";
import { recordGraph, recordStep, type StepFunction } from "./record-step.ts";
import { computeCaptured } from "./testing/captured.ts";
import { itCaptured } from "./testing/describe-captured.ts";

const spec = { x: { shape: [4], dtype: "float32" as const } };
const record = (step: (x: tf.Tensor) => tf.Tensor) => () => recordStep(({ x }) => ({ y: step(x!) }), spec);

describe("recording a step", () => {
  let before = 0;
  beforeEach(async () => {
    await tf.setBackend("cpu");
    before = tf.memory().numTensors;
  });
  afterEach(() => {
    expect(tf.getBackend()).toBe("cpu");
    expect(tf.memory().numTensors).toBe(before);
  });

  it("names a kernel that has no mapping, and says what to do", () => {
    expect(record((x) => tf.complex(x, x))).toThrow(/Kernel Complex has no mapping: .* keep real and imaginary parts/);
    expect(record((x) => tf.complex(x, x))).toThrow(CaptureError);
  });

  it("refuses to read a value, and says what to do", () => {
    expect(record((x) => tf.scalar(x.dataSync()[0]!))).toThrow(/return the tensor as an output/);
  });

  it("refuses a tensor from outside, which would be frozen", () => {
    const outside = tf.ones([4]);
    try {
      expect(record((x) => tf.add(x, outside))).toThrow(/not among its inputs/);
    } finally {
      outside.dispose();
    }
  });

  it.each([
    ["a seeded draw", (x: tf.Tensor) => tf.add(x, tf.randomUniform([4], 0, 1, "float32", 3))],
    ["a draw", (x: tf.Tensor) => tf.add(x, tf.randomNormal([4]))],
    ["a truncated draw", (x: tf.Tensor) => tf.add(x, tf.truncatedNormal([4], 0, 1, "float32", 3))],
    ["a draw of whole numbers", (x: tf.Tensor) => tf.add(x, tf.randomUniformInt([4], 0, 9, 3))],
    ["a gamma draw", (x: tf.Tensor) => tf.add(x, tf.randomGamma([4], 2, 2, "float32", 3))],
    ["a draw of classes", (x: tf.Tensor) => tf.multinomial(x as tf.Tensor1D, 2)],
    ["a seeded draw of classes", (x: tf.Tensor) => tf.multinomial(x as tf.Tensor1D, 2, 3)],
    ["dropout", (x: tf.Tensor) => tf.dropout(x, 0.5, undefined, 7)],
    [
      "a layer's dropout",
      (x: tf.Tensor) => tf.layers.dropout({ rate: 0.5, seed: 3 }).apply(x, { training: true }) as tf.Tensor,
    ],
    ["a layer's initial weights", (x: tf.Tensor) => tf.add(x, tf.initializers.heNormal({ seed: 3 }).apply([4]))],
    ["JavaScript's own", (x: tf.Tensor) => tf.mul(x, Math.random())],
  ])("refuses %s", (_, step) => {
    expect(record(step)).toThrow(/draws random numbers/);
  });

  it.each([
    ["Date.now", () => Date.now()],
    ["new Date", () => new Date().getFullYear()],
    ["Date", () => Date().length],
    ["performance.now", () => performance.now()],
  ])("refuses to look at the clock by %s, but takes a date that is given", (_, read) => {
    expect(record((x) => tf.add(x, read()))).toThrow(/reads the clock .* pass the time as an input/);
    expect(record((x) => tf.add(x, new Date(2026, 0, 1).getDate()))).not.toThrow();
    expect(read()).toBeGreaterThan(0);
  });

  it("refuses a step that changes from call to call", () => {
    let count = 0;
    const random = new Random(5);
    expect(record((x) => tf.add(x, count++))).toThrow(/not the same each time .* a counter/);
    expect(record((x) => tf.add(x, tf.tensor1d([1, 2, 3, random.uniform()])))).toThrow(/not the same each time/);
  });

  it("refuses a step that waits, and leaves nothing to fail after it", async () => {
    const waiting = async ({ x }: NamedTensors) => ({ y: tf.scalar((await x!.data())[0]!) });
    expect(() => recordStep(waiting as unknown as StepFunction, spec)).toThrow(/asynchronous/);
    await new Promise((resolve) => setImmediate(resolve));
  });

  it("refuses an output that is no tensor", () => {
    expect(() => recordStep((() => ({ y: 3 })) as unknown as StepFunction, spec)).toThrow("output y is no tensor");
  });

  it("writes an operation once and leaves out what no output needs", () => {
    const { nodes } = recordStep(({ x }) => {
      tf.exp(x!);
      return { y: tf.add(tf.sin(x!), tf.mul(tf.sin(x!), 2)) };
    }, spec);
    expect(nodes).toBe(3);
  });

  it("keeps the numbers of an array that the step fills anew, once for each filling", () => {
    // All tensors of the array had its last numbers.
    const scratch = new Float32Array(100);
    const filledWith = (first: number) => {
      scratch[0] = first;
      return tf.tensor(scratch);
    };
    const { graph } = recordGraph(
      ({ x }) => ({ y: [1, 5, 5].map(filledWith).reduce((sum, next) => tf.add(tf.sin(sum), next), x!) }),
      { x: { shape: [100], dtype: "float32" } },
    );
    expect([...graph.constants.values()].map(({ values }) => values[0])).toEqual([1, 5]);
  });

  it("changes to its backend and back once for both recordings, which took longer than recording did", () => {
    const changes = jest.spyOn(tf.engine(), "setBackend");
    try {
      recordStep(({ x }) => ({ y: tf.exp(x!) }), spec);
      expect(changes.mock.calls).toEqual([["recording"], ["cpu"]]);
    } finally {
      changes.mockRestore();
    }
  });

  it("gives the same bytes each time", () => {
    const step = record((x) => tf.softmax(tf.mul(x, tf.tensor1d([1, 2, 3, 4]))));
    expect(step().model).toEqual(step().model);
  });

  itCaptured("rejects a position below zero when the step runs, as TensorFlow.js does", async () => {
    const gathered = computeCaptured([floats([3], 1), integers([1], 1, -1, -1)], (x, id) => [tf.gather(x!, id!)]);
    await expect(gathered).rejects.toThrow(/out of data bounds/);
  });
});
