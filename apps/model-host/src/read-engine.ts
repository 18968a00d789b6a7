import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import type { EngineReport } from "@bellwether/runtime/tensor/engine";
import { choosePoolEngine, whyWithoutOnnxRuntime } from "@bellwether/runtime/workers/pool-engine";
import type { Logger } from "pino";

/**
 * Which engine the workers compute with, said once.
 *
 * @throws Error when the engine that MODEL_BACKEND forces does not work here.
 */
export async function readEngine(pool: TaskPool, log: Logger): Promise<EngineReport> {
  const report = await choosePoolEngine(pool);
  const { engine, device, providers, candidates } = report;
  log.info({ engine, device, providers, candidates }, "engine chosen");
  const reason = whyWithoutOnnxRuntime(report);
  if (reason !== null) log.warn({ reason }, "Models are computed more slowly, without ONNX Runtime.");
  return report;
}
