import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** The process's memory when nothing is left to collect, not what a busy machine has not collected yet. A look costs whole collections. */
export async function memoryHeld(): Promise<NodeJS.MemoryUsage> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  for (let round = 0; round < 3; round++) {
    collect();
    // The collector frees buffers beside the program; the next collection waits for it.
    await setImmediate();
  }
  return process.memoryUsage();
}
