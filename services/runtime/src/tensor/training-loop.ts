import { setImmediate } from "node:timers/promises";
import { isCapturing } from "../capture/capture-mode.ts";
import { CapturedSteps } from "../capture/captured-steps.ts";
import { type AdamOptions, adamControls, adamDefaults } from "./adam.ts";
import { evaluateLoss } from "./evaluation.ts";
import { initialValues } from "./initialiser.ts";
import { clonesOf, type LearnedModel, type NamedTensors } from "./learned-model.ts";
import { constantRate, type LearningRate } from "./learning-rate.ts";
import { Random } from "./random.ts";
import { EagerSteps, type StepInputs, type StepRunner } from "./step-runner.ts";
import { tf } from "./tf.ts";
import { decodeCheckpoint, encodeCheckpoint } from "./training-checkpoint.ts";
import {
  type BatchPlan,
  checkTrainingData,
  drawNoise,
  gatherBatch,
  planBatches,
  type TrainingData,
} from "./training-data.ts";
import type { FittedWeights, StopReason, TrainingOptions } from "./training-options.ts";
import { trainingStep } from "./training-step.ts";
import { type NamedArrays, toArrays, toTensors } from "./weights.ts";

/**
 * Trains a model with Adam: shuffled batches of one static size, early stopping on a validation part, checkpoints.
 *
 * Give it the engine first (`loadEngine`). It yields to the event loop between steps, so an abort arrives.
 *
 * @throws the signal's reason when aborted; StepChangedError when the loss reads a number in JavaScript that changed; Error
 *   when data, weights or options do not fit the model
 */
export async function fit(model: LearnedModel, data: TrainingData, options: TrainingOptions): Promise<FittedWeights> {
  checkOptions(data, options);
  const training = new Training(model, data, options);
  try {
    return await training.run();
  } finally {
    training.dispose();
  }
}

class Training {
  readonly #model: LearnedModel;
  readonly #data: TrainingData;
  readonly #options: TrainingOptions;
  readonly #random: Random;
  readonly #plan: BatchPlan;
  readonly #adam: AdamOptions;
  readonly #rate: LearningRate;
  readonly #steps: StepRunner;
  readonly #startedAt = performance.now();
  readonly #history: FittedWeights["history"] = [];
  #best: NamedTensors;
  #bestEpoch = 0;
  #step = 0;
  #yieldedAt = this.#startedAt;
  #savedAt = this.#startedAt;

