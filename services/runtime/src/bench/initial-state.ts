import { initialValues } from "../tensor/initialiser.ts";
import type { LearnedModel, NamedTensors, WeightSpec } from "../tensor/learned-model.ts";
import { Random } from "../tensor/random.ts";
import { tf } from "../tensor/tf.ts";
import type { TrainingState } from "../tensor/training-step.ts";

/** A model's first weights, always the same, with empty moments; the caller disposes. */
export function initialState({ weights }: Pick<LearnedModel, "weights">): TrainingState {
  const random = new Random("runtime bench");
  const named = (values: (spec: WeightSpec) => Float32Array): NamedTensors =>
    Object.fromEntries(weights.map((spec) => [spec.name, tf.tensor(values(spec), [...spec.shape])]));
  const zero = () => named(({ shape }) => initialValues({ kind: "constant", value: 0 }, shape, random));
  return {
    weights: named(({ initialiser, shape }) => initialValues(initialiser, shape, random)),
    first: zero(),
    second: zero(),
    lossSum: tf.scalar(0),
  };
}
