import type { NamedTensors, WeightSpec } from "@bellwether/runtime/tensor/learned-model";
import type { tf } from "@bellwether/runtime/tensor/tf";

/** The part in which networks differ: from a row of inputs to one correction per output and step. */
export interface NetworkBody {
  weights: readonly WeightSpec[];
  /** @param x [batch, inputs] @returns [batch, outputs · horizon] */
  corrections(weights: NamedTensors, x: tf.Tensor2D): tf.Tensor2D;
}
