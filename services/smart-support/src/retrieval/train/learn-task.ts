import { loadEngine } from "@bellwether/runtime/tensor/engine";
import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import type { AnswerMetrics } from "../../answers/learnt-answers.ts";
import type { BroughtVersion } from "../encoders/stored-encoders.ts";
import { fitOnVectors, fitRetrieval } from "../model/fit-retrieval.ts";
import { encoderWidth } from "../model/passage-encoder.ts";
import { encodeSupportModel } from "../serve/support-model.ts";
import { judgeRetrieval } from "./judge-retrieval.ts";
import type { LearningData } from "./read-learning-data.ts";

export interface LearnTaskInput {
  data: LearningData;
  seed: number;
  /** What an encoder of others made of what is learnt from; null: one is learnt. */
  brought: BroughtVectors | null;
}

/** Vectors of an encoder of others, row after row. */
export interface BroughtVectors {
  by: BroughtVersion;
  /** [passages, width]: of their words alone. */
  words: Float32Array;
  /** [questions, width]: of what is asked. */
  questions: Float32Array;
}

export interface LearntRetrieval {
  /** The model, as it is stored. */
  bytes: Uint8Array;
  /** [passages, width] row after row: of what passages are found by; none where an encoder of others made them. */
  vectors: Float32Array;
  width: number;
  metrics: AnswerMetrics;
  /** Of the networks. */
  engine: string;
}

/** Address of this module's compiled form: threads load `dist`, also when this file runs from its source. */
export const learnTaskModule = new URL("./learn-task.js", import.meta.url.replace("/src/", "/dist/")).href;

/** Share of the time that learning takes; the rest is describing passages. */
const learnShare = 0.9;

/**
 * Learns retrieval and describes all passages by it, off the event loop.
 *
 * @public called by the thread, which loads this module by its address
 */
export async function run(
  { data, seed, brought }: LearnTaskInput,
  { signal, progress }: WorkerContext,
): Promise<LearntRetrieval> {
  const { engine } = await loadEngine();
  const settings = {
    seed,
    alsoAlike: data.translations,
    signal,
    onProgress: (fraction: number) => progress(learnShare * fraction),
  };
  const { encoder, reranker, lexicalShare, heldOut } =
    brought === null
      ? await fitRetrieval(data.texts, data.answered, settings)
      : await fitOnVectors(data.texts, data.answered, rowsOf(brought), settings);
  const judged = await judgeRetrieval(heldOut, data.articles, seed, signal);
  const vectors = new Float32Array(encoder === null ? 0 : data.indexed.length * encoderWidth);
  if (encoder !== null)
    for (const [at, text] of data.indexed.entries()) vectors.set(encoder.encode(text), at * encoderWidth);
  const { confidence, threshold, riskCoverage, report } = judged;
  const bytes = encodeSupportModel({
    encoder,
    brought: brought?.by ?? null,
    reranker,
    lexicalShare,
    confidence,
    threshold,
    riskCoverage,
  });
  const width = brought?.by.width ?? encoderWidth;
  return { bytes, vectors, width, metrics: { report, threshold, riskCoverage }, engine };
}

function rowsOf({ by: { width }, words, questions }: BroughtVectors) {
  const rows = (values: Float32Array) =>
    Array.from({ length: values.length / width }, (_, row) => values.subarray(row * width, (row + 1) * width));
  return { texts: rows(words), questions: rows(questions) };
}
