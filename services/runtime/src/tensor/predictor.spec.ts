import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { captureCounts } from "../capture/capture-mode.ts";
import { noOnnxRuntime } from "../capture/testing/describe-captured.ts";
import { loadEngine } from "./engine.ts";
import type { LearnedModel, NamedTensors } from "./learned-model.ts";
import { Predictor } from "./predictor.ts";
import { tf } from "./tf.ts";

/** [x, 10·x·w], and how often its function was called: for a step that ONNX Runtime computes, only to record it. */
const predict = jest.fn(
  ({ w }: NamedTensors, { x }: NamedTensors): tf.Tensor => tf.concat([x!, tf.mul(tf.mul(x!, 10), w!)], 1),
);
const model: Pick<LearnedModel, "predict"> = { predict };

const rowsFrom = (first: number, count: number) => ({
  rows: count,
  columns: { x: { values: Float32Array.from({ length: count }, (_, row) => first + row), shape: [1] } },
});
const answersFrom = (first: number, count: number, weight = 2) =>
  Array.from({ length: count }, (_, row) => [first + row, 10 * weight * (first + row)]).flat();

const engines = (["wasm", "onnx-cpu"] as const).filter((engine) => engine === "wasm" || noOnnxRuntime === null);

describe.each(engines)("a predictor on %s", (engine) => {
  let tensors = 0;
  let predictor: Predictor;
  beforeAll(() => loadEngine({ force: engine }));
  beforeEach(() => {
    tensors = tf.memory().numTensors;
    const w = tf.scalar(2);
    predictor = new Predictor(model, { w });
    w.dispose();
    predict.mockClear();
  });
  afterEach(async () => {
    await predictor.dispose();
    expect(tf.memory().numTensors).toBe(tensors);
  });
  afterAll(() => loadEngine({ force: "wasm" }));

  it("gives each of many predictions at the same time its own answer, sizes mixed", async () => {
    const asked = Array.from({ length: 24 }, (_, index) => [100 * index, 1 + (index % 3)] as const);
    const answers = await Promise.all(asked.map(([first, count]) => predictor.predict(rowsFrom(first, count), 8)));
    answers.forEach(({ values, shape }, index) => {
      expect(shape).toEqual([2]);
      expect([...values]).toEqual(answersFrom(...asked[index]!));
    });
  });

  it("answers more rows than a step takes, and none", async () => {
    expect([...(await predictor.predict(rowsFrom(0, 5), 2)).values]).toEqual(answersFrom(0, 5));
    expect((await predictor.predict(rowsFrom(0, 0), 2)).values).toHaveLength(0);
  });

  it("keeps to its weights beside a predictor of the same model with others", async () => {
    const w = tf.scalar(3);
    const other = new Predictor(model, { w });
    w.dispose();
    const both = await Promise.all([predictor.predict(rowsFrom(1, 2), 8), other.predict(rowsFrom(1, 2), 8)]);
    expect(both.map(({ values }) => [...values])).toEqual([answersFrom(1, 2, 2), answersFrom(1, 2, 3)]);
    await other.dispose();
  });

  it("holds no more tensors for more sizes", async () => {
    for (let count = 1; count <= 5; count++) await predictor.predict(rowsFrom(0, count), 8);
    const held = tf.memory().numTensors;
    for (let count = 6; count <= 12; count++) await predictor.predict(rowsFrom(0, count), 12);
    expect(tf.memory().numTensors).toBe(held);
    expect([...(await predictor.predict(rowsFrom(7, 1), 8)).values]).toEqual(answersFrom(7, 1));
  });

  it("rejects rows that the model does not take, and answers the next", async () => {
    await predictor.predict(rowsFrom(0, 2), 8);
    const wide = { rows: 2, columns: { x: { values: new Float32Array(6), shape: [3] } } };
    await expect(predictor.predict(wide, 8)).rejects.toThrow("Input x was compiled as float32 [2,1]");
    await expect(predictor.predict({ rows: 1, columns: {} }, 8)).rejects.toThrow();
    expect([...(await predictor.predict(rowsFrom(4, 2), 8)).values]).toEqual(answersFrom(4, 2));
  });

  it("finishes what was asked before it is disposed of, and refuses what comes later", async () => {
    const asked = predictor.predict(rowsFrom(3, 1), 8);
    const disposed = predictor.dispose();
    const late = expect(predictor.predict(rowsFrom(3, 1), 8)).rejects.toThrow("disposed");
    expect([...(await asked).values]).toEqual(answersFrom(3, 1));
    await disposed;
    await late;
  });

  if (engine === "wasm") return;

  it("records a size once for the predictions that follow", async () => {
    const { captured } = captureCounts();
    await predictor.predict(rowsFrom(0, 3), 8);
    const calls = predict.mock.calls.length;
    expect(calls).toBeGreaterThan(0);
    for (let first = 1; first < 6; first++) {
      expect([...(await predictor.predict(rowsFrom(first, 3), 8)).values]).toEqual(answersFrom(first, 3));
    }
    expect(predict).toHaveBeenCalledTimes(calls);
    expect(captureCounts().captured).toBe(captured + 1);
  });
});
