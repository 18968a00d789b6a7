import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import type { CustomersData } from "./train/customers-data.ts";
import { type TooLittle, type TrainedScores, trainScores } from "./train.ts";

export interface ScoreTaskInput {
  data: CustomersData;
  seed: number;
  /** What money of a year from now counts less: 0.1 for 10 %. */
  discountRate: number;
}

/** Address of this module's compiled form: threads load `dist`, also when this file runs from its source. */
export const scoreTaskModule = new URL("./score-task.js", import.meta.url.replace("/src/", "/dist/")).href;

/** Worker task: judges the candidates and scores every buyer, off the event loop. */
export function run({ data, ...settings }: ScoreTaskInput, context: WorkerContext): Promise<TrainedScores | TooLittle> {
  return trainScores(data, settings, { signal: context.signal, onProgress: (fraction) => context.progress(fraction) });
}
