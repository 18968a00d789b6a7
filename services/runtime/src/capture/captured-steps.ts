import type { NamedTensors } from "../tensor/learned-model.ts";
import type { StepInputs, StepRunner } from "../tensor/step-runner.ts";
import { tf } from "../tensor/tf.ts";
import type { TrainingState, TrainingStep } from "../tensor/training-step.ts";
import { CheckedStep } from "./checked-step.ts";
import type { StepValues } from "./step-values.ts";

/**
 * Training steps that ONNX Runtime computes where it can (`CheckedStep`). Of the first one, which both compute, the loss and
 * the moments, which are the gradients, scaled, have to agree in every value, and the weights on the whole.
 */
export class CapturedSteps implements StepRunner {
  readonly stepsAtOnce = 1;
  readonly #step: CheckedStep;

  /** @param state tensors that become the runner's own */
  constructor(takeStep: TrainingStep, state: TrainingState) {
    this.#step = new CheckedStep({
      what: "Training",
      step: (tensors) => {
        const { rate, epsilon, keep } = partOf(tensors, "control") as Record<string, tf.Tensor>;
        const controls = { rate: rate!, epsilon: epsilon!, keep: keep! };
        return flattened(takeStep(asState(tensors), partOf(tensors, "batch"), controls));
      },
      held: flattened(state),
      strictly: (name) => !name.startsWith("weights/"),
      capture: true,
    });
  }

  async take(steps: readonly StepInputs[]): Promise<void> {
    await this.#step.runAll(steps.map(asValues));
  }

  /** Whether the last step was ONNX Runtime's. */
  isCaptured(): boolean {
    return this.#step.isCaptured();
  }

  state(): TrainingState {
    return asState(this.#step.held());
  }

  resetLoss(): void {
    this.#step.replace({ lossSum: tf.scalar(0) });
  }

  dispose(): void {
    this.#step.dispose();
  }
}

function flattened({ weights, first, second, lossSum }: TrainingState): NamedTensors {
  const parts = Object.entries({ weights, first, second }).flatMap(([part, tensors]) =>
    Object.entries(tensors).map(([name, tensor]) => [`${part}/${name}`, tensor] as const),
  );
  return { ...Object.fromEntries(parts), lossSum };
}

function asState(tensors: NamedTensors): TrainingState {
  const [weights, first, second] = ["weights", "first", "second"].map((part) => partOf(tensors, part));
  return { weights: weights!, first: first!, second: second!, lossSum: tensors.lossSum! };
}

function partOf(tensors: NamedTensors, part: string): NamedTensors {
  const found = Object.entries(tensors).filter(([name]) => name.startsWith(`${part}/`));
  return Object.fromEntries(found.map(([name, tensor]) => [name.slice(part.length + 1), tensor]));
}

function asValues({ batch, controls }: StepInputs): StepValues {
  const columns = Object.entries(batch).map(([name, column]) => [`batch/${name}`, column] as const);
  const numbers = Object.entries(controls).map(
    ([name, value]) => [`control/${name}`, { values: Float32Array.of(value), shape: [], dtype: "float32" }] as const,
  );
  return Object.fromEntries([...columns, ...numbers]);
}
