import { type EngineReport, loadEngine } from "../tensor/engine.ts";

/**
 * Task for a worker thread: chooses the engine there, since the probe would hold up this process's requests.
 *
 * @public called by the thread, which loads this module by its address
 */
export function run(): Promise<EngineReport> {
  return loadEngine();
}
