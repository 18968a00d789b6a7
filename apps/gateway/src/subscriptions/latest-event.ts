/** A reader's mailbox that holds one event: whoever reads slowly misses steps in between, never the last. */
export class LatestEvent<Event> implements AsyncIterableIterator<Event> {
  private pending: Event | undefined;
  private waiting: ((result: IteratorResult<Event>) => void) | undefined;
  private ended = false;

  constructor(private readonly onEnd: () => void) {}

  /** Puts an event in the box, in place of one that has not been read. */
  offer(event: Event): void {
    if (this.ended) return;
    if (this.waiting === undefined) {
      this.pending = event;
      return;
    }
    const give = this.waiting;
    this.waiting = undefined;
    give({ value: event, done: false });
  }

  /** Ends the reading: whoever waits is told so. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.pending = undefined;
    this.waiting?.({ value: undefined, done: true });
    this.waiting = undefined;
    this.onEnd();
  }

  next(): Promise<IteratorResult<Event>> {
    const { pending } = this;
    if (pending !== undefined) {
      this.pending = undefined;
      return Promise.resolve({ value: pending, done: false });
    }
    if (this.ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  return(): Promise<IteratorResult<Event>> {
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
