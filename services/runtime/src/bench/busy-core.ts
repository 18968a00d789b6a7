import { spawn } from "node:child_process";
import { once } from "node:events";

/** Keeps one core busy while `during` runs, in a process of its own, whose processor time is not counted as ours. */
export async function withBusyCore<Result>(during: () => Promise<Result>): Promise<Result> {
  const busy = spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" });
  await once(busy, "spawn");
  try {
    return await during();
  } finally {
    busy.kill("SIGKILL");
    await once(busy, "exit");
  }
}
