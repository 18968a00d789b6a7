import type { AdamControls } from "./adam.ts";
import { tf } from "./tf.ts";
import { type BatchArrays, uploadArrays } from "./training-data.ts";
import type { TrainingState, TrainingStep } from "./training-step.ts";

/** A step's controls as plain numbers. */
export type ControlNumbers = Record<keyof AdamControls, number>;

/** What is different in each step. */
export interface StepInputs {
  batch: BatchArrays;
  controls: ControlNumbers;
}

/** Takes training steps and holds the state that they change. */
export interface StepRunner {
  /** How many steps to give it next: more than 1 where several at once are faster; nothing else comes in between. */
  readonly stepsAtOnce: number;
  /** Takes these steps, one after another. */
  take(steps: readonly StepInputs[]): Promise<void>;
  /** Told after each epoch. @throws StepChangedError where steps were found not to be what they were */
  endEpoch(): void;
  /** Told before a training's result is used. @throws as `endEpoch` */
  finish(): void;
  /** The state after the last step; its tensors stay the runner's and are gone after the next step. */
  state(): TrainingState;
  /** Sets the sum of the losses to zero. */
  resetLoss(): void;
  dispose(): void;
}

/** Steps on the current backend of TensorFlow.js. */
export class EagerSteps implements StepRunner {
  readonly stepsAtOnce = 1;
  readonly #takeStep: TrainingStep;
  #state: TrainingState;

  /** @param state tensors that become the runner's own */
  constructor(takeStep: TrainingStep, state: TrainingState) {
    this.#takeStep = takeStep;
    this.#state = state;
  }

  async take(steps: readonly StepInputs[]): Promise<void> {
    for (const { batch, controls } of steps) {
      const previous = this.#state;
      this.#state = tf.tidy(() => {
        const inputs = {
          rate: tf.scalar(controls.rate),
          epsilon: tf.scalar(controls.epsilon),
          keep: tf.scalar(controls.keep),
        };
        return { ...this.#takeStep(previous, uploadArrays(batch), inputs) };
      });
      disposeState(previous);
    }
  }

  /** Each step is computed as it is at that time. */
  endEpoch(): void {}

  finish(): void {}

  state(): TrainingState {
    return this.#state;
  }

  resetLoss(): void {
    this.#state.lossSum.dispose();
    this.#state.lossSum = tf.scalar(0);
  }

  dispose(): void {
    disposeState(this.#state);
  }
}

function disposeState({ weights, first, second, lossSum }: TrainingState): void {
  tf.dispose([weights, first, second, lossSum]);
}
