import type { EncoderProblem } from "./contract.ts";

/** Describes texts by vectors that are near where texts mean alike. */
export interface SentenceEncoder {
  /** Texts that are handed over at once at most. */
  readonly batchSize: number;
  /**
   * Vectors of length 1, all of the same width, in the order of the texts.
   *
   * @throws EncoderFailed; the signal's reason when aborted
   */
  encode(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]>;
}

/** An encoder that gave no vectors, or none that can be compared. */
export class EncoderFailed extends Error {
  override readonly name = "EncoderFailed";
  constructor(
    readonly problem: EncoderProblem,
    /** Seconds that it asks to be left alone. */
    readonly retryAfterSeconds: number | null = null,
    options?: ErrorOptions,
  ) {
    super(`The encoder gave no vectors: ${problem}.`, options);
  }

  /** Whether it may work when it is asked again. */
  get passes(): boolean {
    return this.problem === "down" || this.problem === "late" || this.retryAfterSeconds !== null;
  }
}
