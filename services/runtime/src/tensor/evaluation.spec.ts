import { afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { evaluateLoss, predictRows } from "./evaluation.ts";
import type { LearnedModel } from "./learned-model.ts";
import { tf } from "./tf.ts";

const model: LearnedModel = {
  weights: [],
  noise: [{ name: "mask", shape: [], draw: () => 5, neutral: 1 }],
  loss: (_, { x, mask }) => tf.mean(tf.mul(x!, tf.expandDims(mask!, 1))).asScalar(),
  predict: (_, { x }) => tf.concat([x!, tf.mul(x!, 10)], 1),
};
const rows = (count: number) => ({
  rows: count,
  columns: { x: { values: Float32Array.from({ length: count }, (_, row) => row), shape: [1] } },
});

describe("evaluation", () => {
  beforeAll(async () => void (await tf.setBackend("cpu")));
  afterEach(() => expect(tf.memory().numTensors).toBe(0));

  it("averages the loss over all rows with neutral noise", async () => {
    expect(await evaluateLoss(model, {}, rows(6), 4)).toBeCloseTo(2.5, 6);
  });

  it("answers every row once, in order, whatever the batch size", async () => {
    for (const batchSize of [1, 2, 3, 4, 5, 100]) {
      const { values, shape } = await predictRows(model, {}, rows(5), batchSize);
      expect(shape).toEqual([2]);
      expect([...values]).toEqual([0, 0, 1, 10, 2, 20, 3, 30, 4, 40]);
    }
  });
});
