import type { NamedTensors } from "@bellwether/runtime/tensor/learned-model";
import { tf } from "@bellwether/runtime/tensor/tf";
import type { LogDensity } from "../inference/log-density.ts";
import type { Block, ParameterKind, ParameterLayout } from "./parameter-layout.ts";

/** Unbounded parameters of each kind, [parameter of the kind, chain]. */
export type ByKind = Partial<Record<ParameterKind, tf.Tensor>>;

export function splitByKind(layout: ParameterLayout, position: tf.Tensor2D): ByKind {
  const kinds = layout.kinds();
  const parts = rowsOf(
    position,
    kinds.map((kind) => layout.countOf(kind)),
  );
  return Object.fromEntries(kinds.map((kind, index) => [kind, parts[index]!]));
}

/** Bounded parameters by block, [parameter of the block, chain]. */
export function readBlocks(layout: ParameterLayout, byKind: ByKind, data: NamedTensors): Record<string, tf.Tensor> {
  const blocks: Record<string, tf.Tensor> = {};
  for (const kind of layout.kinds()) {
    const ofKind = layout.ofKind(kind);
    const parts = rowsOf(
      inBounds(kind, byKind[kind]!, data),
      ofKind.map(({ labels }) => labels.length),
    );
    ofKind.forEach(({ name }, index) => {
      blocks[name] = parts[index]!;
    });
  }
  return blocks;
}

/** So many rows of a tensor each. TensorFlow.js has no slopes of a split into one part. */
function rowsOf(tensor: tf.Tensor, counts: number[]): tf.Tensor[] {
  return counts.length === 1 ? [tensor] : tf.split(tensor, counts, 0);
}

function inBounds(kind: ParameterKind, values: tf.Tensor, data: NamedTensors): tf.Tensor {
  switch (kind) {
    case "normal":
    case "varying":
    case "relative":
      return values;
    case "positive":
    case "gamma":
      return values.exp();
    case "scale":
      return values.mul(data.scalePrior1!).exp().mul(data.scalePrior0!);
    case "fraction":
      return values.sigmoid();
  }
}

/** What priors and bounds read. */
export function priorData(layout: ParameterLayout): LogDensity["data"] {
  const data: LogDensity["data"] = {};
  for (const kind of layout.kinds()) {
    if (kind === "normal" || kind === "varying" || kind === "relative" || kind === "positive") continue;
    const prior = layout.ofKind(kind).flatMap((block) => block.prior);
    for (const place of [0, 1] as const) {
      const values = Float32Array.from(prior, (numbers) => numbers[place]);
      data[`${kind}Prior${place}`] = { values, shape: [values.length, 1] };
    }
  }
  for (const { name, labels, prior } of layout.ofKind("positive")) {
    const values = Float32Array.from(prior, ([deviation]) => deviation);
    data[`${name}Deviations`] = { values, shape: [labels.length, 1] };
  }
  for (const { name, labels, prior, scales } of layout.ofKind("varying")) {
    const width = 1 + (layout.blocks.find((block) => block.name === scales)?.labels.length ?? 0);
    // Deviation = matrix · [scales, 1]: each row chooses one.
    const values = new Float32Array(labels.length * width);
    prior.forEach(([deviation, scale], row) => {
      values[row * width + (scale < 0 ? width - 1 : scale)] = deviation;
    });
    data[`${name}Deviations`] = { values, shape: [labels.length, width] };
  }
  return data;
}

/**
 * The logarithm of the prior density of unbounded parameters, slopes of their bounds included, but for a constant; [chain].
 *
 * @param at bounded parameters by block
 */
export function logPrior(
  layout: ParameterLayout,
  byKind: ByKind,
  at: Record<string, tf.Tensor>,
  data: NamedTensors,
): tf.Tensor {
  const parts = layout.kinds().flatMap((kind) => {
    if (kind === "varying") return layout.ofKind(kind).map((block) => varyingPrior(block, at, data));
    if (kind === "positive") return layout.ofKind(kind).map((block) => positivePrior(block, at, data));
    return [priorOf(kind, byKind[kind]!, [data[`${kind}Prior0`], data[`${kind}Prior1`]])];
  });
  return tf.addN(parts);
}

function varyingPrior({ name, scales }: Block, at: Record<string, tf.Tensor>, data: NamedTensors): tf.Tensor {
  const values = at[name]!;
  const one = tf.ones([1, values.shape[1]!]);
  const all = scales !== undefined && at[scales] ? tf.concat([at[scales], one], 0) : one;
  const deviations = tf.matMul(data[`${name}Deviations`] as tf.Tensor2D, all as tf.Tensor2D);
  return values.div(deviations).square().mul(-0.5).sub(deviations.log()).sum(0);
}

/** Half-normal, by the logarithm. */
function positivePrior({ name }: Block, at: Record<string, tf.Tensor>, data: NamedTensors): tf.Tensor {
  const values = at[name]!;
  return values
    .log()
    .sub(values.div(data[`${name}Deviations`]!).square().mul(0.5))
    .sum(0);
}

function priorOf(
  kind: Exclude<ParameterKind, "varying" | "positive">,
  values: tf.Tensor,
  [first, second]: readonly [tf.Tensor | undefined, tf.Tensor | undefined],
): tf.Tensor {
  switch (kind) {
    case "normal":
    case "relative":
    case "scale":
      return values.square().mul(-0.5).sum(0);
    case "gamma":
      return values.mul(first!).sub(values.exp().mul(second!)).sum(0);
    case "fraction":
      // a·ln σ(u) + b·ln σ(−u), where −ln σ(−u) is softplus(u) and ln σ(u) is u less than that.
      return values
        .mul(first!)
        .sub(values.softplus().mul(first!.add(second!)))
        .sum(0);
  }
}
