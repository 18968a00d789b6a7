import type { NamedTensors } from "../tensor/learned-model.ts";
import type { StepInputs } from "../tensor/step-runner.ts";
import type { TrainingState, TrainingStep } from "../tensor/training-step.ts";
import type { StepFunction } from "./record-step.ts";
import type { StepValues } from "./step-values.ts";

/** A training step of tensors by name: the state under `stateTensors`'s names, the rest under `stepValues`'. */
export function recordableStep(takeStep: TrainingStep): StepFunction {
  return (tensors) => {
    const { rate, epsilon, keep } = partOf(tensors, "control");
    const controls = { rate: rate!, epsilon: epsilon!, keep: keep! };
    return stateTensors(takeStep(trainingState(tensors), partOf(tensors, "batch"), controls));
  };
}

export function stateTensors({ weights, first, second, lossSum }: TrainingState): NamedTensors {
  const parts = Object.entries({ weights, first, second }).flatMap(([part, tensors]) =>
    Object.entries(tensors).map(([name, tensor]) => [`${part}/${name}`, tensor] as const),
  );
  return { ...Object.fromEntries(parts), lossSum };
}

/** The state that the names are of. */
export function trainingState(tensors: NamedTensors): TrainingState {
  const [weights, first, second] = ["weights", "first", "second"].map((part) => partOf(tensors, part));
  return { weights: weights!, first: first!, second: second!, lossSum: tensors.lossSum! };
}

/** What is different in each step, by name. */
export function stepValues({ batch, controls }: StepInputs): StepValues {
  const columns = Object.entries(batch).map(([name, column]) => [`batch/${name}`, column] as const);
  const numbers = Object.entries(controls).map(
    ([name, value]) => [`control/${name}`, { values: Float32Array.of(value), shape: [], dtype: "float32" }] as const,
  );
  return Object.fromEntries([...columns, ...numbers]);
}

function partOf(tensors: NamedTensors, part: string): NamedTensors {
  const found = Object.entries(tensors).filter(([name]) => name.startsWith(`${part}/`));
  return Object.fromEntries(found.map(([name, tensor]) => [name.slice(part.length + 1), tensor]));
}
