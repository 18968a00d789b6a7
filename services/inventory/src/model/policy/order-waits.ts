import { standardNormalCdf } from "../distribution/normal.ts";

/** A product of a joint order, as it runs low after all were filled up. */
export interface DepletingMember {
  /** Units between its levels. */
  quantity: number;
  /** Units in a day, and their deviation. */
  perDay: number;
  deviation: number;
}

/** Longest wait that is looked at, in days, and the chance at which nothing more is worth looking at. */
const [longestWait, leastChance] = [400, 1e-4];
/** Logarithm of a chance that is none. */
const never = -50;

/** How long it takes from one order of a group to the next, as chances. */
export class OrderWaits {
  /** Expected days without an order, up to each day. */
  readonly #until: Float64Array;

  /** @param chances that nothing has been ordered by each day, from day 0 on, falling. */
  constructor(chances: readonly number[]) {
    this.#until = new Float64Array(chances.length);
    for (let day = 1; day < chances.length; day++)
      this.#until[day] = this.#until[day - 1]! + (chances[day - 1]! + chances[day]!) / 2;
  }

  get meanDays(): number {
    return this.#until.at(-1)!;
  }

  /** Chance that nothing has been ordered yet, on average over a span of days. */
  chanceBetween(from: number, to: number): number {
    const start = Math.max(0, from);
    const end = Math.max(start + 1e-6, to);
    return Math.min(1, (this.#at(end) - this.#at(start)) / (end - start));
  }

  #at(day: number): number {
    const below = Math.min(this.#until.length - 1, Math.floor(day));
    const above = Math.min(this.#until.length - 1, below + 1);
    return this.#until[below]! + (day - below) * (this.#until[above]! - this.#until[below]!);
  }
}

/**
 * Waits from the day on which all were filled up until the first of some products has sold its quantity: each one's sales of t days
 * are near to normal, and the products sell by themselves. P(nothing by t) = Π Φ((Q − λt) / σ√t).
 *
 * @returns of all together, and for each what the others of them order.
 */
export function orderWaits(members: readonly DepletingMember[]): { all: OrderWaits; others: OrderWaits[] } {
  const own = members.map(() => [0]);
  const together = [0];
  for (let day = 1; day <= longestWait; day++) {
    let sum = 0;
    for (const [i, { quantity, perDay, deviation }] of members.entries()) {
      const spread = Math.max(1e-9, deviation * Math.sqrt(day));
      const chance = Math.max(never, Math.log(Math.max(1e-30, standardNormalCdf((quantity - perDay * day) / spread))));
      own[i]!.push(chance);
      sum += chance;
    }
    together.push(sum);
    // Without the most eager of them the others may wait longer; beyond this even they have ordered.
    const slowest = own.reduce((most, chances) => Math.min(most, chances[day]!), 0);
    if (Math.exp(sum - slowest) < leastChance) break;
  }
  const others = own.map((chances) => new OrderWaits(together.map((sum, day) => Math.exp(sum - chances[day]!))));
  return { all: new OrderWaits(together.map(Math.exp)), others };
}
