import { type EngineReport, loadEngine } from "@bellwether/runtime/tensor/engine";

/** Task for a worker thread: chooses the engine there, since the probe would hold up this process's requests. */
export function run(): Promise<EngineReport> {
  return loadEngine();
}
