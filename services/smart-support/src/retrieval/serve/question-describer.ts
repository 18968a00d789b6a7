import { type EncoderPatience, encodeBatch } from "../encoders/encode-all.ts";
import type { SentenceEncoder } from "../encoders/sentence-encoder.ts";
import type { PassageEncoder } from "../model/passage-encoder.ts";

/** Describes a question as the passages of an index are; null where words alone are to be compared. */
export type QuestionDescriber = (question: string) => Promise<Float32Array | null>;

export const wordsAlone: QuestionDescriber = async () => null;

export function learntDescriber(encoder: PassageEncoder): QuestionDescriber {
  return async (question) => encoder.encode(question);
}

/** @throws EncoderFailed when the question is described */
export function broughtDescriber(
  encoder: SentenceEncoder,
  queryPrefix: string,
  patience: EncoderPatience,
  signal: AbortSignal,
): QuestionDescriber {
  return async (question) => (await encodeBatch(encoder, [queryPrefix + question], signal, patience))[0]!;
}
