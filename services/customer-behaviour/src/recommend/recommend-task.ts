import { loadEngine } from "@bellwether/runtime/tensor/engine";
import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import { type MadeRecommendations, makeRecommendations, type RecommendTask } from "./make-recommendations.ts";

/** Address of this module's compiled form: threads load `dist`, also when this file runs from its source. */
export const recommendTaskModule = new URL("./recommend-task.js", import.meta.url.replace("/src/", "/dist/")).href;

/** A nightly job should not take a core for minutes: a network of this many baskets is learnt in seconds. */
const mostBaskets = 4_000;
const networkSeconds = 5;

/** What the task answers with. */
export interface RecommendTaskOutput extends MadeRecommendations {
  engine: string;
}

/** Worker task: judges, learns and makes all lists, off the event loop. */
export async function run(input: RecommendTask, context: WorkerContext): Promise<RecommendTaskOutput> {
  const { engine } = await loadEngine();
  const { signal } = context;
  const onProgress = (fraction: number) => context.progress(fraction);
  return {
    ...(await makeRecommendations(input, { seed: input.seed, mostBaskets, networkSeconds, signal, onProgress })),
    engine,
  };
}
