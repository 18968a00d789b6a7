import type { TaskPool } from "../jobs/job-definition.ts";
import { type EngineReport, shareEngine } from "../tensor/engine.ts";

/**
 * The engine that a pool's threads compute with: compared once, in one of them, and taken over by the others.
 *
 * @throws Error when the engine that MODEL_BACKEND forces does not work here.
 */
export async function choosePoolEngine(pool: TaskPool): Promise<EngineReport> {
  const module = new URL("./engine-task.js", import.meta.url.replace("/src/", "/dist/")).href;
  const report = await pool.run<null, EngineReport>({ module, input: null });
  shareEngine(report);
  return report;
}

/** Why ONNX Runtime does not work on this machine's processor; null where it does, or nobody asked. */
export function whyWithoutOnnxRuntime({ candidates }: Pick<EngineReport, "candidates">): string | null {
  return candidates.find(({ name, usable }) => name === "onnx-cpu" && !usable)?.reason ?? null;
}
