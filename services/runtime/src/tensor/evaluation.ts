import { isCapturing } from "../capture/capture-mode.ts";
import { predictionStep } from "../capture/prediction-step.ts";
import type { LearnedModel, NamedTensors } from "./learned-model.ts";
import { sizeOf } from "./shape.ts";
import { tf } from "./tf.ts";
import { drawNoise, gatherBatch, planBatches, type TrainingData, uploadArrays, uploadBatch } from "./training-data.ts";

/** Mean loss over all rows with neutral noise. Tensors of the weights stay the caller's. */
export async function evaluateLoss(
  model: LearnedModel,
  weights: NamedTensors,
  data: TrainingData,
  batchSize: number,
): Promise<number> {
  const plan = planBatches(data.rows, batchSize);
  const order = rowsInOrder(data.rows);
  let sum = tf.scalar(0);
  for (let index = 0; index < plan.count; index++) {
    const previous: tf.Scalar = sum;
    sum = tf.tidy(() => {
      const noise = uploadArrays(drawNoise(model.noise ?? [], plan.size, undefined));
      return tf.add(previous, model.loss(weights, { ...uploadBatch(data, order, plan, index), ...noise }));
    });
    previous.dispose();
  }
  const [total] = await sum.data();
  sum.dispose();
  return total! / plan.count;
}

/**
 * The model's answers for all rows, row after row.
 *
 * @returns values of shape [rows, ...shape], `shape` being that of one row's answer
 */
export async function predictRows(
  model: Pick<LearnedModel, "predict">,
  weights: NamedTensors,
  data: TrainingData,
  batchSize: number,
): Promise<{ values: Float32Array; shape: number[] }> {
  const plan = planBatches(data.rows, batchSize);
  const order = rowsInOrder(data.rows);
  let values = new Float32Array(0);
  let shape: number[] = [];
  const step = predictionStep(model, weights, { capture: isCapturing() });
  try {
    for (let index = 0; index < plan.count; index++) {
      const { answer } = await step.run(gatherBatch(data, order, plan, index));
      shape = answer!.shape.slice(1);
      const width = sizeOf(shape);
      if (index === 0) values = new Float32Array(data.rows * width);
      // The last batch wraps around to rows that are answered already.
      const rows = Math.min(plan.size, data.rows - index * plan.size);
      values.set(answer!.values.subarray(0, Math.max(0, rows) * width), index * plan.size * width);
    }
  } finally {
    step.dispose();
  }
  return { values, shape };
}

function rowsInOrder(rows: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row);
}
