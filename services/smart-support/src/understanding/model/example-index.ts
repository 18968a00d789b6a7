import type { SparseVector } from "./feature-space.ts";

/** The index as plain values: of each feature, the examples that hold it and how much of it, one after the other. */
export interface ExampleIndexState {
  offsets: Int32Array;
  holders: Int32Array;
  values: Float32Array;
  /** Class of each example, from 0. */
  labels: Int32Array;
  classes: number;
}

/** Finds how near a vector lies to the examples of each class, by lists of who has a feature. */
export class ExampleIndex {
  private constructor(readonly state: ExampleIndexState) {}

  /** @param size features of a vector @param labels class of each vector, from 0 */
  static of(vectors: readonly SparseVector[], labels: Int32Array, size: number, classes: number): ExampleIndex {
    const offsets = new Int32Array(size + 1);
    for (const { indices } of vectors) for (const index of indices) offsets[index + 1]!++;
    for (let index = 0; index < size; index++) offsets[index + 1]! += offsets[index]!;
    const next = offsets.slice();
    const holders = new Int32Array(offsets[size]!);
    const values = new Float32Array(offsets[size]!);
    for (const [holder, vector] of vectors.entries()) {
      for (const [at, index] of vector.indices.entries()) {
        const place = next[index]!++;
        holders[place] = holder;
        values[place] = vector.values[at]!;
      }
    }
    return new ExampleIndex({ offsets, holders, values, labels, classes });
  }

  static restore(state: ExampleIndexState): ExampleIndex {
    return new ExampleIndex(state);
  }

  /** [classes]: cosine similarity to the nearest example of each class; 0 where none has anything in common. */
  nearest({ indices, values }: SparseVector): Float64Array {
    const { offsets, holders, labels, classes, values: held } = this.state;
    const similarity = new Float64Array(labels.length);
    for (const [at, index] of indices.entries()) {
      const value = values[at]!;
      for (let place = offsets[index]!; place < offsets[index + 1]!; place++)
        similarity[holders[place]!]! += value * held[place]!;
    }
    const nearest = new Float64Array(classes);
    for (const [example, value] of similarity.entries()) {
      const label = labels[example]!;
      if (value > nearest[label]!) nearest[label] = value;
    }
    return nearest;
  }
}
