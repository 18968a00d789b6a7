import { type AdamControls, type AdamOptions, type AdamState, adamStep, clipByGlobalNorm } from "./adam.ts";
import type { LearnedModel, NamedTensors } from "./learned-model.ts";
import { tf } from "./tf.ts";

export interface TrainingState extends AdamState {
  /** Sum of the batch losses since it was last set to zero, kept on the device so that no step waits for a read. */
  lossSum: tf.Tensor;
}

/**
 * One optimiser step as a pure function of tensors: all that changes from step to step is an argument. This is the
 * function that an engine which captures graphs replaces by its own of the same type.
 */
export type TrainingStep = (state: TrainingState, batch: NamedTensors, controls: AdamControls) => TrainingState;

/**
 * The step of a model: loss, gradients, optional clipping, Adam. The caller tidies.
 *
 * @param clipNorm largest common norm of the gradients; Infinity leaves them
 * @throws Error naming a weight that the loss does not depend on
 */
export function trainingStep(model: LearnedModel, adam: AdamOptions, clipNorm: number): TrainingStep {
  const names = model.weights.map((spec) => spec.name);
  return (state, batch, controls) => {
    // The engine's own function, since `valueAndGrads` does not say which weight is unused.
    const { value, grads } = tf.engine().gradients(
      () => model.loss(state.weights, batch),
      names.map((name) => state.weights[name]!),
      undefined,
      true,
    );
    const gradients: NamedTensors = Object.fromEntries(names.map((name, index) => [name, grads[index]!]));
    const unused = names.find((name) => gradients[name] === undefined);
    if (unused !== undefined) throw new Error(`The loss does not depend on weight ${unused}`);
    const clipped = Number.isFinite(clipNorm) ? clipByGlobalNorm(gradients, clipNorm) : gradients;
    return { ...adamStep(state, clipped, controls, adam), lossSum: tf.add(state.lossSum, value) };
  };
}
