import type { CandidateRows, CandidateSettings, SeriesWork } from "./model/backtest/candidate-rows.ts";
import type { LocalMethod } from "./model/backtest/candidates.ts";
import { compiledModule, runTask, type Workplace } from "./run-task.ts";
import { run as runSeries, type SeriesTaskInput, type SeriesTaskOutput } from "./series-task.ts";

/** A series with the local methods that are to be tried on it. */
export interface PlannedSeries {
  work: SeriesWork;
  methods: readonly LocalMethod[];
}

export interface RunCandidates {
  /** In the order of the plan; a series that the time did not reach has none. */
  rows: CandidateRows[];
  /** Spent per method, over all threads. */
  seconds: Partial<Record<LocalMethod, number>>;
}

const seriesTask = { module: compiledModule("series-task"), run: runSeries };

/** Series of one chunk: small enough for steady progress and a punctual end, large enough that a thread is not idle. */
const chunkSize = 20;

/**
 * Runs local methods over many series in chunks, in the order of the plan. Once the time is over no further chunk starts;
 * those under way end.
 *
 * @param timeLeft seconds; Infinity without a budget.
 */
export async function runCandidates(
  plan: readonly PlannedSeries[],
  settings: CandidateSettings,
  workplace: Workplace,
  timeLeft: () => number,
  onProgress: (fraction: number) => void,
): Promise<RunCandidates> {
  const wanted = plan.map((_, i) => i).filter((i) => plan[i]!.methods.length > 0);
  const chunks: number[][] = [];
  for (let from = 0; from < wanted.length; from += chunkSize) chunks.push(wanted.slice(from, from + chunkSize));
  const result: RunCandidates = { rows: plan.map(() => ({})), seconds: {} };
  let next = 0;
  let done = 0;
  const takeChunks = async (): Promise<void> => {
    for (let chunk = next++; chunk < chunks.length && timeLeft() > 0; chunk = next++) {
      const positions = chunks[chunk]!;
      const input: SeriesTaskInput = { series: positions.map((i) => plan[i]!), settings };
      const output = await runTask(seriesTask, input, workplace, () => undefined);
      addOutput(result, positions, output);
      onProgress(++done / chunks.length);
    }
  };
  await Promise.all(Array.from({ length: workplace.parallel }, takeChunks));
  onProgress(1);
  return result;
}

function addOutput(result: RunCandidates, positions: readonly number[], { rows, seconds }: SeriesTaskOutput): void {
  positions.forEach((i, place) => {
    result.rows[i] = rows[place]!;
  });
  for (const [method, spent] of Object.entries(seconds)) {
    const name = method as LocalMethod;
    result.seconds[name] = (result.seconds[name] ?? 0) + spent;
  }
}
