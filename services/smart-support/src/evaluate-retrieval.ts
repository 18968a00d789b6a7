import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { Random } from "@bellwether/runtime/tensor/random";
import { readQuestionsAndAnswers } from "./evaluate/faq-file.ts";
import { placeOf } from "./retrieval/model/fuse-scores.ts";
import { Retriever } from "./retrieval/model/retriever.ts";

export interface RetrievalEvaluationSettings {
  /** Parts of the questions; each is asked of a retriever that learnt from the others. */
  folds: number;
  /** Parts that are asked at all; by default all. */
  foldsAsked?: number;
  seed: number;
  signal?: AbortSignal;
  onProgress?: (fraction: number) => void;
}

export type RetrievalMethod = "bm25" | "dense" | "fused" | "reranked";

export interface RetrievalMeasures {
  name: RetrievalMethod;
  recallAt1: number;
  recallAt10: number;
  mrr: number;
  /** Of one question at a time, in this process; fused and reranked with the lists that they are made from. */
  latencyMsP95: number;
}

export interface RetrievalEvaluation {
  passages: number;
  questions: number;
  methods: RetrievalMeasures[];
  /** Of the highest MRR. */
  chosen: RetrievalMethod;
  /** Of the networks. */
  engine: string;
  seconds: number;
}

const names = ["bm25", "dense", "fused", "reranked"] as const;

/**
 * Asks each question of a file for its own answer among all answers of the file.
 *
 * @throws TextFileError naming line and rule; RangeError when there are too few questions to learn from
 */
export async function evaluateRetrievalFile(
  path: string,
  { folds, foldsAsked = folds, seed, signal, onProgress }: RetrievalEvaluationSettings,
): Promise<RetrievalEvaluation> {
  const started = performance.now();
  const { passages, answered } = await readQuestionsAndAnswers(path);
  const { engine } = await loadEngine();
  const order = new Random(seed).fork("folds").permutation(answered.length);
  const places: Record<RetrievalMethod, number[]> = { bm25: [], dense: [], fused: [], reranked: [] };
  const latencies: Record<RetrievalMethod, number[]> = { bm25: [], dense: [], fused: [], reranked: [] };
  for (let fold = 0; fold < foldsAsked; fold++) {
    const learnt = [...order].filter((_, at) => at % folds !== fold).map((at) => answered[at]!);
    const retriever = await Retriever.fit(passages, learnt, {
      seed,
      signal,
      onProgress: (fraction) => onProgress?.((fold + fraction) / foldsAsked),
    });
    for (const at of order.filter((_, at) => at % folds === fold)) {
      const { question, passage } = answered[at]!;
      const told = askInSteps(retriever, question);
      for (const name of names) {
        places[name].push(placeOf(told[name].scores, passage));
        latencies[name].push(told[name].tookMs);
      }
    }
  }
  const methods = names.map((name): RetrievalMeasures => {
    const share = (counts: (place: number) => number) =>
      places[name].reduce((sum, place) => sum + counts(place), 0) / places[name].length;
    return {
      name,
      recallAt1: share((place) => Number(place < 1)),
      recallAt10: share((place) => Number(place < 10)),
      mrr: share((place) => 1 / (1 + place)),
      latencyMsP95: latencies[name].toSorted((a, b) => a - b)[Math.floor(0.95 * latencies[name].length)]!,
    };
  });
  return {
    passages: passages.length,
    questions: places.bm25.length,
    methods,
    chosen: methods.reduce((best, one) => (one.mrr > best.mrr ? one : best)).name,
    engine,
    seconds: (performance.now() - started) / 1000,
  };
}

/** Scores by each method, and how long it took from the question on. */
function askInSteps(
  retriever: Retriever,
  question: string,
): Record<RetrievalMethod, { scores: Float32Array; tookMs: number }> {
  const began = performance.now();
  const lexical = retriever.lexicalScores(question);
  const afterLexical = performance.now();
  const dense = retriever.denseScores(question);
  const afterDense = performance.now();
  const fused = retriever.fuse(lexical, dense);
  const afterFused = performance.now();
  const reranked = retriever.rerank(question, { lexical, dense, fused });
  return {
    bm25: { scores: lexical, tookMs: afterLexical - began },
    dense: { scores: dense, tookMs: afterDense - afterLexical },
    fused: { scores: fused, tookMs: afterFused - began },
    reranked: { scores: reranked, tookMs: performance.now() - began },
  };
}
