import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import type { CustomersData } from "../train/customers-data.ts";
import type { ScoredCustomers } from "../train/scored-customers.ts";
import { refreshScores, type StandingChoice } from "./refresh-scores.ts";

export interface RefreshTaskInput {
  data: CustomersData;
  standing: StandingChoice;
  segments: Float64Array;
}

/** Address of this module's compiled form: threads load `dist`, also when this file runs from its source. */
export const refreshTaskModule = new URL("./refresh-task.js", import.meta.url.replace("/src/", "/dist/")).href;

/** Worker task: scores every buyer by the standing choice, off the event loop. */
export function run(
  { data, standing, segments }: RefreshTaskInput,
  context: WorkerContext,
): Promise<ScoredCustomers | null> {
  return refreshScores(data, standing, segments, context.signal);
}
