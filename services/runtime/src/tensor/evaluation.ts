import { checkAgreement } from "../capture/agreement.ts";
import { isCapturing, noteFallback } from "../capture/capture-mode.ts";
import { compilePredict, type PredictBatch } from "../capture/captured-predict.ts";
import type { LearnedModel, NamedTensors } from "./learned-model.ts";
import { sizeOf } from "./shape.ts";
import { tf } from "./tf.ts";
import {
  type BatchArrays,
  drawNoise,
  gatherBatch,
  planBatches,
  type TrainingData,
  uploadArrays,
  uploadBatch,
} from "./training-data.ts";

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
  let captured = isCapturing() ? await capturedOrNothing(model, weights, gatherBatch(data, order, plan, 0)) : undefined;
  for (let index = 0; index < plan.count; index++) {
    const batch = gatherBatch(data, order, plan, index);
    let answer = await captured?.(batch);
    if (!answer || answer.fresh) {
      const eager = await predictEagerly(model, weights, batch);
      if (answer && !agree(answer, eager)) captured = answer = undefined;
      answer ??= { ...eager, fresh: false };
    }
    shape = answer.shape.slice(1);
    const width = sizeOf(shape);
    if (index === 0) values = new Float32Array(data.rows * width);
    // The last batch wraps around to rows that are answered already.
    const rows = Math.min(plan.size, data.rows - index * plan.size);
    values.set(answer.values.subarray(0, Math.max(0, rows) * width), index * plan.size * width);
  }
  return { values, shape };
}

interface Answer {
  values: Float32Array;
  /** With the batch first. */
  shape: number[];
}

async function predictEagerly(
  model: Pick<LearnedModel, "predict">,
  weights: NamedTensors,
  batch: BatchArrays,
): Promise<Answer> {
  const answer = tf.tidy(() => model.predict(weights, uploadArrays(batch)));
  try {
    return { values: Float32Array.from(await answer.data()), shape: answer.shape };
  } finally {
    answer.dispose();
  }
}

/** The prediction by ONNX Runtime; undefined, and counted, where it cannot be captured. */
async function capturedOrNothing(
  model: Pick<LearnedModel, "predict">,
  weights: NamedTensors,
  like: BatchArrays,
): Promise<PredictBatch | undefined> {
  try {
    return await compilePredict(model, weights, like);
  } catch (error) {
    noteFallback("Prediction", error);
    return undefined;
  }
}

function agree(captured: Answer, eager: Answer): boolean {
  try {
    checkAgreement({ answers: captured.values }, { answers: eager.values });
    return true;
  } catch (error) {
    noteFallback("Prediction", error);
    return false;
  }
}

function rowsInOrder(rows: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row);
}
