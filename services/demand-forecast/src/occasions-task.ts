import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import { type LearnedOccasions, learnDailyOccasions, type OccasionHistory } from "./job/learn-occasions.ts";

/** Worker task: learns from daily totals what holidays and shopping days do. */
export async function run(input: OccasionHistory, _: WorkerContext): Promise<LearnedOccasions | null> {
  return learnDailyOccasions(input);
}
