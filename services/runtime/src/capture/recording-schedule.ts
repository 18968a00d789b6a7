/**
 * Steps at most from one recording to the next. A recording takes as long as 2 to 50 steps do (15 to 100 ms against 1 to 60
 * ms), so that this bounds its share at a tenth, and mostly at a hundredth.
 */
const mostBetween = 512;

/**
 * When a captured step is recorded again, to see whether it is still the same: after 8 steps, 64, 512, and then each 512. By
 * steps alone: neither the clock nor how many of them a run takes decides when a change is found.
 */
export class RecordingSchedule {
  #steps = 0;
  #recordedAt = 0;

  /** Counts steps since the last recording. */
  took(steps: number): void {
    this.#steps += steps;
  }

  /** Whether enough of them have passed. */
  isDue(): boolean {
    const between = Math.min(mostBetween, Math.max(8, 7 * this.#recordedAt));
    return this.#steps - this.#recordedAt >= between;
  }

  /** Whether any has passed. */
  isOpen(): boolean {
    return this.#steps > this.#recordedAt;
  }

  recorded(): void {
    this.#recordedAt = this.#steps;
  }
}