  constructor(model: LearnedModel, data: TrainingData, options: TrainingOptions) {
    this.#model = model;
    this.#data = data;
    this.#options = options;
    this.#random = new Random(options.seed);
    this.#plan = planBatches(data.rows, options.batchSize);
    this.#adam = { ...adamDefaults, ...options.adam };
    this.#rate = typeof options.learningRate === "number" ? constantRate(options.learningRate) : options.learningRate;
    const takeStep = trainingStep(model, this.#adam, options.clipNorm ?? Number.POSITIVE_INFINITY);
    const { resume } = options.checkpoint ?? {};
    const start = resume ? decodeCheckpoint(resume, model, options.seed) : initialStart(model, this.#random);
    this.#step = start.position.step;
    this.#bestEpoch = start.position.bestEpoch;
    this.#history.push(...start.position.history);
    this.#best = toTensors(start.best);
    const state = {
      weights: toTensors(start.weights),
      first: toTensors(start.first),
      second: toTensors(start.second),
      lossSum: tf.scalar(0),
    };
    this.#steps = isCapturing() ? new CapturedSteps(takeStep, state) : new EagerSteps(takeStep, state);
  }

  async run(): Promise<FittedWeights> {
    const { epochs } = this.#options;
    let stopped: StopReason | undefined = this.#outOfPatience() ? "patience" : undefined;
    for (let epoch = this.#history.length + 1; epoch <= epochs && !stopped; epoch++) {
      const steps = await this.#runEpoch(epoch);
      const cut = steps < this.#plan.count;
      if (steps > 0) stopped = await this.#closeEpoch(epoch, steps);
      if (cut && stopped !== "diverged") stopped = "deadline";
      if (!stopped) await this.#saveCheckpoint();
    }
    return this.#result(stopped ?? "epochs");
  }

  dispose(): void {
    this.#steps.dispose();
    tf.dispose(this.#best);
  }

  /** @returns steps taken, fewer than planned when the time is over */
  async #runEpoch(epoch: number): Promise<number> {
    const order = this.#random.fork(`order/${epoch}`).permutation(this.#data.rows);
    const noise = this.#random.fork(`noise/${epoch}`);
    for (let index = 0; index < this.#plan.count; ) {
      await this.#breathe();
      if (this.#seconds() >= (this.#options.maxSeconds ?? Number.POSITIVE_INFINITY)) return index;
      const count = Math.min(this.#steps.stepsAtOnce, this.#plan.count - index);
      const inputs = Array.from({ length: count }, (_, ahead) => this.#inputs(ahead, order, index + ahead, noise));
      await this.#steps.take(inputs);
      this.#step += count;
      index += count;
    }
    return this.#plan.count;
  }

  /** @param ahead how many steps after the next one */
  #inputs(ahead: number, order: Uint32Array, index: number, noise: Random): StepInputs {
    const step = this.#step + ahead;
    const rate = this.#rate({ step, steps: this.#options.epochs * this.#plan.count });
    const batch = gatherBatch(this.#data, order, this.#plan, index);
    const drawn = drawNoise(this.#model.noise ?? [], this.#plan.size, noise);
    return { batch: { ...batch, ...drawn }, controls: adamControls(this.#adam, rate, step + 1) };
  }

  /** Judges the epoch, keeps its weights when they are the best, and says whether to stop. */
  async #closeEpoch(epoch: number, steps: number): Promise<StopReason | undefined> {
    const { validation, batchSize, epochs, onProgress } = this.#options;
    this.#steps.endEpoch();
    const trainingLoss = (await this.#steps.state().lossSum.data())[0]! / steps;
    this.#steps.resetLoss();
    const { weights } = this.#steps.state();
    const validationLoss = validation ? await evaluateLoss(this.#model, weights, validation, batchSize) : null;
    if (!Number.isFinite(trainingLoss) || !Number.isFinite(validationLoss ?? 0)) return "diverged";
    const bestLoss = this.#history[this.#bestEpoch - 1]?.validationLoss ?? Number.POSITIVE_INFINITY;
    this.#history.push({ epoch, trainingLoss, validationLoss });
    if (validationLoss === null || validationLoss < bestLoss) {
      tf.dispose(this.#best);
      this.#best = clonesOf(weights);
      this.#bestEpoch = epoch;
    }
    const fraction = Math.min(1, this.#step / (epochs * this.#plan.count));
    onProgress?.({ epoch, epochs, trainingLoss, validationLoss, fraction, seconds: this.#seconds() });
    return this.#outOfPatience() ? "patience" : undefined;
  }

  #outOfPatience(): boolean {
    const patience = this.#options.validation
      ? (this.#options.patience ?? Number.POSITIVE_INFINITY)
      : Number.POSITIVE_INFINITY;
    return this.#history.length - this.#bestEpoch >= patience;
  }

  async #saveCheckpoint(): Promise<void> {
    const { save, everySeconds = 0 } = this.#options.checkpoint ?? {};
    if (!save || performance.now() - this.#savedAt < everySeconds * 1000) return;
    this.#savedAt = performance.now();
    const position = { seed: this.#options.seed, step: this.#step, bestEpoch: this.#bestEpoch, history: this.#history };
    await save(await encodeCheckpoint(this.#steps.state(), this.#best, position));
  }

  async #result(stopped: StopReason): Promise<FittedWeights> {
    this.#steps.finish();
    const best = this.#history[this.#bestEpoch - 1];
    if (!best) throw new Error(`Training ended (${stopped}) before one epoch gave a usable loss`);
    return {
      weights: await toArrays(this.#best),
      bestEpoch: this.#bestEpoch,
      trainingLoss: best.trainingLoss,
      validationLoss: best.validationLoss,
      history: [...this.#history],
      steps: this.#step,
      stopped,
      seconds: this.#seconds(),
    };
  }

  /** Lets messages and timers in every few milliseconds; WebAssembly steps would otherwise keep the thread. */
  async #breathe(): Promise<void> {
    this.#options.signal?.throwIfAborted();
    if (performance.now() - this.#yieldedAt < 20) return;
    await setImmediate();
    this.#yieldedAt = performance.now();
    this.#options.signal?.throwIfAborted();
  }

  #seconds(): number {
    return (performance.now() - this.#startedAt) / 1000;
  }
}

function initialStart(model: LearnedModel, random: Random) {
  const weights: NamedArrays = {};
  const zero: NamedArrays = {};
  for (const { name, shape, initialiser } of model.weights) {
    if (weights[name]) throw new Error(`Two weights are named ${name}`);
    const values = initialValues(initialiser, shape, random.fork(`weight/${name}`));
    weights[name] = { shape: [...shape], values };
    zero[name] = { shape: [...shape], values: new Float32Array(values.length) };
  }
  return { weights, first: zero, second: zero, best: weights, position: { step: 0, bestEpoch: 0, history: [] } };
}

function checkOptions(data: TrainingData, { epochs, batchSize, validation, patience }: TrainingOptions): void {
  checkTrainingData(data);
  if (validation) checkTrainingData(validation);
  if (!Number.isInteger(epochs) || epochs < 1) throw new Error(`Epochs are a whole number from 1; got ${epochs}`);
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new Error(`A batch has 1 row or more; got ${batchSize}`);
  if (patience !== undefined && !(patience >= 1)) throw new Error(`Patience is 1 epoch or more; got ${patience}`);
}
