import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import {
  forecastSeries,
  type SeriesOutcome,
  type SeriesSettings,
  type SeriesWork,
} from "./model/backtest/forecast-series.ts";

export interface SeriesTaskInput {
  series: SeriesWork[];
  settings: SeriesSettings;
}

/** Worker task: backtests and forecasts a chunk of series one after another. */
export async function run(input: SeriesTaskInput, context: WorkerContext): Promise<SeriesOutcome[]> {
  const outcomes: SeriesOutcome[] = [];
  for (const work of input.series) {
    context.signal.throwIfAborted();
    outcomes.push(forecastSeries(work, input.settings, () => performance.now() / 1000));
    // Lets an abort arrive; a chunk in this thread must not keep the event loop either.
    await new Promise((resolve) => setImmediate(resolve));
    context.progress(outcomes.length / input.series.length);
  }
  return outcomes;
}
