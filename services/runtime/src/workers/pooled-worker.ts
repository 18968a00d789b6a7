import { Worker } from "node:worker_threads";
import type { CaptureEvent } from "../capture/capture-tally.ts";
import { ThreadGate } from "./thread-gate.ts";
import { WorkerCrashedError, WorkerTaskError } from "./worker-errors.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";
import type { RunOptions, WorkerTask } from "./worker-task.ts";

// Threads load compiled code; under Jest this file itself runs from its source.
const entry = new URL("./worker-entry.js", import.meta.url.replace("/src/workers/", "/dist/workers/"));

/** Milliseconds that the end of the process waits for a thread's native code; one step of a training takes less. */
const exitMs = 10_000;

/** Of threads that are there. However the process ends, Node terminates them. */
const gates = new Set<ThreadGate>();

function closeGates(): void {
  for (const gate of gates) gate.close();
  for (const gate of gates) gate.closeAndWait(exitMs);
}

interface Assignment {
  resolve(output: unknown): void;
  reject(error: Error): void;
  onProgress: RunOptions["onProgress"];
}

/** One thread, one task at a time. */
export class PooledWorker {
  readonly #thread: Worker;
  readonly #gate = new ThreadGate();
  readonly #ended: Promise<void>;
  readonly #onCapture: (event: CaptureEvent) => void;
  #assignment: Assignment | undefined;
  #uncaught: unknown;
  #alive = true;
  #ending = false;
  #memoryBytes = 0;

  /**
   * @param heapLimitMb hard limit of the thread's JavaScript heap; beyond it the thread dies, not the process
   * @param onCapture told what became of each captured training and prediction of the thread
   */
  constructor(heapLimitMb: number, onCapture: (event: CaptureEvent) => void) {
    this.#onCapture = onCapture;
    const workerData = this.#gate.shared;
    this.#thread = new Worker(entry, { workerData, resourceLimits: { maxOldGenerationSizeMb: heapLimitMb } });
    if (gates.size === 0) process.on("exit", closeGates);
    gates.add(this.#gate);
    this.#thread.on("message", (message: FromWorker) => this.#receive(message));
    this.#thread.on("error", (error) => {
      this.#uncaught = error;
    });
    this.#ended = new Promise((resolve) => {
      this.#thread.once("exit", (code) => {
        this.#alive = false;
        gates.delete(this.#gate);
        if (gates.size === 0) process.off("exit", closeGates);
        this.#finish()?.reject(new WorkerCrashedError(code, this.#uncaught));
        resolve();
      });
    });
    // An idle thread does not keep the process.
    this.#thread.unref();
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Whether it was told to end, so that it takes no more tasks. */
  get ending(): boolean {
    return this.#ending;
  }

  /**
   * Bytes the thread held when it last finished a task: JavaScript heap, array buffers, WebAssembly memory, and an estimate of
   * ONNX Runtime's sessions.
   */
  get memoryBytes(): number {
    return this.#memoryBytes;
  }

  /**
   * @throws WorkerTaskError when the task threw, WorkerCrashedError when the thread died, DataCloneError when the
   *   input cannot be copied
   */
  run<Input>(task: WorkerTask<Input>, onProgress: RunOptions["onProgress"]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (!this.#alive) throw new WorkerCrashedError(-1, this.#uncaught);
      const message: ToWorker = { kind: "run", module: task.module, input: task.input };
      this.#thread.postMessage(message, [...(task.transfer ?? [])]);
      this.#thread.ref();
      this.#assignment = { resolve, reject, onProgress };
    });
  }

  /** Asks the running task to end. */
  abort(): void {
    const message: ToWorker = { kind: "abort" };
    this.#thread.postMessage(message);
  }

  /** Ends the thread, and with it a running task; one that runs native code ends when that has returned. */
  async stop(): Promise<void> {
    this.#ending = true;
    // Whoever waits for it must not see the process end first.
    this.#thread.ref();
    if (this.#gate.close()) await this.#thread.terminate();
    await this.#ended;
  }

  #receive(message: FromWorker): void {
    if (message.kind === "capture") {
      this.#onCapture(message.event);
      return;
    }
    if (message.kind === "progress") {
      this.#assignment?.onProgress?.(message.fraction, message.remark);
      return;
    }
    this.#memoryBytes = message.memoryBytes;
    const assignment = this.#finish();
    if (message.kind === "done") assignment?.resolve(message.output);
    else assignment?.reject(new WorkerTaskError(message.error));
  }

  #finish(): Assignment | undefined {
    const assignment = this.#assignment;
    this.#assignment = undefined;
    this.#thread.unref();
    return assignment;
  }
}
