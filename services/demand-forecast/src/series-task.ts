import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import {
  type CandidateRows,
  type CandidateSettings,
  runCandidate,
  type SeriesWork,
} from "./model/backtest/candidate-rows.ts";
import type { LocalMethod } from "./model/backtest/candidates.ts";

export interface SeriesTaskInput {
  /** Series, each with the methods to try. */
  series: { work: SeriesWork; methods: readonly LocalMethod[] }[];
  settings: CandidateSettings;
}

export interface SeriesTaskOutput {
  /** In the order of the series. */
  rows: CandidateRows[];
  /** Spent per method over the chunk. */
  seconds: Partial<Record<LocalMethod, number>>;
}

/** Worker task: runs the local methods on a chunk of series one after another. */
export async function run(input: SeriesTaskInput, context: WorkerContext): Promise<SeriesTaskOutput> {
  const output: SeriesTaskOutput = { rows: [], seconds: {} };
  for (const { work, methods } of input.series) {
    context.signal.throwIfAborted();
    const rows: CandidateRows = {};
    for (const method of methods) {
      const started = performance.now();
      rows[method] = runCandidate(work, method, input.settings);
      output.seconds[method] = (output.seconds[method] ?? 0) + (performance.now() - started) / 1000;
    }
    output.rows.push(rows);
    // Lets an abort arrive; a chunk in this thread must not keep the event loop either.
    await new Promise((resolve) => setImmediate(resolve));
    context.progress(output.rows.length / input.series.length);
  }
  return output;
}
