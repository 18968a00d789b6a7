import { setImmediate as nextTurn } from "node:timers/promises";

/** Milliseconds of work between two turns of the event loop: others of the process wait no longer than that. */
const sliceMs = 8;

/** Lets long work on the event loop be done in slices, between which everybody else has their turn. */
export class Breather {
  private since = performance.now();

  constructor(private readonly signal?: AbortSignal) {}

  /** To be awaited after each small piece of the work. @throws the signal's reason when aborted */
  async breathe(): Promise<void> {
    if (performance.now() - this.since < sliceMs) return;
    await nextTurn();
    this.signal?.throwIfAborted();
    this.since = performance.now();
  }
}
