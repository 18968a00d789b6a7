import { captureMessage } from "@bellwether/runtime/capture/capture-mode";
import { type CaptureCounts, type CaptureEvent, CaptureTally } from "@bellwether/runtime/capture/capture-tally";
import { ToldReasons } from "@bellwether/runtime/capture/told-reasons";
import type { Logger } from "pino";

/**
 * Adds up what became of captured steps in all threads of the host, and logs each reason once: why they are computed more
 * slowly, or how an engine differs.
 */
export class CaptureLog {
  readonly #tally = new CaptureTally();
  readonly #logged = new ToldReasons();
  readonly #log: Logger;
  readonly #count: (outcome: CaptureEvent["outcome"]) => void;

  /** @param count for the metrics */
  constructor(log: Logger, count: (outcome: CaptureEvent["outcome"]) => void) {
    this.#log = log;
    this.#count = count;
  }

  note(event: CaptureEvent): void {
    this.#tally.note(event);
    this.#count(event.outcome);
    const { outcome, reason } = event;
    if (reason !== null && this.#logged.isNew(reason)) {
      this.#log.warn({ outcome, reason }, captureMessage(event));
    }
  }

  counts(): CaptureCounts {
    return this.#tally.counts();
  }
}
