import { beforeAll, describe, expect, it } from "@jest/globals";
import { Random } from "./random.ts";
import { tf } from "./tf.ts";
import { checkTrainingData, holdOut, planBatches, type TrainingData, takeRows, uploadBatch } from "./training-data.ts";

const data: TrainingData = {
  rows: 5,
  columns: {
    x: { values: Float32Array.from([0, 1, 10, 11, 20, 21, 30, 31, 40, 41]), shape: [2] },
    id: { values: Int32Array.from([0, 1, 2, 3, 4]), shape: [] },
  },
};

describe("training data", () => {
  beforeAll(async () => void (await tf.setBackend("cpu")));

  it("spreads rows over batches of one size", () => {
    expect(planBatches(5, 2)).toEqual({ size: 2, count: 3 });
    expect(planBatches(1025, 1024)).toEqual({ size: 513, count: 2 });
    expect(planBatches(3, 100)).toEqual({ size: 3, count: 1 });
  });

  it("uploads rows in the given order, each type as its tensor type, and wraps the last batch around", () => {
    const read = (index: number) =>
      tf.tidy(() => {
        const { x, id } = uploadBatch(data, Uint32Array.from([4, 2, 0, 1, 3]), { size: 2, count: 3 }, index);
        return {
          shapes: [x!.shape, id!.shape],
          dtypes: [x!.dtype, id!.dtype],
          x: [...x!.dataSync()],
          id: [...id!.dataSync()],
        };
      });
    const shapes = [[2, 2], [2]];
    const dtypes = ["float32", "int32"];
    expect(read(0)).toEqual({ shapes, dtypes, x: [40, 41, 20, 21], id: [4, 2] });
    expect(read(2)).toEqual({ shapes, dtypes, x: [30, 31, 40, 41], id: [3, 4] });
  });

  it("holds out a part, each row on one side", () => {
    const { training, validation } = holdOut(data, 0.4, new Random(1));
    expect([training.rows, validation.rows]).toEqual([3, 2]);
    const ids = [...training.columns.id!.values, ...validation.columns.id!.values];
    expect(ids.sort()).toEqual([0, 1, 2, 3, 4]);
    expect(training.columns.x!.values[0]).toBe(training.columns.id!.values[0]! * 10);
  });

  it("takes rows by number", () => {
    expect(takeRows(data, Uint32Array.from([3, 0])).columns.x!.values).toEqual(Float32Array.from([30, 31, 0, 1]));
  });

  it("refuses columns of another length, no rows, and impossible parts", () => {
    expect(() => checkTrainingData({ ...data, rows: 4 })).toThrow(
      "Column x of 4 rows of shape [2] has 8 values; got 10",
    );
    expect(() => checkTrainingData({ rows: 0, columns: {} })).toThrow("at least one row; got 0");
    expect(() => holdOut(data, 1, new Random(1))).toThrow("got 5 rows, 1");
  });
});
