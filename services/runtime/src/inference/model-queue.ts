import { performance } from "node:perf_hooks";
import { BatchPace } from "./batch-pace.ts";
import { InferenceError } from "./inference-error.ts";
import type { InferenceAnswer, InferenceModel, InferenceRequest } from "./inference-model.ts";

/** What a queue tells those who watch it. */
export interface QueueObserver {
  depth(model: string, waiting: number): void;
  batch(model: string, size: number, seconds: number): void;
  refused(model: string, reason: "full" | "deadline" | "draining"): void;
}

export interface QueueLimits {
  /** Requests that may wait; one more is refused. */
  maxWaiting: number;
  longestWindowMs: number;
  targetBatchMs: number;
}

/** The queue is full, or closing. */
export class QueueRefusal extends InferenceError {
  constructor(
    code: "overloaded" | "unavailable",
    message: string,
    /** Seconds after which there should be room. */
    readonly retryAfterSeconds: number,
  ) {
    super(code, message);
  }
}

interface Waiting {
  request: InferenceRequest;
  signal: AbortSignal;
  resolve(answer: InferenceAnswer): void;
  reject(error: unknown): void;
  /** Answered, expired or given up. */
  settled: boolean;
}

/** The requests of one model: bounded, batched to the load, and dropped when nobody waits for them any more. */
export class ModelQueue {
  private readonly pace: BatchPace;
  private waiting: Waiting[] = [];
  private window: NodeJS.Timeout | undefined;
  private running = 0;
  private draining = false;
  private readonly idle: (() => void)[] = [];
  /** Milliseconds one request has taken lately, for Retry-After. */
  private meanRequestMs = 10;

  constructor(
    private readonly model: InferenceModel,
    private readonly limits: QueueLimits,
    private readonly observer: QueueObserver,
  ) {
    this.pace = new BatchPace({ ...limits, maxBatch: model.maxBatch });
  }

  /** Requests waiting now. */
  get depth(): number {
    return this.waiting.length;
  }

  /**
   * Waits for the model's answer. Once `signal` is aborted this rejects with its reason, and work not begun is not begun.
   *
   * @throws QueueRefusal when the queue is full or draining.
   */
  ask(request: InferenceRequest, signal: AbortSignal): Promise<InferenceAnswer> {
    if (this.draining) {
      this.observer.refused(this.model.name, "draining");
      return Promise.reject(new QueueRefusal("unavailable", "The model host is shutting down.", 1));
    }
    if (signal.aborted) return Promise.reject(signal.reason);
    if (this.waiting.length >= this.limits.maxWaiting) {
      this.observer.refused(this.model.name, "full");
      const seconds = Math.max(1, Math.ceil((this.waiting.length * this.meanRequestMs) / 1_000));
      return Promise.reject(
        new QueueRefusal(
          "overloaded",
          `${this.limits.maxWaiting} requests wait for ${this.model.name} already.`,
          seconds,
        ),
      );
    }
    this.pace.arrived(performance.now());
    return new Promise<InferenceAnswer>((resolve, reject) => {
      const entry: Waiting = { request, signal, resolve, reject, settled: false };
      signal.addEventListener("abort", () => this.giveUp(entry), { once: true });
      this.waiting.push(entry);
      this.observer.depth(this.model.name, this.waiting.length);
      this.schedule();
    });
  }

  /** Refuses new requests and waits until those already taken are settled. */
  async drain(): Promise<void> {
    this.draining = true;
    this.schedule();
    if (this.running === 0 && this.waiting.length === 0) return;
    await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  private giveUp(entry: Waiting): void {
    if (entry.settled) return;
    entry.settled = true;
    this.observer.refused(this.model.name, "deadline");
    this.waiting = this.waiting.filter((other) => other !== entry);
    this.observer.depth(this.model.name, this.waiting.length);
    entry.reject(entry.signal.reason);
    this.tellIdle();
  }

  private get isFull(): boolean {
    return this.running >= (this.model.concurrency ?? 1);
  }

  private schedule(): void {
    if (this.isFull || this.waiting.length === 0) return;
    const windowMs = this.draining ? 0 : this.pace.windowMs(this.waiting.length);
    // A window that is open keeps its end, so that steady arrivals cannot push it away; a full batch ends it.
    if (this.window !== undefined && windowMs > 0) return;
    clearTimeout(this.window);
    this.window = undefined;
    if (windowMs === 0) void this.run();
    else
      this.window = setTimeout(() => {
        this.window = undefined;
        void this.run();
      }, windowMs);
  }

  private async run(): Promise<void> {
    if (this.isFull || this.waiting.length === 0) return;
    this.running++;
    const batch = this.waiting.splice(0, this.pace.batchSize);
    this.observer.depth(this.model.name, this.waiting.length);
    // Those who are left over need not wait for this batch where another may run beside it.
    this.schedule();
    const begun = performance.now();
    try {
      settle(batch, await this.answer(batch));
    } catch (error) {
      for (const entry of batch) finish(entry, () => entry.reject(error));
    }
    const milliseconds = performance.now() - begun;
    this.pace.finished(batch.length, milliseconds);
    this.meanRequestMs += 0.2 * (milliseconds / batch.length - this.meanRequestMs);
    this.observer.batch(this.model.name, batch.length, milliseconds / 1_000);
    this.running--;
    this.schedule();
    this.tellIdle();
  }

  private async answer(batch: readonly Waiting[]): Promise<InferenceAnswer[]> {
    const abandoned = new AbortController();
    const check = () => {
      if (batch.every(({ signal }) => signal.aborted)) abandoned.abort(batch[0]?.signal.reason);
    };
    for (const { signal } of batch) signal.addEventListener("abort", check, { once: true });
    try {
      const answers = await this.model.infer(
        batch.map(({ request }) => request),
        { signal: abandoned.signal },
      );
      if (answers.length !== batch.length)
        throw new InferenceError(
          "failed",
          `${this.model.name} gave ${answers.length} answers to ${batch.length} requests.`,
        );
      return answers;
    } finally {
      for (const { signal } of batch) signal.removeEventListener("abort", check);
    }
  }

  private tellIdle(): void {
    if (this.running > 0 || this.waiting.length > 0) return;
    for (const resolve of this.idle.splice(0)) resolve();
  }
}

function settle(batch: readonly Waiting[], answers: readonly InferenceAnswer[]): void {
  for (const [index, entry] of batch.entries()) finish(entry, () => entry.resolve(answers[index]!));
}

function finish(entry: Waiting, settleIt: () => void): void {
  if (entry.settled) return;
  entry.settled = true;
  settleIt();
}
