import type { ThrownInWorker } from "./worker-messages.ts";

/** The task itself threw. Its name and stack are those of the error in the thread. */
export class WorkerTaskError extends Error {
  override readonly name = "WorkerTaskError";
  /** Name of the error's class in the thread, e.g. "RangeError". */
  readonly taskErrorName: string;

  constructor(thrown: ThrownInWorker) {
    super(thrown.message);
    this.taskErrorName = thrown.name;
    if (thrown.stack) this.stack = `${this.stack}\nin the worker thread: ${thrown.stack}`;
  }
}

/** The thread died under the task, on its second attempt too where a second one was possible. */
export class WorkerCrashedError extends Error {
  override readonly name = "WorkerCrashedError";
  readonly exitCode: number;

  constructor(exitCode: number, cause: unknown) {
    // Node rebuilds a thread's uncaught error as a plain object with the class's prototype.
    const message = typeof cause === "object" && cause !== null && "message" in cause ? cause.message : cause;
    const reason = message === undefined ? "" : `: ${message}`;
    super(`The worker thread ended with code ${exitCode} while a task ran${reason}`, { cause });
    this.exitCode = exitCode;
  }
}

/** The pool takes no more tasks, or its grace for running ones is over. */
export class WorkerPoolClosedError extends Error {
  override readonly name = "WorkerPoolClosedError";

  constructor() {
    super("The worker pool is closed");
  }
}
