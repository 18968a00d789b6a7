/** What became of one training or prediction that was to be captured. */
export interface CaptureEvent {
  /** A mismatch is a fallback whose results were not those of the eager step. */
  outcome: "captured" | "fallback" | "mismatch";
  /** What is computed, such as "Training"; may be empty where there is no reason. */
  what: string;
  /** Why it is computed eagerly; where it was captured, how the eager engine is wrong, and mostly null. */
  reason: string | null;
}

/** How often captured steps took over, and how often they could not. */
export interface CaptureCounts {
  captured: number;
  /** Mismatches among them. */
  fallbacks: number;
  mismatches: number;
  /** Why the last fallback was one; null before the first. */
  lastReason: string | null;
}

/** Adds up what a thread, or all threads of a process, tell. */
export class CaptureTally {
  readonly #counts: CaptureCounts = { captured: 0, fallbacks: 0, mismatches: 0, lastReason: null };

  note({ outcome, reason }: CaptureEvent): void {
    if (outcome === "captured") {
      this.#counts.captured++;
      return;
    }
    this.#counts.fallbacks++;
    if (outcome === "mismatch") this.#counts.mismatches++;
    this.#counts.lastReason = reason;
  }

  counts(): CaptureCounts {
    return { ...this.#counts };
  }
}
