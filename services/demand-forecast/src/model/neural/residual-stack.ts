import { glorot, he, zeros } from "@bellwether/runtime/tensor/initialiser";
import { tf } from "@bellwether/runtime/tensor/tf";
import type { NetworkBody } from "./network-body.ts";
import { contextWidth, type WindowConfig } from "./window-config.ts";

/** Residual blocks over all inputs of a window at once (after Oreshkin et al. 2020, N-BEATS). */
export function residualStack(config: WindowConfig): NetworkBody {
  const inputs = contextWidth(config);
  const { width, horizon, probabilities } = config;
  const outputs = (probabilities.length + 1) * horizon;
  const blocks = Array.from({ length: config.depth }, (_, i) => i);
  return {
    weights: [
      { name: "inW", shape: [inputs, width], initialiser: he },
      { name: "inB", shape: [width], initialiser: zeros },
      ...blocks.flatMap((i) => [
        { name: `upW${i}`, shape: [width, width], initialiser: he },
        { name: `upB${i}`, shape: [width], initialiser: zeros },
        { name: `downW${i}`, shape: [width, width], initialiser: glorot },
        { name: `downB${i}`, shape: [width], initialiser: zeros },
      ]),
      { name: "outW", shape: [width, outputs], initialiser: zeros },
      { name: "outB", shape: [outputs], initialiser: zeros },
    ],
    corrections(weights, x) {
      const dense = (input: tf.Tensor2D, name: string) =>
        tf.add(
          tf.matMul(input, weights[name.replace("*", "W")] as tf.Tensor2D),
          weights[name.replace("*", "B")]!,
        ) as tf.Tensor2D;
      let hidden = tf.relu(dense(x, "in*"));
      for (const i of blocks) {
        const inner = tf.relu(dense(hidden, `up*${i}`));
        hidden = tf.add(hidden, dense(inner, `down*${i}`)) as tf.Tensor2D;
      }
      return dense(hidden, "out*");
    },
  };
}
