import { performance } from "node:perf_hooks";

/** Spreads turns evenly: a server that allows ten a second is not given ten at once. */
export class EvenPace {
  private next = 0;
  private gapMs: number;

  constructor(private readonly perSecond: number) {
    this.gapMs = 1_000 / perSecond;
  }

  /** From now on this is one of so many who send at once, which have the pace together. */
  shareAmong(senders: number): void {
    this.gapMs = (1_000 * senders) / this.perSecond;
  }

  /** Takes the next turn. @returns milliseconds until it comes; 0 for at once */
  take(): number {
    const now = performance.now();
    const at = Math.max(now, this.next);
    this.next = at + this.gapMs;
    // Timers are no finer than a millisecond; the gaps add up all the same.
    return at - now >= 1 ? at - now : 0;
  }
}
