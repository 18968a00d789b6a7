/** Days with purchases of many customers, one after another; those of customer i from offsets[i] to offsets[i + 1]. */
export interface PurchaseSequences {
  offsets: Int32Array;
  /** Days since 1970-01-01, ascending within a customer. */
  days: Int32Array;
  /** Spent on the day; NaN where it is not known. */
  amounts: Float64Array;
  /** Pieces bought on the day. */
  items?: Float64Array;
  /** What most was spent on that day, by its place in the list of categories; −1 where it is not known. */
  categories?: Int32Array;
}

/** A customer at the end of one day. */
export interface Moment {
  customer: number;
  /** Last day known, days since 1970-01-01. */
  day: number;
  /** Whether signs are kept from the network here, as on days before any were written down. */
  withoutSigns?: boolean;
}

/** How sequences are shown to the network. */
export interface SequenceShape {
  /** Days ahead that are asked about. */
  horizonDays: number;
  /** Latest purchases that are looked at one by one. */
  steps: number;
  /** Equal parts of the horizon, each with its own probability of a first purchase in it. */
  intervals: number;
  /** Categories that a next purchase can be of; 0 where none are known. */
  categories: number;
  /** Whether enough years are known to tell the seasons apart. */
  seasons: boolean;
  /** Whether it sees what customers do beside buying. */
  signs: boolean;
  /** Mean and deviation of ln(1 + amount) of the purchases learnt from. */
  amount: { mean: number; deviation: number };
}

/** Numbers per purchase, and per moment. */
export const numbersPerStep = 4;
export const numbersPerMoment = ({ seasons }: SequenceShape): number => 7 + (seasons ? 4 : 0);

/** The position after a customer's last purchase by that day. */
export function endAt({ offsets, days }: PurchaseSequences, { customer, day }: Moment): number {
  let [low, high] = [offsets[customer]!, offsets[customer + 1]!];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ends of the intervals, in whole days from the moment. */
export function intervalEnds({ horizonDays, intervals }: SequenceShape): number[] {
  return Array.from({ length: intervals }, (_, k) => Math.round(((k + 1) * horizonDays) / intervals));
}
