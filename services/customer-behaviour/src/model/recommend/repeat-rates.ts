import type { Purchases } from "./purchases.ts";

/** How often each product is bought again, by those who bought it. */
export interface RepeatRates {
  buyers: Int32Array;
  repeatBuyers: Int32Array;
  /** Share of buyers who buy again; drawn towards the mean of all products as if ten more buyers had behaved so. */
  share: Float64Array;
  /** Median days between two purchases of one customer; NaN where nobody bought again. */
  medianGapDays: Float64Array;
}

const drawnBuyers = 10;

export function repeatRates({ customers, items, from, item, day }: Purchases): RepeatRates {
  const buyers = new Int32Array(items);
  const repeatBuyers = new Int32Array(items);
  const gaps: number[][] = Array.from({ length: items }, () => []);
  for (let c = 0; c < customers; c++) {
    const last = new Map<number, { day: number; again: boolean }>();
    for (let at = from[c]!; at < from[c + 1]!; at++) {
      const which = item[at]!;
      const before = last.get(which);
      if (before === undefined) {
        buyers[which]!++;
        last.set(which, { day: day[at]!, again: false });
        continue;
      }
      if (!before.again) repeatBuyers[which]!++;
      gaps[which]!.push(day[at]! - before.day);
      last.set(which, { day: day[at]!, again: true });
    }
  }
  const all = buyers.reduce((a, b) => a + b, 0);
  const mean = all === 0 ? 0 : repeatBuyers.reduce((a, b) => a + b, 0) / all;
  return {
    buyers,
    repeatBuyers,
    share: Float64Array.from(
      buyers,
      (count, which) => (repeatBuyers[which]! + drawnBuyers * mean) / (count + drawnBuyers),
    ),
    medianGapDays: Float64Array.from(gaps, (days) => {
      days.sort((a, b) => a - b);
      return days.length === 0 ? Number.NaN : (days[(days.length - 1) >> 1]! + days[days.length >> 1]!) / 2;
    }),
  };
}
