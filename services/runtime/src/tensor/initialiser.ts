import type { Random } from "./random.ts";
import { sizeOf } from "./shape.ts";

/** How a weight starts. */
export type Initialiser =
  | { kind: "constant"; value: number }
  | { kind: "normal"; deviation: number }
  /** Uniform ±√(6 / (fan in + fan out)) (Glorot and Bengio, 2010): for linear, tanh and sigmoid layers. */
  | { kind: "glorot" }
  /** Normal of deviation √(2 / fan in) (He et al., 2015): for ReLU layers. */
  | { kind: "he" };

export const zeros: Initialiser = { kind: "constant", value: 0 };
export const ones: Initialiser = { kind: "constant", value: 1 };
export const glorot: Initialiser = { kind: "glorot" };
export const he: Initialiser = { kind: "he" };
export const normal = (deviation: number): Initialiser => ({ kind: "normal", deviation });

/**
 * The starting values of a weight. Fans are the last two dimensions' sizes, as for a matrix that multiplies from
 * the right; a vector's fans are both its length.
 */
export function initialValues(initialiser: Initialiser, shape: readonly number[], random: Random): Float32Array {
  const size = sizeOf(shape);
  const fanOut = shape.at(-1) ?? 1;
  const fanIn = shape.at(-2) ?? fanOut;
  switch (initialiser.kind) {
    case "constant":
      return new Float32Array(size).fill(initialiser.value);
    case "normal":
      return filled(size, () => initialiser.deviation * random.normal());
    case "glorot": {
      const limit = Math.sqrt(6 / (fanIn + fanOut));
      return filled(size, () => limit * (2 * random.uniform() - 1));
    }
    case "he": {
      const deviation = Math.sqrt(2 / fanIn);
      return filled(size, () => deviation * random.normal());
    }
  }
}

function filled(size: number, draw: () => number): Float32Array {
  const values = new Float32Array(size);
  for (let index = 0; index < size; index++) values[index] = draw();
  return values;
}
