import { clonesOf, type LearnedModel, type NamedTensors } from "../tensor/learned-model.ts";
import { CheckedStep } from "./checked-step.ts";
import type { StepSpecs } from "./step-values.ts";

/**
 * A model's prediction as a step: inputs by their names, the output called `answer`. A graph that has agreed with eager
 * predictions before is believed, so that a prediction of few rows is not computed twice.
 *
 * @param weights stay the caller's; what is assigned to variables among them later does not count (`heldWeights`)
 */
export function predictionStep(
  model: Pick<LearnedModel, "predict">,
  weights: NamedTensors,
  { capture, specs }: { capture: boolean; specs?: StepSpecs },
): CheckedStep {
  return new CheckedStep({
    what: "Prediction",
    step: (tensors) => {
      const [held, inputs]: [NamedTensors, NamedTensors] = [{}, {}];
      for (const [name, tensor] of Object.entries(tensors)) {
        if (name.startsWith(prefix)) held[name.slice(prefix.length)] = tensor;
        else inputs[name] = tensor;
      }
      return { answer: model.predict(held, inputs) };
    },
    held: heldWeights(weights),
    specs,
    believing: true,
    capture,
  });
}

const prefix = "weights/";

/** Clones of weights under the names that they have in a prediction step. */
export function heldWeights(weights: NamedTensors): NamedTensors {
  return Object.fromEntries(Object.entries(clonesOf(weights)).map(([name, tensor]) => [`${prefix}${name}`, tensor]));
}
