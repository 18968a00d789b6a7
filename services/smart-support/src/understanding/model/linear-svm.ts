import { Random } from "@bellwether/runtime/tensor/random";
import type { SparseVector } from "./feature-space.ts";

export interface SvmSettings {
  /** Features of a vector. */
  size: number;
  classes: number;
  /** Cost of a margin that is not kept, C. */
  cost: number;
  /** Most passes over the examples for a class. */
  passes: number;
  seed: number;
}

/** The machines as plain values. */
export interface LinearSvmState {
  /** [size + 1, classes], row by row; the last row is the intercept's. */
  weights: Float32Array;
  size: number;
  classes: number;
}

/** Change of a dual variable's gradient under which a class counts as solved. */
const tolerance = 0.01;

/**
 * A linear support vector machine for each class against all others, of squared hinge loss, by coordinate descent in the dual.
 *
 * Source: Hsieh, Chang, Lin, Keerthi & Sundararajan (2008), A Dual Coordinate Descent Method for Large-scale Linear SVM, algorithm 1
 * (L2-SVM: the dual's diagonal is 1 / 2C, and its variables have no upper bound).
 */
export class LinearSvm {
  /** [size + 1, classes], row by row; the last row is the intercept's. */
  private constructor(
    private readonly weights: Float32Array,
    readonly size: number,
    readonly classes: number,
  ) {}

  /** @param labels class of each vector, from 0 */
  static fit(vectors: readonly SparseVector[], labels: ArrayLike<number>, settings: SvmSettings): LinearSvm {
    const { size, classes } = settings;
    const weights = new Float32Array((size + 1) * classes);
    const squares = Float64Array.from(vectors, ({ values }) => values.reduce((sum, value) => sum + value * value, 1));
    for (let label = 0; label < classes; label++) {
      const column = fitClass(vectors, squares, (at) => labels[at] === label, settings);
      for (let at = 0; at <= size; at++) weights[at * classes + label] = column[at]!;
    }
    return new LinearSvm(weights, size, classes);
  }

  static restore({ weights, size, classes }: LinearSvmState): LinearSvm {
    return new LinearSvm(weights, size, classes);
  }

  get state(): LinearSvmState {
    const { weights, size, classes } = this;
    return { weights, size, classes };
  }

  /** [classes]: how far on a class's side of its plane a vector lies; 1 is its margin. */
  scoresOf({ indices, values }: SparseVector): Float64Array {
    const { classes, weights, size } = this;
    const scores = Float64Array.from(weights.subarray(size * classes));
    for (let at = 0; at < indices.length; at++) {
      const row = indices[at]! * classes;
      const value = values[at]!;
      for (let label = 0; label < classes; label++) scores[label]! += value * weights[row + label]!;
    }
    return scores;
  }
}

/** [size + 1]: the plane between the members of a class and the rest. */
function fitClass(
  vectors: readonly SparseVector[],
  squares: Float64Array,
  isMember: (at: number) => boolean,
  { size, cost, passes, seed }: SvmSettings,
): Float64Array {
  const plane = new Float64Array(size + 1);
  const dual = new Float64Array(vectors.length);
  const random = new Random(seed);
  const diagonal = 1 / (2 * cost);
  for (let pass = 0; pass < passes; pass++) {
    let steepest = 0;
    for (const at of random.permutation(vectors.length)) {
      const { indices, values } = vectors[at]!;
      const side = isMember(at) ? 1 : -1;
      let score = plane[size]!;
      for (let part = 0; part < indices.length; part++) score += plane[indices[part]!]! * values[part]!;
      const gradient = side * score - 1 + dual[at]! * diagonal;
      const projected = dual[at] === 0 ? Math.min(gradient, 0) : gradient;
      if (projected === 0) continue;
      steepest = Math.max(steepest, Math.abs(projected));
      const before = dual[at]!;
      dual[at] = Math.max(0, before - gradient / (squares[at]! + diagonal));
      const step = (dual[at]! - before) * side;
      for (let part = 0; part < indices.length; part++) plane[indices[part]!]! += step * values[part]!;
      plane[size]! += step;
    }
    if (steepest < tolerance) break;
  }
  return plane;
}
