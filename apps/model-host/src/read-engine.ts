import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import { type EngineReport, shareEngine } from "@bellwether/runtime/tensor/engine";
import type { Logger } from "pino";

/**
 * Which engine the workers compute with: probed once, in a worker, said once, and taken over by the other workers.
 *
 * @throws Error when the engine that MODEL_BACKEND forces does not work here.
 */
export async function readEngine(pool: TaskPool, log: Logger): Promise<EngineReport> {
  const module = new URL("./engine-task.js", import.meta.url.replace("/src/", "/dist/")).href;
  const report = await pool.run<null, EngineReport>({ module, input: null });
  shareEngine(report);
  const { engine, device, providers, candidates } = report;
  log.info({ engine, device, providers, candidates }, "engine chosen");
  const missing = candidates.find(({ name }) => name === "onnx-cpu");
  if (missing?.usable === false)
    log.warn({ reason: missing.reason }, "Models are computed more slowly, without ONNX Runtime.");
  return report;
}
