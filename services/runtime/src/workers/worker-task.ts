import type { Transferable } from "node:worker_threads";
import type { Remark } from "@bellwether/schema/contracts/facts";

/** Work for a thread: a compiled module and what it is given. */
export interface WorkerTask<Input> {
  /** File URL of a compiled module that exports `run(input, context)`. */
  module: string;
  /** Copied into the thread by the structured clone algorithm. */
  input: Input;
  /** Buffers of the input to move instead of copy. Such a task is not retried: its input is gone. */
  transfer?: readonly Transferable[];
}

/** What a task's module gets beside its input. */
export interface WorkerContext {
  /** Tells how far the task is. @param fraction part done, 0 to 1 */
  progress(fraction: number, remark?: Remark): void;
  /** Aborted when the caller gave up. A task that ignores it for long is ended with its thread. */
  signal: AbortSignal;
}

/** What a task's module exports. */
export interface WorkerModule<Input, Output> {
  run(input: Input, context: WorkerContext): Output | Promise<Output>;
}

export interface RunOptions {
  signal?: AbortSignal;
  /** What it throws becomes the task's failure, and the task is aborted. */
  onProgress?: (fraction: number, remark?: Remark) => void;
}
