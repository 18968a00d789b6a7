/** What became of one training or prediction that was to be captured. */
export interface CaptureEvent {
  /**
   * A mismatch is a fallback whose results were not those of the eager step. That the eager engine differs from plain CPU is
   * told beside the capture, which agrees with plain CPU and stays.
   */
  outcome: "captured" | "fallback" | "mismatch" | "engine-differs";
  /** What is computed, such as "Training". */
  what: string;
  /** Why it is computed eagerly, or how the eager engine differs; null where it was captured. */
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
    if (outcome === "engine-differs") return;
    this.#counts.fallbacks++;
    if (outcome === "mismatch") this.#counts.mismatches++;
    this.#counts.lastReason = reason;
  }

  counts(): CaptureCounts {
    return { ...this.#counts };
  }
}
