import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";

/** Lets so many requests begin within any span of time, and makes the others wait. */
export class Pace {
  private readonly begun: number[] = [];
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly requests: number,
    private readonly perMs: number,
  ) {}

  /** Resolves when the next request may begin. */
  turn(signal: AbortSignal): Promise<void> {
    const next = this.last.then(() => this.wait(signal));
    this.last = next.catch(() => undefined);
    return next;
  }

  private async wait(signal: AbortSignal): Promise<void> {
    const oldest = this.begun.length < this.requests ? undefined : this.begun.shift();
    const waitMs = oldest === undefined ? 0 : oldest + this.perMs - performance.now();
    if (waitMs > 0) await pause(waitMs, undefined, { signal });
    this.begun.push(performance.now());
  }
}
