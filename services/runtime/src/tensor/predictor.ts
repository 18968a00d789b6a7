import { isCapturing } from "../capture/capture-mode.ts";
import type { CheckedStep } from "../capture/checked-step.ts";
import { predictionStep } from "../capture/prediction-step.ts";
import { clonesOf, type LearnedModel, type NamedTensors } from "./learned-model.ts";
import { sizeOf } from "./shape.ts";
import { tf } from "./tf.ts";
import { gatherBatch, planBatches, rowsInOrder, type TrainingData } from "./training-data.ts";
import { turns } from "./turns.ts";

/** Answers for rows of data. */
export interface Predictions {
  /** Of shape [rows, ...shape]. */
  values: Float32Array;
  /** Shape of one row's answer. */
  shape: number[];
}

/** Batch sizes whose steps are kept, each with a copy of the weights; questions mostly come in one or two sizes. */
const keptSizes = 4;

/**
 * A model with its weights, loaded to answer many times. Recording and compiling cost several times what a few rows do,
 * so the step of a batch size is kept for the next rows that come in this size. Predictions may be asked for at the same
 * time; they are computed one after another.
 */
export class Predictor {
  readonly #model: Pick<LearnedModel, "predict">;
  readonly #weights: NamedTensors;
  /** By batch size, last used last. */
  readonly #steps = new Map<number, CheckedStep>();
  readonly #inTurn = turns();
  #disposed = false;

  /** @param weights stay the caller's, who may dispose of them at once */
  constructor(model: Pick<LearnedModel, "predict">, weights: NamedTensors) {
    this.#model = model;
    this.#weights = clonesOf(weights);
  }

  /**
   * The model's answers for all rows, row after row.
   *
   * @param batchSize most rows of one step; it bounds memory, not results
   * @throws Error after `dispose`, and what the model throws for data that it does not take
   */
  predict(data: TrainingData, batchSize: number): Promise<Predictions> {
    return this.#inTurn(async () => {
      if (this.#disposed) throw new Error("The predictor was disposed of and answers no more");
      const { size } = planBatches(data.rows, batchSize);
      const step = this.#stepOf(size);
      try {
        return await answersOf(step, data, batchSize);
      } catch (error) {
        // Whatever it was, the next prediction begins with a step of its own.
        this.#steps.delete(size);
        step.dispose();
        throw error;
      }
    });
  }

  /** Releases the weights and all steps, once the predictions asked for before are done. */
  dispose(): Promise<void> {
    return this.#inTurn(() => {
      this.#disposed = true;
      for (const step of this.#steps.values()) step.dispose();
      this.#steps.clear();
      tf.dispose(this.#weights);
    });
  }

  #stepOf(size: number): CheckedStep {
    const step = this.#steps.get(size) ?? predictionStep(this.#model, this.#weights, { capture: isCapturing() });
    this.#steps.delete(size);
    this.#steps.set(size, step);
    if (this.#steps.size > keptSizes) {
      const [oldest, unused] = this.#steps.entries().next().value!;
      this.#steps.delete(oldest);
      unused.dispose();
    }
    return step;
  }
}

async function answersOf(step: CheckedStep, data: TrainingData, batchSize: number): Promise<Predictions> {
  const plan = planBatches(data.rows, batchSize);
  const order = rowsInOrder(data.rows);
  let values = new Float32Array(0);
  let shape: number[] = [];
  for (let index = 0; index < plan.count; index++) {
    const { answer } = await step.run(gatherBatch(data, order, plan, index));
    shape = answer!.shape.slice(1);
    const width = sizeOf(shape);
    if (index === 0) values = new Float32Array(data.rows * width);
    // The last batch wraps around to rows that are answered already.
    const rows = Math.min(plan.size, data.rows - index * plan.size);
    values.set(answer!.values.subarray(0, Math.max(0, rows) * width), index * plan.size * width);
  }
  return { values, shape };
}
