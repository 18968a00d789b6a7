import { glorot, he, zeros } from "@bellwether/runtime/tensor/initialiser";
import { tf } from "@bellwether/runtime/tensor/tf";
import type { NetworkBody } from "./network-body.ts";
import { contextWidth, type WindowConfig } from "./window-config.ts";

/** Patches of a window at most: mixing costs their square. */
const mostPatches = 16;

/** Numbers that describe one patch. */
const channels = 16;

/** How a window of lags is cut: `patches` of `steps` values, the oldest filled up with zeros. */
export function patching(config: WindowConfig): { patches: number; steps: number } {
  const season = Math.max(2, config.basePeriod);
  const steps = Math.max(Math.min(season, Math.ceil(config.lags / 4)), Math.ceil(config.lags / mostPatches));
  return { patches: Math.ceil(config.lags / steps), steps };
}

/**
 * Mixes a window cut into patches, turn by turn across patches (what happened when) and across channels (what a patch is
 * like), with the other inputs beside the head (after Chen et al. 2023, TSMixer, and Das et al. 2023, TiDE). It sees the
 * order of time that the residual stack has to learn, and shares its weights between all patches.
 */
export function patchMixer(config: WindowConfig): NetworkBody {
  const inputs = contextWidth(config);
  const { width, horizon, probabilities, lags } = config;
  const { patches, steps } = patching(config);
  const padded = patches * steps;
  const others = inputs - lags;
  const outputs = (probabilities.length + 1) * horizon;
  const blocks = Array.from({ length: config.depth }, (_, i) => i);
  const flat = patches * channels;
  return {
    weights: [
      { name: "patchW", shape: [steps, channels], initialiser: glorot },
      { name: "patchB", shape: [flat], initialiser: zeros },
      ...blocks.flatMap((i) => [
        { name: `timeW${i}`, shape: [patches, patches], initialiser: he },
        { name: `timeB${i}`, shape: [patches], initialiser: zeros },
        { name: `upW${i}`, shape: [channels, 2 * channels], initialiser: he },
        { name: `upB${i}`, shape: [2 * channels], initialiser: zeros },
        { name: `downW${i}`, shape: [2 * channels, channels], initialiser: glorot },
        { name: `downB${i}`, shape: [channels], initialiser: zeros },
      ]),
      { name: "headW", shape: [flat + others, width], initialiser: he },
      { name: "headB", shape: [width], initialiser: zeros },
      { name: "outW", shape: [width, outputs], initialiser: zeros },
      { name: "outB", shape: [outputs], initialiser: zeros },
    ],
    corrections(weights, x) {
      const rows = x.shape[0];
      const dense = (input: tf.Tensor, matrix: string, bias: string) =>
        tf.add(tf.matMul(input as tf.Tensor2D, weights[matrix] as tf.Tensor2D), weights[bias]!) as tf.Tensor2D;
      const window = tf.slice(x, [0, 0], [rows, lags]);
      const full = padded > lags ? tf.concat([tf.zeros<tf.Rank.R2>([rows, padded - lags]), window], 1) : window;
      const embedded = tf.matMul(tf.reshape(full, [rows * patches, steps]), weights.patchW as tf.Tensor2D);
      let mixed: tf.Tensor = tf.add(tf.reshape(embedded, [rows, flat]), weights.patchB!);
      for (const i of blocks) {
        const byChannel = tf.transpose(tf.reshape(mixed, [rows, patches, channels]), [0, 2, 1]);
        const overTime = tf.relu(dense(tf.reshape(byChannel, [rows * channels, patches]), `timeW${i}`, `timeB${i}`));
        const back = tf.transpose(tf.reshape(overTime, [rows, channels, patches]), [0, 2, 1]);
        mixed = tf.add(mixed, tf.reshape(back, [rows, flat]));
        const inner = tf.relu(dense(tf.reshape(mixed, [rows * patches, channels]), `upW${i}`, `upB${i}`));
        mixed = tf.add(mixed, tf.reshape(dense(inner, `downW${i}`, `downB${i}`), [rows, flat]));
      }
      const rest = tf.slice(x, [0, lags], [rows, others]);
      return dense(tf.relu(dense(tf.concat([mixed, rest], 1), "headW", "headB")), "outW", "outB");
    },
  };
}
