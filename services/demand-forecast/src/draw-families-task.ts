import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import { type DrawnFamilies, drawFamilies, type FamiliesToDraw } from "./train/family-rows.ts";

/** Worker task: draws the paths of some families. */
export async function run(input: FamiliesToDraw, { progress }: WorkerContext): Promise<DrawnFamilies> {
  return drawFamilies(input, progress);
}
