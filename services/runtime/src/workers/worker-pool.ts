import { availableParallelism } from "node:os";
import { warnOfCapture } from "../capture/capture-mode.ts";
import type { CaptureEvent } from "../capture/capture-tally.ts";
import { PooledWorker } from "./pooled-worker.ts";
import { WorkerCrashedError, WorkerPoolClosedError } from "./worker-errors.ts";
import type { RunOptions, WorkerTask } from "./worker-task.ts";

export interface WorkerPoolOptions {
  /** Threads at most; by default one per core, at most 8. They start when tasks need them. */
  size?: number;
  /** Megabytes a thread may hold after a task; one that holds more is replaced before its next task. */
  memoryLimitMb: number;
  /** Milliseconds an aborted task has to end by itself before its thread is ended. */
  abortGraceMs?: number;
  /** Told what became of each captured training and prediction; by default fallbacks are warnings of the process. */
  onCapture?: (event: CaptureEvent) => void;
}

export interface WorkerPoolStatus {
  size: number;
  running: number;
  waiting: number;
  /** Threads replaced because of their memory, since the start. */
  recycled: number;
  /** Threads that died under a task, since the start. */
  crashed: number;
}

/** A task on its way through the pool. */
interface Ticket {
  task: WorkerTask<unknown>;
  options: RunOptions;
  attempts: number;
  settled: boolean;
  worker: PooledWorker | undefined;
  resolve(output: unknown): void;
  reject(error: unknown): void;
}

/**
 * Runs tasks in worker threads, first come, first served.
 *
 * A thread is replaced between two tasks when it holds too much memory (WebAssembly heaps never shrink), so no task
 * is lost by it. A task whose thread dies runs once more in a new thread.
 */
export class WorkerPool {
  readonly #size: number;
  readonly #memoryLimitMb: number;
  readonly #abortGraceMs: number;
  readonly #onCapture: (event: CaptureEvent) => void;
  readonly #idle: PooledWorker[] = [];
  readonly #running = new Set<Ticket>();
  readonly #waiting: Ticket[] = [];
  readonly #stopping = new Set<Promise<void>>();
  #recycled = 0;
  #crashed = 0;
  #closing: Promise<void> | undefined;
  #drained: (() => void) | undefined;

  constructor({
    size = Math.min(8, availableParallelism()),
    memoryLimitMb,
    abortGraceMs = 5_000,
    onCapture = warnOfCapture,
  }: WorkerPoolOptions) {
    if (!Number.isInteger(size) || size < 1) throw new Error(`A pool has 1 thread or more; got ${size}`);
    if (!(memoryLimitMb > 0))
      throw new Error(`A thread's memory limit is a positive number of MB; got ${memoryLimitMb}`);
    this.#size = size;
    this.#memoryLimitMb = memoryLimitMb;
    this.#abortGraceMs = abortGraceMs;
    this.#onCapture = onCapture;
  }

