/** What bounds a pace. */
export interface PaceLimits {
  /** Requests of one batch at most. */
  maxBatch: number;
  /** Milliseconds a request waits for companions at most. */
  longestWindowMs: number;
  /** Milliseconds a batch should take at most; larger batches are made only while they stay below. */
  targetBatchMs: number;
}

/** Share of the newest observation in the running mean of gaps between requests. */
const gapWeight = 0.2;

/**
 * How large batches may be and how long to wait for companions, learned from the load.
 *
 * The size grows by one while full batches are fast enough, and halves when one is too slow (additive increase,
 * multiplicative decrease, as in Clipper, Crankshaw et al. 2017, §4.3.1). The window opens only when the next request is
 * expected within it: a lone request is answered at once, and under load a few milliseconds fill a batch.
 */
export class BatchPace {
  private size: number;
  private meanGapMs = Number.POSITIVE_INFINITY;
  private lastArrivalMs = Number.NEGATIVE_INFINITY;

  constructor(private readonly limits: PaceLimits) {
    this.size = Math.min(limits.maxBatch, 4);
  }

  /** Requests of the next batch at most. */
  get batchSize(): number {
    return this.size;
  }

  /** @param nowMs a monotonic clock. */
  arrived(nowMs: number): void {
    const gap = nowMs - this.lastArrivalMs;
    this.lastArrivalMs = nowMs;
    if (!Number.isFinite(gap)) return;
    this.meanGapMs = Number.isFinite(this.meanGapMs) ? this.meanGapMs + gapWeight * (gap - this.meanGapMs) : gap;
  }

  /** Milliseconds to wait for companions, given how many requests wait already. */
  windowMs(waiting: number): number {
    const missing = this.size - waiting;
    if (missing <= 0 || this.meanGapMs > this.limits.longestWindowMs) return 0;
    return Math.min(this.limits.longestWindowMs, missing * this.meanGapMs);
  }

  /** Learns from a batch that has run. */
  finished(size: number, milliseconds: number): void {
    if (milliseconds > this.limits.targetBatchMs) this.size = Math.max(1, Math.floor(this.size / 2));
    else if (size >= this.size) this.size = Math.min(this.limits.maxBatch, this.size + 1);
  }
}
