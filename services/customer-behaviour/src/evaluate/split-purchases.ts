import type { PurchaseHistories } from "../model/lifetime/purchase-histories.ts";
import type { Transactions } from "./transactions-file.ts";

/** Histories of the customers who bought until the calibration ended, and what they did until the hold-out ended. */
export interface SplitPurchases {
  histories: PurchaseHistories;
  /** Days with a purchase in the hold-out. */
  later: Float64Array;
}

const daysPerWeek = 7;

/**
 * Purchases of one customer on one day are one. Times are weeks from a customer's first purchase.
 *
 * @param calibrationEnd last day learnt from, and `holdoutEnd` last day foretold, in days since 1970-01-01
 */
export function splitPurchases(transactions: Transactions, calibrationEnd: number, holdoutEnd: number): SplitPurchases {
  const { customer, day, amount } = transactions;
  const order = Uint32Array.from(customer.keys()).sort((i, j) => customer[i]! - customer[j]! || day[i]! - day[j]!);
  const columns: Record<keyof PurchaseHistories | "later", number[]> = {
    repeats: [],
    recency: [],
    age: [],
    spend: [],
    later: [],
  };
  for (let from = 0; from < order.length; ) {
    const who = customer[order[from]!]!;
    const first = day[order[from]!]!;
    let [last, repeats, worth, later] = [first, 0, 0, 0];
    let previous = first;
    for (; from < order.length && customer[order[from]!] === who; from++) {
      const i = order[from]!;
      const isNew = day[i] !== previous;
      previous = day[i]!;
      if (previous > holdoutEnd) continue;
      if (previous > calibrationEnd) {
        later += Number(isNew);
        continue;
      }
      if (isNew) {
        repeats++;
        last = previous;
      }
      if (previous > first) worth += amount[i]!;
    }
    // Who came later is unknown at the calibration's end.
    if (first > calibrationEnd) continue;
    columns.repeats.push(repeats);
    columns.recency.push((last - first) / daysPerWeek);
    columns.age.push((calibrationEnd - first) / daysPerWeek);
    columns.spend.push(repeats > 0 ? worth / repeats : Number.NaN);
    columns.later.push(later);
  }
  return {
    histories: {
      repeats: Float64Array.from(columns.repeats),
      recency: Float64Array.from(columns.recency),
      age: Float64Array.from(columns.age),
      spend: Float64Array.from(columns.spend),
    },
    later: Float64Array.from(columns.later),
  };
}