  status(): WorkerPoolStatus {
    const [running, waiting] = [this.#running.size, this.#waiting.length];
    return { size: this.#size, running, waiting, recycled: this.#recycled, crashed: this.#crashed };
  }

  /**
   * @throws WorkerTaskError when the task threw, WorkerCrashedError when its thread died (twice, where the input was
   *   not transferred), WorkerPoolClosedError, or the signal's reason
   */
  run<Input, Output>(task: WorkerTask<Input>, options: RunOptions = {}): Promise<Output> {
    if (this.#closing) return Promise.reject(new WorkerPoolClosedError());
    if (options.signal?.aborted) return Promise.reject(options.signal.reason);
    return new Promise<Output>((resolve, reject) => {
      const onAbort = () => this.#giveUp(ticket, options.signal?.reason);
      const settle = <Value>(pass: (value: Value) => void) => {
        return (value: Value) => {
          ticket.settled = true;
          options.signal?.removeEventListener("abort", onAbort);
          pass(value);
        };
      };
      const ticket: Ticket = {
        task,
        options,
        attempts: 0,
        settled: false,
        worker: undefined,
        resolve: settle((output: unknown) => resolve(output as Output)),
        reject: settle(reject),
      };
      options.signal?.addEventListener("abort", onAbort, { once: true });
      this.#waiting.push(ticket);
      this.#dispatch();
    });
  }

  /**
   * Takes no more tasks, lets the accepted ones end, and ends the threads.
   *
   * @param options.graceMs milliseconds for the accepted tasks, after which they fail with WorkerPoolClosedError
   */
  close({ graceMs = 5_000 } = {}): Promise<void> {
    this.#closing ??= this.#close(graceMs);
    return this.#closing;
  }

  async #close(graceMs: number): Promise<void> {
    if (this.#running.size + this.#waiting.length > 0) {
      const drained = new Promise<void>((resolve) => {
        this.#drained = resolve;
      });
      const timer = setTimeout(() => {
        for (const ticket of [...this.#waiting, ...this.#running]) this.#giveUp(ticket, new WorkerPoolClosedError());
        for (const ticket of this.#running) if (ticket.worker) void this.#end(ticket.worker);
      }, graceMs);
      await drained;
      clearTimeout(timer);
    }
    for (const worker of this.#idle.splice(0)) void this.#end(worker);
    await Promise.all(this.#stopping);
  }

  #dispatch(): void {
    while (this.#waiting.length > 0 && this.#running.size < this.#size) {
      const ticket = this.#waiting.shift()!;
      this.#running.add(ticket);
      void this.#serve(ticket);
    }
    if (this.#running.size === 0) this.#drained?.();
  }

  #takeIdle(): PooledWorker | undefined {
    let worker = this.#idle.pop();
    while (worker && !worker.alive) worker = this.#idle.pop();
    return worker;
  }

  async #serve(ticket: Ticket): Promise<void> {
    ticket.attempts++;
    try {
      ticket.worker = this.#takeIdle() ?? new PooledWorker(this.#memoryLimitMb, this.#onCapture);
      ticket.resolve(await ticket.worker.run(ticket.task, (...progress) => this.#report(ticket, progress)));
    } catch (error) {
      this.#fail(ticket, error);
    } finally {
      const { worker } = ticket;
      ticket.worker = undefined;
      // Its place is free when it has ended: engines that compute on a card allow one thread in a process.
      if (worker && !this.#keeps(worker)) await this.#end(worker);
      this.#running.delete(ticket);
      this.#dispatch();
    }
  }

  #report(ticket: Ticket, progress: Parameters<NonNullable<RunOptions["onProgress"]>>): void {
    if (ticket.settled) return;
    try {
      ticket.options.onProgress?.(...progress);
    } catch (error) {
      this.#giveUp(ticket, error);
    }
  }

  #fail(ticket: Ticket, error: unknown): void {
    if (ticket.settled) return;
    const crashed = error instanceof WorkerCrashedError;
    if (crashed) this.#crashed++;
    const repeatable = (ticket.task.transfer ?? []).length === 0;
    if (crashed && repeatable && ticket.attempts === 1) this.#waiting.unshift(ticket);
    else ticket.reject(error);
  }

  /** @returns false where its end has to be waited for; a dead one needs nothing */
  #keeps(worker: PooledWorker): boolean {
    if (!worker.alive) return true;
    if (worker.ending) return false;
    if (worker.memoryBytes <= this.#memoryLimitMb * 1024 * 1024) {
      this.#idle.push(worker);
      return true;
    }
    this.#recycled++;
    return false;
  }

  /** Settles a task that nobody waits for any more; its thread gets a while to notice. */
  #giveUp(ticket: Ticket, reason: unknown): void {
    if (ticket.settled) return;
    ticket.reject(reason);
    const position = this.#waiting.indexOf(ticket);
    if (position >= 0) this.#waiting.splice(position, 1);
    const { worker } = ticket;
    if (!worker) return;
    worker.abort();
    setTimeout(() => {
      if (ticket.worker === worker) void this.#end(worker);
    }, this.#abortGraceMs).unref();
  }

  #end(worker: PooledWorker): Promise<void> {
    const stopped = worker.stop().finally(() => this.#stopping.delete(stopped));
    this.#stopping.add(stopped);
    return stopped;
  }
}
