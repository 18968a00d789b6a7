import { cosineRate } from "@bellwether/runtime/tensor/learning-rate";
import type { TrainingData } from "@bellwether/runtime/tensor/training-data";
import { fit } from "@bellwether/runtime/tensor/training-loop";
import { encoderModel } from "./encoder-model.ts";
import { termsOf } from "./terms.ts";
import { PieceVocabulary } from "./text-pieces.ts";

/** A question, the passage that answers it, and one that reads alike and does not. */
export interface LearningPair {
  question: string;
  passage: string;
  wrong: string;
}

export interface EncoderSettings {
  seed: number;
  epochs?: number;
  signal?: AbortSignal;
  onProgress?: (fraction: number) => void;
}

/** What an encoder is made of: pieces of text in the order of their rows, how rare each is, and their vectors, row after row. */
export interface EncoderParts {
  pieces: string[];
  rarity: Float32Array;
  /** [pieces, width] */
  vectors: Float32Array;
}

/** Numbers of a vector. */
export const encoderWidth = 128;
const width = encoderWidth;
/** Pieces of a text that are looked at: its heaviest. */
const lookedAt = 96;
/** Each question is told from as many passages; more tell finer and take longer. */
const batchSize = 256;
const peakRate = 2e-3;
const usualEpochs = 12;

/**
 * Describes texts by vectors that are near where one answers the other, learnt from an organisation's own questions. Choose the engine
 * first; describing a text takes none.
 */
export class PassageEncoder {
  private constructor(
    private readonly vocabulary: PieceVocabulary,
    /** [rows, width], row after row. */
    private readonly pieces: Float32Array,
  ) {}

  /**
   * @param texts all that is to be described, by which the rarity of pieces is told
   * @throws the signal's reason when aborted
   */
  static async fit(
    texts: readonly string[],
    pairs: readonly LearningPair[],
    { seed, epochs = usualEpochs, signal, onProgress }: EncoderSettings,
  ): Promise<PassageEncoder> {
    const vocabulary = PieceVocabulary.fit(texts);
    const fitted = await fit(
      encoderModel({ known: vocabulary.size, width, pieces: lookedAt }),
      rowsOf(pairs, vocabulary),
      {
        seed,
        epochs,
        batchSize,
        learningRate: cosineRate(peakRate),
        signal,
        onProgress: ({ fraction }) => onProgress?.(fraction),
      },
    );
    return new PassageEncoder(vocabulary, fitted.weights.pieces!.values as Float32Array);
  }

  /** The encoder that was taken apart. */
  static from({ pieces, rarity, vectors }: EncoderParts): PassageEncoder {
    return new PassageEncoder(PieceVocabulary.from(pieces, rarity), vectors);
  }

  parts(): EncoderParts {
    return { ...this.vocabulary.parts(), vectors: this.pieces };
  }

  /** [width], of length 1; of zeros for a text without words. */
  encode(text: string): Float32Array {
    return this.encodeTerms(termsOf(text));
  }

  /** The same of a text whose terms are known. */
  encodeTerms(terms: readonly string[]): Float32Array {
    const { rows, weights } = this.vocabulary.weigh(terms, lookedAt);
    const vector = new Float32Array(width);
    for (const [at, row] of rows.entries())
      for (let k = 0; k < width; k++) vector[k]! += weights[at]! * this.pieces[row * width + k]!;
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
    return vector.map((value) => value / length);
  }
}

function rowsOf(pairs: readonly LearningPair[], vocabulary: PieceVocabulary): TrainingData {
  const columns: TrainingData["columns"] = {};
  for (const name of ["question", "passage", "wrong"] as const) {
    const rows = new Int32Array(pairs.length * lookedAt);
    const values = new Float32Array(rows.length);
    for (const [at, pair] of pairs.entries()) {
      const weighed = vocabulary.weigh(termsOf(pair[name]), lookedAt);
      rows.set(weighed.rows, at * lookedAt);
      values.set(weighed.weights, at * lookedAt);
    }
    columns[`${name}Rows`] = { values: rows, shape: [lookedAt] };
    columns[`${name}Weights`] = { values, shape: [lookedAt] };
  }
  return { rows: pairs.length, columns };
}
