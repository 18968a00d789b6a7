import { fifthBounds, fifthOf } from "../model/scores/fifths.ts";
import type { ChurnCandidate } from "./churn-candidate.ts";
import type { Scene } from "./scene.ts";

/** Repeats from which customers are taken together. */
const mostRepeats = 4;
/** Customers that a cell's share counts as having seen of the whole: small cells lean on it. */
const priorCustomers = 10;

/** Naive baseline: customers come back as often as those of the same fifth of recency and the same number of purchases did before. */
export const rfmRates: ChurnCandidate = {
  name: "RFM_RATES",
  kind: "BASELINE",
  async foretell(known, now) {
    const bounds = fifthBounds(daysSince(known));
    const cells = cellsOf(known, bounds);
    const overall = known.bought.reduce((sum, bought) => sum + bought, 0) / known.bought.length;
    const sums = new Map<number, { customers: number; bought: number }>();
    for (const [i, cell] of cells.entries()) {
      const sum = sums.get(cell) ?? { customers: 0, bought: 0 };
      sum.customers++;
      sum.bought += known.bought[i]!;
      sums.set(cell, sum);
    }
    // A share of exactly 0 or 1 of all would be an infinite surprise the first time it fails.
    const whole = Math.min(1 - 1e-3, Math.max(1e-3, overall));
    const shareOf = (cell: number) => {
      const { customers, bought } = sums.get(cell) ?? { customers: 0, bought: 0 };
      return (bought + priorCustomers * whole) / (customers + priorCustomers);
    };
    return { probability: Float64Array.from(cellsOf(now, bounds), shareOf), errors: null, reasons: null };
  },
};

function daysSince({ histories }: Scene): Float64Array {
  return histories.age.map((age, i) => (age - histories.recency[i]!) * 7);
}

function cellsOf(scene: Scene, bounds: readonly number[]): Int32Array {
  return Int32Array.from(daysSince(scene), (days, i) => {
    const repeats = Math.min(mostRepeats, scene.histories.repeats[i]!);
    return fifthOf(days, bounds) * (mostRepeats + 1) + repeats;
  });
}
