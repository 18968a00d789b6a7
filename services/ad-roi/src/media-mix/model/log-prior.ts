import type { NamedTensors } from "@bellwether/runtime/tensor/learned-model";
import { tf } from "@bellwether/runtime/tensor/tf";
import type { LogDensity } from "../inference/log-density.ts";
import type { ParameterKind, ParameterLayout } from "./parameter-layout.ts";

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
export function readBlocks(layout: ParameterLayout, byKind: ByKind): Record<string, tf.Tensor> {
  const blocks: Record<string, tf.Tensor> = {};
  for (const kind of layout.kinds()) {
    const ofKind = layout.ofKind(kind);
    const parts = rowsOf(
      inBounds(kind, byKind[kind]!),
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

function inBounds(kind: ParameterKind, values: tf.Tensor): tf.Tensor {
  switch (kind) {
    case "normal":
      return values;
    case "positive":
    case "gamma":
      return values.exp();
    case "fraction":
      return values.sigmoid();
  }
}

/** What `logPrior` reads. */
export function priorData(layout: ParameterLayout): LogDensity["data"] {
  const data: LogDensity["data"] = {};
  for (const kind of layout.kinds()) {
    if (kind === "normal") continue;
    const prior = layout.ofKind(kind).flatMap((block) => block.prior);
    for (const place of [0, 1] as const) {
      const values = Float32Array.from(prior, (numbers) => numbers[place]);
      data[`${kind}Prior${place}`] = { values, shape: [values.length, 1] };
    }
  }
  return data;
}

/** The logarithm of the prior density of unbounded parameters, slopes of their bounds included, but for a constant; [chain]. */
export function logPrior(layout: ParameterLayout, byKind: ByKind, data: NamedTensors): tf.Tensor {
  const parts = layout.kinds().map((kind) => {
    const prior = [data[`${kind}Prior0`], data[`${kind}Prior1`]] as const;
    return priorOf(kind, byKind[kind]!, prior);
  });
  return tf.addN(parts);
}

function priorOf(
  kind: ParameterKind,
  values: tf.Tensor,
  [first, second]: readonly [tf.Tensor | undefined, tf.Tensor | undefined],
): tf.Tensor {
  switch (kind) {
    case "normal":
      return values.square().mul(-0.5).sum(0);
    case "positive":
      return values.sub(values.exp().div(first!).square().mul(0.5)).sum(0);
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
