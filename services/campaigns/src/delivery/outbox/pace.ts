import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";

/** Spreads turns evenly: a server that allows ten a second is not given ten at once. */
export class EvenPace {
  private next = 0;
  private readonly gapMs: number;

  constructor(perSecond: number) {
    this.gapMs = 1_000 / perSecond;
  }

  /** Resolves when it is the caller's turn. @throws the signal's reason */
  async turn(signal: AbortSignal): Promise<void> {
    const now = performance.now();
    const at = Math.max(now, this.next);
    this.next = at + this.gapMs;
    // Timers are no finer than a millisecond; the gaps add up all the same.
    if (at - now >= 1) await pause(at - now, undefined, { signal });
    signal.throwIfAborted();
  }
}
