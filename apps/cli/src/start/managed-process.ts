import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

/** A program that is kept running. */
export interface ProcessOptions {
  /** As it is called in messages. */
  name: string;
  /** JavaScript file, with its parameters. */
  script: readonly [path: string, ...parameters: string[]];
  environment: NodeJS.ProcessEnv;
  /** Answers once the program is ready; any HTTP status counts unless `readyStatus` is given. */
  readyUrl: string;
  readyStatus?: number;
  /** Takes everything that the program says. */
  logFile: string;
  /** Told whenever it has a new process. */
  onSpawn?: () => void;
  /** Told of every crash and restart. */
  onRestart?: (message: string) => void;
  /** Milliseconds before the first restart; each later one waits twice as long. */
  firstRestartMs?: number;
}

const longestRestartMs = 30_000;
/** A program that lived this long did not crash because of its start. */
const settledMs = 60_000;
/** Crashes before the first ready that are one too many. */
const startAttempts = 3;

/** Runs a program, starts it again when it crashes, and stops it. */
export class ManagedProcess {
  private child: ChildProcess | undefined;
  private stopping = false;
  private crashes = 0;
  private startFailure: string | undefined;
  private restart: NodeJS.Timeout | undefined;
  private wasReady = false;

  constructor(private readonly options: ProcessOptions) {}

  /** Process id while it runs. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /**
   * Starts the program and waits until it answers.
   *
   * @throws Error with the end of its log when it does not within `timeoutMs`, or crashes again and again.
   */
  async start(timeoutMs: number, signal?: AbortSignal): Promise<void> {
    this.spawn();
    const deadline = Date.now() + timeoutMs;
    while (!(await this.isReady())) {
      signal?.throwIfAborted();
      if (this.startFailure === undefined && Date.now() > deadline)
        this.startFailure = `is not ready after ${timeoutMs} ms`;
      if (this.startFailure !== undefined) throw await this.failure(this.startFailure);
      await sleep(50);
    }
    this.wasReady = true;
  }

  /** Asks the program to end, and ends it after `patienceMs`. */
  async stop(patienceMs: number): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    const { child } = this;
    if (child === undefined) return;
    const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), patienceMs);
    await gone;
    clearTimeout(late);
  }

  /** Ends the program so that it is started again at once, as after a change of its code. */
  restartNow(): void {
    this.crashes = -1;
    this.child?.kill("SIGTERM");
  }

  private spawn(): void {
    const { script, environment, logFile, name } = this.options;
    const began = Date.now();
    const log = openSync(logFile, "a", 0o600);
    // A group of its own: Ctrl-C in the terminal reaches us alone, and we stop the programs in order.
    this.child = spawn(process.execPath, [...script], {
      env: environment,
      detached: process.platform !== "win32",
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    this.options.onSpawn?.();
    this.child.once("error", (error) => {
      this.startFailure = error.message;
    });
    this.child.once("exit", (code, signal) => {
      this.child = undefined;
      if (this.stopping) return;
      const end = signal === null ? `code ${code}` : signal;
      if (Date.now() - began > settledMs) this.crashes = 0;
      this.crashes++;
      if (!this.wasReady && this.crashes >= startAttempts) {
        this.startFailure = `ended with ${end} on each of ${startAttempts} starts`;
        return;
      }
      const first = this.options.firstRestartMs ?? 500;
      const wait = this.crashes <= 0 ? 0 : Math.min(longestRestartMs, first * 2 ** (this.crashes - 1));
      if (this.crashes > 0)
        this.options.onRestart?.(`${name} ended with ${end}; starting it again in ${wait / 1000} s. See ${logFile}`);
      this.restart = setTimeout(() => this.spawn(), wait);
    });
  }

  private async isReady(): Promise<boolean> {
    if (this.child === undefined) return false;
    try {
      const response = await fetch(this.options.readyUrl, { signal: AbortSignal.timeout(5_000), redirect: "manual" });
      await response.body?.cancel();
      return this.options.readyStatus === undefined || response.status === this.options.readyStatus;
    } catch {
      return false;
    }
  }

  private async failure(reason: string): Promise<Error> {
    const { name, logFile } = this.options;
    const log = (await readFile(logFile, "utf8").catch(() => "")).trimEnd().split("\n").slice(-12).join("\n");
    return new Error(`The ${name} ${reason}. The end of ${logFile}:\n${log}`);
  }
}
