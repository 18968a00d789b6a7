import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import type { EngineReport } from "@bellwether/runtime/tensor/engine";
import type { Logger } from "pino";

/**
 * Which engine the workers compute with: probed once, in a worker, and said once.
 *
 * @throws Error when the engine that MODEL_BACKEND forces does not work here.
 */
export async function readEngine(pool: TaskPool, log: Logger): Promise<EngineReport> {
  const module = new URL("./engine-task.js", import.meta.url.replace("/src/", "/dist/")).href;
  const report = await pool.run<null, EngineReport>({ module, input: null });
  log.info({ engine: report.engine, device: report.device, candidates: report.candidates }, "engine chosen");
  return report;
}
