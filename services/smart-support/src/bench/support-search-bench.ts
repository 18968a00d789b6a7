import { existsSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { Random } from "@bellwether/runtime/tensor/random";
import { readQuestionsAndAnswers } from "../evaluate/faq-file.ts";
import { fitRetrieval } from "../retrieval/model/fit-retrieval.ts";
import { encoderWidth } from "../retrieval/model/passage-encoder.ts";
import { termsOf } from "../retrieval/model/terms.ts";
import { Breather } from "../retrieval/serve/breather.ts";
import { buildIndex } from "../retrieval/serve/build-index.ts";
import type { ListedPassage } from "../retrieval/serve/read-passages.ts";

const file = fileURLToPath(new URL("../../../../../shared/data/egret_wenda_zh/faq.jsonl", import.meta.url));
const manyPassages = 50_000;
const learntFrom = { quick: 300, usual: 1_000 };
const asked = 1_000;
const latencyBarMs = 50;

export interface SearchFigures {
  passages: number;
  /** From texts to an index, in slices; of one passage changed. */
  build: { seconds: number; cpuSeconds: number; longestHoldMs: number; changeSeconds: number };
  /** Of what the index says it holds, and of the process after it was built. */
  indexMiB: number;
  rssMiB: number;
  /** Of a question at a time, from its text to the ordered passages. No approximation is used: recall of what is compared is 1. */
  latency: { p50Ms: number; p95Ms: number };
  /** Processor time of a question: on a busy machine, what a wait is not. */
  cpuMsPerQuestion: number;
}

/** Searches 50,000 passages as the service does: answers of a Chinese forum, and mixtures of their sentences. */
export async function run({ quick }: { quick: boolean }): Promise<SearchFigures | null> {
  if (!existsSync(file)) {
    process.stderr.write("support-search: skipped, since ../shared/data/egret_wenda_zh is not there.\n");
    return null;
  }
  const { passages, answered } = await readQuestionsAndAnswers(file);
  await loadEngine();
  const learnt = answered.slice(0, quick ? learntFrom.quick : learntFrom.usual);
  const { encoder, reranker, lexicalShare } = await fitRetrieval(passages, learnt, { seed: 1 });
  const random = new Random(1);
  const texts = new Map(
    Array.from({ length: manyPassages }, (_, at) => [
      String(at),
      passages[at] ?? `${random.pick(passages)} ${random.pick(passages)} ${at}`,
    ]),
  );
  const listed = Array.from(
    texts.keys(),
    (id): ListedPassage => ({ id, articleId: id, locale: "zh-CN", audience: "PUBLIC", mark: "" }),
  );
  const sources = {
    texts: async (ids: readonly string[]) => new Map(ids.map((id) => [id, texts.get(id)!])),
    vectors: async () => new Map<string, Float32Array>(),
    encode: (terms: readonly string[]) => encoder.encodeTerms(terms),
    keep: async () => undefined,
    width: encoderWidth,
  };
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  const cpuBefore = process.cpuUsage();
  const index = await buildIndex(listed, sources, null, new Breather());
  const built = performance.now();
  delay.disable();
  const cpuOfBuild = process.cpuUsage(cpuBefore);
  listed[0] = { ...listed[0]!, mark: "changed" };
  const changed = await buildIndex(listed, sources, index, new Breather());
  const ranking = { lexicalShare, rankOf: reranker.scoreOf.bind(reranker) };
  const changedAt = performance.now();
  const cpuBeforeAsking = process.cpuUsage();
  const taken = answered.slice(-asked).map(({ question }) => {
    const from = performance.now();
    const vector = encoder.encodeTerms(termsOf(question));
    changed.search({ question, audience: "PUBLIC", locale: "zh-CN", vector }, ranking, 50);
    return performance.now() - from;
  });
  const cpu = process.cpuUsage(cpuBeforeAsking);
  taken.sort((one, other) => one - other);
  return {
    passages: manyPassages,
    build: {
      seconds: (built - begun) / 1000,
      cpuSeconds: (cpuOfBuild.user + cpuOfBuild.system) / 1e6,
      longestHoldMs: delay.max / 1e6,
      changeSeconds: (changedAt - built) / 1000,
    },
    indexMiB: changed.bytes / 2 ** 20,
    rssMiB: process.memoryUsage.rss() / 2 ** 20,
    latency: { p50Ms: taken[taken.length >> 1]!, p95Ms: taken[Math.floor(taken.length * 0.95)]! },
    cpuMsPerQuestion: (cpu.user + cpu.system) / 1000 / taken.length,
  };
}

export function missedBars(figures: SearchFigures | null): string[] {
  if (figures === null) return [];
  const { p95Ms } = figures.latency;
  return p95Ms < latencyBarMs
    ? []
    : [`p95 ${p95Ms.toFixed(1)} ms of ${manyPassages} passages is not under ${latencyBarMs} ms`];
}
