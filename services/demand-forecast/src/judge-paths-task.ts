import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import { judgePaths, type PathScores, type PathWindow } from "./train/judge-paths.ts";

/** Worker task: draws the paths of one past window and judges the ranges of their sums. */
export async function run(input: PathWindow, { progress }: WorkerContext): Promise<PathScores> {
  return judgePaths(input, progress);
}
