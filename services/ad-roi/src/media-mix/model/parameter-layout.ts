import type { Random } from "@bellwether/runtime/tensor/random";
import type { TwoNumbers } from "./beliefs.ts";

/**
 * How parameters are kept unbounded for the sampler, and what is believed of them there: `normal` as it is, standard normal; `varying` as it
 * is, normal with a scale that is a parameter too; `relative` likewise, in units of that scale, standard normal; `positive` by its logarithm, half-normal; `scale` and `gamma` by their logarithms,
 * log-normal and gamma; `fraction` by its log odds, beta.
 */
export type ParameterKind = "normal" | "varying" | "relative" | "positive" | "scale" | "fraction" | "gamma";

/** Parameters of one meaning. */
export interface Block {
  name: string;
  kind: ParameterKind;
  /** One a parameter: what it is of. */
  labels: readonly string[];
  /**
   * [parameter]: of a varying or relative one its deviation in units of a scale, and which of the scale block (−1 for none); of a positive one its
   * deviation, and 0; of a scale the median, and the deviation of the logarithm; of a fraction both shapes of beta; of gamma shape and rate.
   * Not read of normal ones.
   */
  prior: readonly TwoNumbers[];
  /** Name of the block that varying and relative ones have their scales from. */
  scales?: string;
}

/** Of starts around what is likely: enough to see chains come together. */
const spread = 0.3;

const kinds: readonly ParameterKind[] = ["normal", "varying", "relative", "positive", "scale", "fraction", "gamma"];

/** Where each parameter is in a position: blocks of a kind lie together, so that a kind's prior is a few operations. */
export class ParameterLayout {
  readonly blocks: readonly Block[];
  readonly size: number;
  private readonly starts = new Map<string, number>();

  constructor(blocks: readonly Block[]) {
    const filled = blocks.filter(({ labels }) => labels.length > 0);
    this.blocks = kinds.flatMap((kind) => filled.filter((block) => block.kind === kind));
    let at = 0;
    for (const { name, labels } of this.blocks) {
      this.starts.set(name, at);
      at += labels.length;
    }
    this.size = at;
  }

  /** Those of a kind, in the order of positions. */
  ofKind(kind: ParameterKind): Block[] {
    return this.blocks.filter((block) => block.kind === kind);
  }

  /** Kinds that there are any parameters of. */
  kinds(): ParameterKind[] {
    return kinds.filter((kind) => this.ofKind(kind).length > 0);
  }

  countOf(kind: ParameterKind): number {
    return this.ofKind(kind).reduce((sum, { labels }) => sum + labels.length, 0);
  }

  /** Each parameter's own name, such as `retention[television]`. */
  names(): string[] {
    return this.blocks.flatMap(({ name, labels }) =>
      labels.map((label) => (labels.length === 1 && label === "" ? name : `${name}[${label}]`)),
    );
  }

  /** A block's parameters at a position, as the business knows them; empty where there is no such block. */
  read(position: Float64Array, name: string): number[] {
    const start = this.starts.get(name);
    if (start === undefined) return [];
    const { kind, labels, prior } = this.blocks.find((block) => block.name === name)!;
    return labels.map((_, index) => bounded(kind, position[start + index]!, prior[index] ?? [1, 1]));
  }

  /** Where a block's parameters begin in a position. @throws RangeError where there is no such block */
  startOf(name: string): number {
    const start = this.starts.get(name);
    if (start === undefined) throw new RangeError(`There is no block ${name}`);
    return start;
  }

  /** A position as the priors have them and the business knows it. */
  sample(random: Random): Float64Array {
    const position = new Float64Array(this.size);
    // What varies comes after its scale.
    const ordered = [...this.blocks].sort(
      (one, other) => Number(one.scales !== undefined) - Number(other.scales !== undefined),
    );
    for (const { name, kind, labels, prior, scales } of ordered) {
      const values = scales === undefined ? [] : this.read(position, scales);
      const start = this.starts.get(name)!;
      for (let index = 0; index < labels.length; index++) {
        const [first, second] = prior[index] ?? [1, 1];
        const scale = scales !== undefined && second >= 0 ? values[second]! : 1;
        position[start + index] = scale * sampled(kind, [first, second], random);
      }
    }
    return position;
  }

  /** A position that priors think likely; chains start from such. */
  draw(random: Random): Float64Array {
    const centres = this.blocks.flatMap(({ kind, prior, labels }) =>
      labels.map((_, index) => likely(kind, prior[index] ?? [1, 1])),
    );
    return Float64Array.from(centres, (centre) => centre + spread * random.normal());
  }
}

function likely(kind: ParameterKind, [first, second]: TwoNumbers): number {
  switch (kind) {
    case "normal":
    case "varying":
    case "relative":
    case "scale":
      return 0;
    case "positive":
      return Math.log(0.3 * first);
    case "fraction":
    case "gamma":
      return Math.log(first / second);
  }
}

function sampled(kind: ParameterKind, [first, second]: TwoNumbers, random: Random): number {
  switch (kind) {
    case "normal":
    case "scale":
      return random.normal();
    case "varying":
    case "relative":
      return first * random.normal();
    case "positive":
      return Math.log(Math.abs(first * random.normal()) + Number.MIN_VALUE);
    case "gamma":
      return logGammaDraw(first, random) - Math.log(second);
    case "fraction":
      return logGammaDraw(first, random) - logGammaDraw(second, random);
  }
}

/** Logarithm of a draw from the gamma distribution of this shape and rate 1 (Marsaglia and Tsang, 2000). */
export function logGammaDraw(shape: number, random: Random): number {
  // Below shape 1: a draw of shape + 1 times uniform^(1/shape).
  if (shape < 1) return logGammaDraw(shape + 1, random) + Math.log(1 - random.uniform()) / shape;
  const d = shape - 1 / 3;
  for (;;) {
    const x = random.normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random.uniform()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return Math.log(d * v);
  }
}

function bounded(kind: ParameterKind, value: number, [median, deviation]: TwoNumbers): number {
  switch (kind) {
    case "normal":
    case "varying":
    case "relative":
      return value;
    case "positive":
    case "gamma":
      return Math.exp(value);
    case "scale":
      return median * Math.exp(deviation * value);
    case "fraction":
      return 1 / (1 + Math.exp(-value));
  }
}
