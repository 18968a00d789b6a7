import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { SenderUsage } from "../testing/killable-sender.ts";

/** A process that sends campaigns and nothing else, so that what is measured of it is sending's. */
export class SenderProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** @param databaseUrl of the application's role */
  static start(databaseUrl: string): SenderProcess {
    const path = fileURLToPath(new URL("../testing/killable-sender.js", import.meta.url));
    return new SenderProcess(
      spawn(process.execPath, [path, databaseUrl], { stdio: ["ignore", "ignore", "inherit", "ipc"] }),
    );
  }

  async usage(): Promise<SenderUsage> {
    const answer = once(this.child, "message");
    this.child.send("usage");
    const [usage] = await answer;
    return usage as SenderUsage;
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill("SIGKILL");
    await once(this.child, "exit");
  }
}
