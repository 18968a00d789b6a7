/** Milliseconds that a transaction should take: whoever changes meanwhile waits for its end. */
const [shortMs, longMs] = [100, 300];
const first = 500;
const least = 50;

/**
 * Notes that one transaction takes: as many as are through in about a quarter of a second. What one customer costs depends on segments, on data
 * and on what else the machine does; batches of a fixed size grew to seconds when many changed, and everybody behind waited for all of one.
 */
export class BatchSize {
  private now: number;

  constructor(private readonly most: number) {
    this.now = Math.min(first, most);
  }

  get notes(): number {
    return this.now;
  }

  /** @param wasFull whether there were more notes than the transaction took: only such a one says that more would be better */
  took(ms: number, wasFull: boolean): void {
    if (ms > longMs) this.now = Math.max(Math.min(least, this.most), Math.floor(this.now / 2));
    else if (wasFull && ms < shortMs) this.now = Math.min(this.most, this.now * 2);
  }
}
