import type { LearnedModel, NamedTensors } from "./learned-model.ts";
import { type Predictions, Predictor } from "./predictor.ts";
import { tf } from "./tf.ts";
import { drawNoise, planBatches, rowsInOrder, type TrainingData, uploadArrays, uploadBatch } from "./training-data.ts";

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

/** `Predictor.predict` for a model that answers once. Tensors of the weights stay the caller's. */
export async function predictRows(
  model: Pick<LearnedModel, "predict">,
  weights: NamedTensors,
  data: TrainingData,
  batchSize: number,
): Promise<Predictions> {
  const predictor = new Predictor(model, weights);
  try {
    return await predictor.predict(data, batchSize);
  } finally {
    await predictor.dispose();
  }
}
