import { types } from "node:util";
import type { NamedTensors, NoiseSpec } from "./learned-model.ts";
import type { Random } from "./random.ts";
import { sizeOf } from "./shape.ts";
import { tf } from "./tf.ts";

/** One input of a model for all rows, row after row. Float32 becomes float32 tensors, Int32 int32 ones. */
export interface Column {
  values: Float32Array | Int32Array;
  /** Shape of one row; [] for one number a row. */
  shape: readonly number[];
}

export interface TrainingData {
  rows: number;
  columns: Record<string, Column>;
}

/** Batches of one static size that cover all rows. */
export interface BatchPlan {
  size: number;
  count: number;
}

/** @throws Error naming the column whose length does not fit the rows, or that no row is there. */
export function checkTrainingData({ rows, columns }: TrainingData): void {
  if (!Number.isInteger(rows) || rows < 1) throw new Error(`Training needs at least one row; got ${rows}`);
  for (const [name, { values, shape }] of Object.entries(columns)) {
    const needed = rows * sizeOf(shape);
    if (values.length !== needed) {
      throw new Error(`Column ${name} of ${rows} rows of shape [${shape}] has ${needed} values; got ${values.length}`);
    }
  }
}

/**
 * Spreads the rows evenly over as many batches as the wanted size needs. All batches have one static size, so the
 * last one wraps around to the first rows for at most `count − 1` of its rows, instead of being nearly all padding.
 */
export function planBatches(rows: number, wantedSize: number): BatchPlan {
  const count = Math.ceil(rows / wantedSize);
  return { size: Math.ceil(rows / count), count };
}

/** The order in which rows are visited when none is drawn. */
export function rowsInOrder(rows: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row);
}

/** A batch as plain numbers, before an engine takes it. */
export type BatchArrays = Record<
  string,
  { values: Float32Array | Int32Array; shape: number[]; dtype: "float32" | "int32" }
>;

/**
 * The rows of batch `index` of the plan.
 *
 * @param order row numbers in the order in which they are visited
 */
export function gatherBatch(data: TrainingData, order: Uint32Array, { size }: BatchPlan, index: number): BatchArrays {
  return Object.fromEntries(
    Object.entries(data.columns).map(([name, column]) => {
      const values = gatherRows(column, order, index * size, size);
      const dtype = types.isInt32Array(values) ? "int32" : "float32";
      return [name, { values, shape: [size, ...column.shape], dtype }];
    }),
  );
}

/** Uploads a batch; the caller disposes. */
export function uploadArrays(batch: BatchArrays): NamedTensors {
  return Object.fromEntries(
    Object.entries(batch).map(([name, { values, shape, dtype }]) => [name, tf.tensor(values, shape, dtype)]),
  );
}

/** Gathers and uploads a batch; the caller disposes. */
export function uploadBatch(data: TrainingData, order: Uint32Array, plan: BatchPlan, index: number): NamedTensors {
  return uploadArrays(gatherBatch(data, order, plan, index));
}

/** Draws a batch of the model's noise; without a generator, the neutral values. */
export function drawNoise(specs: readonly NoiseSpec[], size: number, random: Random | undefined): BatchArrays {
  return Object.fromEntries(
    specs.map((spec) => {
      const values = new Float32Array(size * sizeOf(spec.shape)).fill(spec.neutral);
      if (random) for (let index = 0; index < values.length; index++) values[index] = spec.draw(random);
      return [spec.name, { values, shape: [size, ...spec.shape], dtype: "float32" as const }];
    }),
  );
}

/** The rows of these numbers, in their order. */
export function takeRows(data: TrainingData, rows: Uint32Array): TrainingData {
  const columns = Object.entries(data.columns).map(([name, column]): [string, Column] => [
    name,
    { values: gatherRows(column, rows, 0, rows.length), shape: column.shape },
  ]);
  return { rows: rows.length, columns: Object.fromEntries(columns) };
}

/**
 * Splits rows at random into training and validation. For rows that overlap in time, split by time instead.
 *
 * @param fraction part of the rows held out, in (0, 1); at least one row goes to each side
 */
export function holdOut(data: TrainingData, fraction: number, random: Random) {
  if (!(fraction > 0 && fraction < 1) || data.rows < 2) {
    throw new Error(`Holding out needs two rows and a fraction in (0, 1); got ${data.rows} rows, ${fraction}`);
  }
  const held = Math.min(data.rows - 1, Math.max(1, Math.round(data.rows * fraction)));
  const order = random.permutation(data.rows);
  return {
    training: takeRows(data, order.subarray(held).slice().sort()),
    validation: takeRows(data, order.subarray(0, held).slice().sort()),
  };
}

/** Rows of a column at `order[from…]`, wrapping around at the order's end. */
function gatherRows({ values, shape }: Column, order: Uint32Array, from: number, count: number) {
  const width = sizeOf(shape);
  const gathered = types.isInt32Array(values) ? new Int32Array(count * width) : new Float32Array(count * width);
  for (let row = 0; row < count; row++) {
    const start = order[(from + row) % order.length]! * width;
    for (let offset = 0; offset < width; offset++) gathered[row * width + offset] = values[start + offset]!;
  }
  return gathered;
}
