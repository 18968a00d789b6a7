import { Random } from "@bellwether/runtime/tensor/random";
import { evenLeadTimes, type LeadTime } from "../policy/lead-time.ts";

/** Entries of the table of chances, a power of two; its steps from day to day and path to path visit all of them. */
const entries = 1 << 16;
const [perDay, perPath] = [40_503, 30_011];
/** Lead times that a distribution is cut into. */
const cuts = 512;

/**
 * Lead times of orders, the same for all that is ordered from a supplier on a day of a path: its lorry is late for all of
 * them. One table of chances serves all suppliers, each from another entry on.
 */
export class LeadTimeDraws {
  readonly #chances: Uint16Array;

  constructor(seed: number | string) {
    const random = new Random(`${seed}/lead-times`);
    this.#chances = Uint16Array.from({ length: entries }, () => random.integer(cuts));
  }

  /** Days that an order of a day takes on a path. @param supplier its key: the same key, equally late. */
  of(leadTime: LeadTime, supplier: string): (day: number, path: number) => number {
    const days = evenLeadTimes(leadTime, cuts);
    const shift = new Random(`${supplier}/shift`).integer(entries);
    return (day, path) => days[this.#chances[(day * perDay + path * perPath + shift) & (entries - 1)]!]!;
  }
}
