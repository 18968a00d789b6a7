import type { StepInputs, StepRunner } from "../tensor/step-runner.ts";
import { tf } from "../tensor/tf.ts";
import type { TrainingState, TrainingStep } from "../tensor/training-step.ts";
import { CheckedStep } from "./checked-step.ts";
import { compileLoop } from "./compile-loop.ts";
import { loopCapacity, RunLength } from "./loop-length.ts";
import { recordableStep, stateTensors, stepValues, trainingState } from "./training-values.ts";

/**
 * Training steps that ONNX Runtime computes where it can (`CheckedStep`). Of the first ones, which both compute, the loss
 * and the moments, which are the gradients, scaled, have to agree in every value, and the weights on the whole.
 */
export class CapturedSteps implements StepRunner {
  readonly #step: CheckedStep;
  #length: RunLength | undefined;

  /** @param state tensors that become the runner's own */
  constructor(takeStep: TrainingStep, state: TrainingState) {
    this.#step = new CheckedStep({
      what: "Training",
      step: recordableStep(takeStep),
      held: stateTensors(state),
      strictly: (name) => !name.startsWith("weights/"),
      confirmedByCaller: true,
      capture: true,
      program: compileLoop,
    });
  }

  get stepsAtOnce(): number {
    return this.isCaptured() ? (this.#length?.steps ?? 1) : 1;
  }

  async take(steps: readonly StepInputs[]): Promise<void> {
    const values = steps.map(stepValues);
    const startedAt = performance.now();
    await this.#step.runAll(values);
    const milliseconds = performance.now() - startedAt;
    // The first run, which compiles, says nothing of those that come.
    if (this.#length) this.#length.ran(steps.length, milliseconds);
    else this.#length = new RunLength(loopCapacity(Object.values(values[0] ?? {})));
  }

  /** Whether the last step was ONNX Runtime's. */
  isCaptured(): boolean {
    return this.#step.isCaptured();
  }

  endEpoch(): void {
    this.#step.confirm();
  }

  finish(): void {
    this.#step.confirmAll();
  }

  state(): TrainingState {
    return trainingState(this.#step.held());
  }

  resetLoss(): void {
    this.#step.replace({ lossSum: tf.scalar(0) });
  }

  dispose(): void {
    this.#step.dispose();
  }
}
