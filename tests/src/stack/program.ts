import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { eventually } from "./eventually.ts";

/** A compiled program of ours, running as a process of its own so that a test can kill it. */
export class Program {
  private child: ChildProcess | undefined;
  private readonly output: string[] = [];

  constructor(
    private readonly options: {
      app: "gateway" | "model-host" | "dashboard";
      environment: NodeJS.ProcessEnv;
      readyUrl: string;
    },
  ) {}

  async start(): Promise<void> {
    const main = this.options.app === "dashboard" ? "server/main.mjs" : "dist/main.js";
    const script = fileURLToPath(new URL(`../../../apps/${this.options.app}/${main}`, import.meta.url));
    const child = spawn(process.execPath, [script], {
      env: { ...this.options.environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.child = child;
    const keep = (text: Buffer) => void this.output.push(text.toString());
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    await eventually(`${this.options.app} answers`, async () => {
      if (child.exitCode !== null) throw new Error(`${this.options.app} ended by itself:\n${this.output.join("")}`);
      const response = await fetch(this.options.readyUrl).catch(() => undefined);
      return response?.ok === true;
    });
  }

  /** SIGKILL: nothing is tidied up. */
  kill(): Promise<void> {
    return this.end("SIGKILL");
  }

  /** SIGTERM, and whatever the program does on it. */
  stop(): Promise<void> {
    return this.end("SIGTERM");
  }

  private async end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.kill(signal);
    await exited;
  }
}
