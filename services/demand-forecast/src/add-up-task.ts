import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import { type AddedLines, addLinesUp, type LinesToAdd } from "./train/add-up.ts";

/** Worker task: makes the central lines of all levels add up; seconds of work where there are thousands of series. */
export async function run(input: LinesToAdd, _: WorkerContext): Promise<AddedLines> {
  return addLinesUp(input);
}
