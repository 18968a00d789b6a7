import { loadEngine } from "@bellwether/runtime/tensor/engine";
import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import type { AnswerMetrics } from "../../answers/learnt-answers.ts";
import { fitRetrieval } from "../model/fit-retrieval.ts";
import { encoderWidth } from "../model/passage-encoder.ts";
import { encodeSupportModel } from "../serve/support-model.ts";
import { judgeRetrieval } from "./judge-retrieval.ts";
import type { LearningData } from "./read-learning-data.ts";

export interface LearnTaskInput {
  data: LearningData;
  seed: number;
}

export interface LearntRetrieval {
  /** The model, as it is stored. */
  bytes: Uint8Array;
  /** [passages, width] row after row: of what passages are found by. */
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
  { data, seed }: LearnTaskInput,
  { signal, progress }: WorkerContext,
): Promise<LearntRetrieval> {
  const { engine } = await loadEngine();
  const { encoder, reranker, lexicalShare, heldOut } = await fitRetrieval(data.texts, data.answered, {
    seed,
    alsoAlike: data.translations,
    signal,
    onProgress: (fraction) => progress(learnShare * fraction),
  });
  const judged = await judgeRetrieval(heldOut, data.articles, seed, signal);
  const vectors = new Float32Array(data.indexed.length * encoderWidth);
  for (const [at, text] of data.indexed.entries()) vectors.set(encoder.encode(text), at * encoderWidth);
  const { confidence, threshold, riskCoverage, report } = judged;
  const bytes = encodeSupportModel({ encoder, reranker, lexicalShare, confidence, threshold, riskCoverage });
  return { bytes, vectors, width: encoderWidth, metrics: { report, threshold, riskCoverage }, engine };
}
