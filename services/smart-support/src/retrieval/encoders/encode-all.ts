import { setTimeout as pause } from "node:timers/promises";
import { EncoderFailed, type SentenceEncoder } from "./sentence-encoder.ts";

/** How long a batch is waited for, and how often one that failed in passing is asked again. */
export interface EncoderPatience {
  batchMs: number;
  /** Milliseconds before each further attempt, where the endpoint names no time of its own. */
  delaysMs: readonly number[];
}

/** Of work in the background; nobody waits for it. */
export const longPatience: EncoderPatience = { batchMs: 30_000, delaysMs: [500, 2_000, 8_000, 30_000] };
/** Of a question: whoever asked is answered by words alone then. */
export const shortPatience: EncoderPatience = { batchMs: 300, delaysMs: [] };

/** Seconds that an endpoint's own wish to be left alone is followed at most. */
const longestRest = 60;

/**
 * Describes texts in batches, one after the other: an organisation's endpoint is asked one thing at a time.
 *
 * @throws EncoderFailed where a batch gave no vectors after all attempts; the signal's reason when aborted
 */
export async function* encodeAll(
  encoder: SentenceEncoder,
  texts: readonly string[],
  signal: AbortSignal,
  patience: EncoderPatience = longPatience,
): AsyncGenerator<{ from: number; vectors: Float32Array[] }> {
  let width: number | undefined;
  for (let from = 0; from < texts.length; from += encoder.batchSize) {
    const vectors = await encodeBatch(encoder, texts.slice(from, from + encoder.batchSize), signal, patience);
    width ??= vectors[0]!.length;
    if (vectors[0]!.length !== width) throw new EncoderFailed("width");
    yield { from, vectors };
  }
}

/** The same of few texts. */
export async function encodeBatch(
  encoder: SentenceEncoder,
  texts: readonly string[],
  signal: AbortSignal,
  { batchMs, delaysMs }: EncoderPatience,
): Promise<Float32Array[]> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await within(batchMs, signal, (ending) => encoder.encode(texts, ending));
    } catch (error) {
      const delayMs = delaysMs[attempt];
      if (!(error instanceof EncoderFailed) || !error.passes || delayMs === undefined) throw error;
      const restMs = 1_000 * Math.min(longestRest, error.retryAfterSeconds ?? 0);
      await pause(Math.max(delayMs, restMs), undefined, { signal });
    }
  }
}

/** Ends work that takes too long. */
async function within<Result>(
  ms: number,
  signal: AbortSignal,
  work: (ending: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const late = AbortSignal.timeout(ms);
  try {
    return await work(AbortSignal.any([signal, late]));
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw late.aborted ? new EncoderFailed("late", null, { cause: error }) : error;
  }
}
