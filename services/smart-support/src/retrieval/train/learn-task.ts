import { loadEngine } from "@bellwether/runtime/tensor/engine";
import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import type { AnswerMetrics } from "../../answers/learnt-answers.ts";
import type { BroughtVersion } from "../encoders/stored-encoders.ts";
import { type FittedRetrieval, fitOnVectors, fitRetrieval } from "../model/fit-retrieval.ts";
import { encoderWidth } from "../model/passage-encoder.ts";
import { Retriever } from "../model/retriever.ts";
import { encodeSupportModel } from "../serve/support-model.ts";
import { type AskedTitle, judgeRetrieval } from "./judge-retrieval.ts";
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
  const learnt = brought === null ? await fitRetrieval(data.texts, data.answered, settings) : null;
  const { encoder, reranker, lexicalShare, heldOut } =
    learnt ?? (await fitOnVectors(data.texts, data.answered, rowsOf(brought!), settings));
  const described = encoder === null ? [] : data.indexed.map((text) => encoder.encode(text));
  const titles = learnt === null ? [] : askTitles(data, described, learnt, signal);
  const judged = await judgeRetrieval(heldOut, data.articles, seed, { titles, signal });
  const vectors = new Float32Array(described.length * encoderWidth);
  for (const [at, vector] of described.entries()) vectors.set(vector, at * encoderWidth);
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

/** What titles find as they are served, with themselves in place. */
function askTitles(
  { indexed, answered, titles }: LearningData,
  vectors: readonly Float32Array[],
  learnt: FittedRetrieval,
  signal: AbortSignal,
): AskedTitle[] {
  const retriever = Retriever.over(indexed, vectors, learnt);
  return answered.slice(0, titles).map(({ question, passage }) => {
    signal.throwIfAborted();
    return { ...retriever.search(question), passage };
  });
}

function rowsOf({ by: { width }, words, questions }: BroughtVectors) {
  const rows = (values: Float32Array) =>
    Array.from({ length: values.length / width }, (_, row) => values.subarray(row * width, (row + 1) * width));
  return { texts: rows(words), questions: rows(questions) };
}
