import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { Random } from "@bellwether/runtime/tensor/random";
import { readQuestionsAndAnswers } from "../evaluate/faq-file.ts";
import { evaluateRetrievalFile, type RetrievalEvaluation } from "../evaluate-retrieval.ts";
import { Retriever } from "../retrieval/model/retriever.ts";

const file = fileURLToPath(new URL("../../../../../shared/data/egret_wenda_zh/faq.jsonl", import.meta.url));
const manyPassages = 50_000;
const latencyBarMs = 50;

export interface RetrievalFigures {
  evaluation: RetrievalEvaluation;
  /** Of a question at a time among 50,000 passages, the whole way to the reranked. */
  latency: { passages: number; p50Ms: number; p95Ms: number };
}

/** Finds answers of a Chinese support forum; one part of five with `quick`. Passages for the latency are mixed of its sentences. */
export async function run({ quick }: { quick: boolean }): Promise<RetrievalFigures | null> {
  if (!existsSync(file)) {
    process.stderr.write("retrieval: skipped, since ../shared/data/egret_wenda_zh is not there.\n");
    return null;
  }
  const evaluation = await evaluateRetrievalFile(file, { folds: 5, foldsAsked: quick ? 1 : 5, seed: 1 });
  return { evaluation, latency: await latencyOfMany() };
}

export function missedBars(figures: RetrievalFigures | null): string[] {
  if (figures === null) return [];
  const [bm25, dense, fused] = figures.evaluation.methods;
  const missed: string[] = [];
  for (const part of [bm25!, dense!])
    for (const measure of ["recallAt10", "mrr"] as const)
      if (!(fused![measure] > part[measure]))
        missed.push(`fused ${measure} ${fused![measure]} is not above ${part.name}'s`);
  const { p95Ms } = figures.latency;
  if (!(p95Ms < latencyBarMs))
    missed.push(`p95 ${p95Ms.toFixed(1)} ms of ${manyPassages} passages is not under ${latencyBarMs} ms`);
  return missed;
}

async function latencyOfMany(): Promise<RetrievalFigures["latency"]> {
  const { passages, answered } = await readQuestionsAndAnswers(file);
  const random = new Random(1);
  const mixed = Array.from(
    { length: manyPassages },
    (_, at) => passages[at] ?? `${random.pick(passages)} ${random.pick(passages)}`,
  );
  await loadEngine();
  const retriever = await Retriever.fit(mixed, answered.slice(0, 500), { seed: 1 });
  const taken = answered.slice(500, 1500).map(({ question }) => {
    const asked = performance.now();
    retriever.scoresOf(question);
    return performance.now() - asked;
  });
  taken.sort((a, b) => a - b);
  return { passages: manyPassages, p50Ms: taken[500]!, p95Ms: taken[950]! };
}
