import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { floats, integers } from "../tensor/testing/backends.ts";
import { tf } from "../tensor/tf.ts";
import { CaptureError } from "./capture-error.ts";
import { recordStep } from "./record-step.ts";
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

  it("names a kernel that has no mapping", () => {
    expect(record((x) => tf.complex(x, x))).toThrow(/Kernel Complex has no mapping/);
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
    ["dropout", (x: tf.Tensor) => tf.dropout(x, 0.5, undefined, 7)],
    ["JavaScript's own", (x: tf.Tensor) => tf.mul(x, Math.random())],
  ])("refuses %s", (_, step) => {
    expect(record(step)).toThrow(/draws random numbers/);
  });

  it("writes an operation once and leaves out what no output needs", () => {
    const { nodes } = recordStep(({ x }) => {
      tf.exp(x!);
      return { y: tf.add(tf.sin(x!), tf.mul(tf.sin(x!), 2)) };
    }, spec);
    expect(nodes).toBe(3);
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
