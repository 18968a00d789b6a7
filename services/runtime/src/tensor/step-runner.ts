import type { AdamControls } from "./adam.ts";
import { tf } from "./tf.ts";
import { type BatchArrays, uploadArrays } from "./training-data.ts";
import type { TrainingState, TrainingStep } from "./training-step.ts";

/** A step's controls as plain numbers. */
export type ControlNumbers = Record<keyof AdamControls, number>;

/** Takes training steps and holds the state that they change. */
export interface StepRunner {
  step(batch: BatchArrays, controls: ControlNumbers): Promise<void>;
  /** The state after the last step; its tensors stay the runner's and are gone after the next step. */
  state(): TrainingState;
  /** Sets the sum of the losses to zero. */
  resetLoss(): void;
  dispose(): void;
}

/** Steps on the current backend of TensorFlow.js. */
export class EagerSteps implements StepRunner {
  readonly #takeStep: TrainingStep;
  #state: TrainingState;

  /** @param state tensors that become the runner's own */
  constructor(takeStep: TrainingStep, state: TrainingState) {
    this.#takeStep = takeStep;
    this.#state = state;
  }

  async step(batch: BatchArrays, controls: ControlNumbers): Promise<void> {
    const previous = this.#state;
    const next = tf.tidy(() => {
      const inputs = {
        rate: tf.scalar(controls.rate),
        epsilon: tf.scalar(controls.epsilon),
        keep: tf.scalar(controls.keep),
      };
      return { ...this.#takeStep(previous, uploadArrays(batch), inputs) };
    });
    this.replace(next);
  }

  state(): TrainingState {
    return this.#state;
  }

  /** Puts another state in place; its tensors become the runner's own. */
  replace(state: TrainingState): void {
    this.dispose();
    this.#state = state;
  }

  resetLoss(): void {
    this.#state.lossSum.dispose();
    this.#state.lossSum = tf.scalar(0);
  }

  dispose(): void {
    tf.dispose([this.#state.weights, this.#state.first, this.#state.second, this.#state.lossSum]);
  }
}
