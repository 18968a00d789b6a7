import { InventoryParameterError } from "../parameter-error.ts";

/**
 * What is on its way to each position and path, by the morning it arrives on: a ring of days, so that an order costs one addition
 * however many are on their way, and a day's deliveries lie in one row.
 */
export class DeliveryCalendar {
  readonly #rows: Float32Array[];

  /** @param size positions × paths. @param longestLeadTime days. */
  constructor(
    size: number,
    readonly longestLeadTime: number,
  ) {
    this.#rows = Array.from({ length: longestLeadTime + 2 }, () => new Float32Array(size));
  }

  /** Units that arrive in the morning of a day; they are the caller's until the evening, when `pass` clears them. */
  arrivalsOn(day: number): Float32Array {
    return this.#rows[day % this.#rows.length]!;
  }

  /** Ends a day. */
  pass(day: number): void {
    this.arrivalsOn(day).fill(0);
  }

  /**
   * Enters what was ordered in the evening of a day: it leaves the next morning.
   *
   * @param at the position and path. @param leadTime days.
   * @throws InventoryParameterError where a delivery takes longer than the longest.
   */
  enter(day: number, at: number, units: number, leadTime: number): void {
    if (!(leadTime >= 0 && leadTime <= this.longestLeadTime))
      throw new InventoryParameterError("leadTime", `is 0 to ${this.longestLeadTime} days`, leadTime);
    this.arrivalsOn(day + 1 + leadTime)[at]! += units;
  }
}
