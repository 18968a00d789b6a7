/** Vectors of passages, compared with a question's one by one: 50,000 of 128 numbers take some milliseconds. */
export class DenseIndex {
  readonly passages: number;
  private readonly vectors: Float32Array;
  private readonly width: number;

  constructor(vectors: readonly Float32Array[]) {
    this.passages = vectors.length;
    this.width = vectors[0]?.length ?? 0;
    this.vectors = new Float32Array(this.passages * this.width);
    for (const [passage, vector] of vectors.entries()) this.vectors.set(vector, passage * this.width);
  }

  /** [passages]: cosine similarity to a vector of length 1. */
  scoresOf(question: Float32Array): Float32Array {
    const scores = new Float32Array(this.passages);
    const { vectors, width } = this;
    for (let passage = 0, at = 0; passage < scores.length; passage++, at += width) {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += question[k]! * vectors[at + k]!;
      scores[passage] = sum;
    }
    return scores;
  }
}
