import type { SparseVector } from "./feature-space.ts";

/** Finds how near a vector lies to the examples of each class, by lists of who has a feature. */
export class ExampleIndex {
  private readonly offsets: Int32Array;
  private readonly holders: Int32Array;
  private readonly values: Float32Array;

  /** @param size features of a vector @param labels class of each vector, from 0 */
  constructor(
    vectors: readonly SparseVector[],
    private readonly labels: ArrayLike<number>,
    size: number,
    private readonly classes: number,
  ) {
    this.offsets = new Int32Array(size + 1);
    for (const { indices } of vectors) for (const index of indices) this.offsets[index + 1]!++;
    for (let index = 0; index < size; index++) this.offsets[index + 1]! += this.offsets[index]!;
    const next = this.offsets.slice();
    this.holders = new Int32Array(this.offsets[size]!);
    this.values = new Float32Array(this.offsets[size]!);
    for (const [holder, { indices, values }] of vectors.entries()) {
      for (const [at, index] of indices.entries()) {
        const place = next[index]!++;
        this.holders[place] = holder;
        this.values[place] = values[at]!;
      }
    }
  }

  /** [classes]: cosine similarity to the nearest example of each class; 0 where none has anything in common. */
  nearest({ indices, values }: SparseVector): Float64Array {
    const similarity = new Float64Array(this.labels.length);
    for (const [at, index] of indices.entries()) {
      const value = values[at]!;
      for (let place = this.offsets[index]!; place < this.offsets[index + 1]!; place++)
        similarity[this.holders[place]!]! += value * this.values[place]!;
    }
    const nearest = new Float64Array(this.classes);
    for (const [example, value] of similarity.entries()) {
      const label = this.labels[example]!;
      if (value > nearest[label]!) nearest[label] = value;
    }
    return nearest;
  }
}
