import { Random } from "@bellwether/runtime/tensor/random";
import type { TrainingData } from "@bellwether/runtime/tensor/training-data";
import type { Purchases } from "../purchases.ts";
import { ageSteps, type SequenceConfig } from "./sequence-model.ts";

/** A customer seen from a day: what was bought before it, and what then. */
interface Row {
  /** First element of the customer, and the one after the last that is seen. */
  from: number;
  seenTo: number;
  /** The one after the last that is asked for; `seenTo` where nothing is. */
  askedTo: number;
  /** Day that ages are counted from. */
  day: number;
}

/** A row for every day of purchases but a customer's first, the last `mostRows` of them, in the order of time. */
export function learningRows(
  purchases: Purchases,
  config: SequenceConfig,
  { mostRows, seed }: { mostRows: number; seed: number },
): TrainingData {
  const { customers, from, day } = purchases;
  const rows: Row[] = [];
  for (let c = 0; c < customers; c++) {
    for (let at = from[c]!; at < from[c + 1]!; ) {
      let end = at + 1;
      while (end < from[c + 1]! && day[end] === day[at]) end++;
      if (at > from[c]!) rows.push({ from: from[c]!, seenTo: at, askedTo: end, day: day[at]! });
      at = end;
    }
  }
  rows.sort((a, b) => a.day - b.day);
  return writeRows(purchases, rows.slice(-mostRows), config, new Random(`${seed}/baskets`));
}

/** A row for each of these customers, seen from `day`. */
export function askingRows(
  purchases: Purchases,
  config: SequenceConfig,
  asked: ArrayLike<number>,
  day: number,
): TrainingData {
  const { from } = purchases;
  const rows = Array.from(asked, (c) => ({ from: from[c]!, seenTo: from[c + 1]!, askedTo: from[c + 1]!, day }));
  return writeRows(purchases, rows, config, new Random(0));
}

function writeRows(
  { item, day }: Purchases,
  rows: readonly Row[],
  { length, targets }: SequenceConfig,
  random: Random,
): TrainingData {
  const items = new Int32Array(rows.length * length);
  const ages = new Int32Array(rows.length * length);
  const present = new Float32Array(rows.length * length);
  const wanted = new Int32Array(rows.length * targets);
  const shares = new Float32Array(rows.length * targets);
  for (const [r, row] of rows.entries()) {
    const seen = Math.min(length, row.seenTo - row.from);
    for (let k = 0; k < seen; k++) {
      const at = row.seenTo - seen + k;
      // Number 0 is padding.
      items[r * length + k] = item[at]! + 1;
      ages[r * length + k] = ageStep(row.day - day[at]!);
      present[r * length + k] = 1;
    }
    const basket = item.subarray(row.seenTo, row.askedTo);
    const order = basket.length > targets ? random.permutation(basket.length) : basket.map((_, i) => i);
    const asked = Math.min(targets, basket.length);
    for (let k = 0; k < asked; k++) {
      wanted[r * targets + k] = basket[order[k]!]! + 1;
      shares[r * targets + k] = 1 / asked;
    }
  }
  return {
    rows: rows.length,
    columns: {
      items: { values: items, shape: [length] },
      ages: { values: ages, shape: [length] },
      present: { values: present, shape: [length] },
      targets: { values: wanted, shape: [targets] },
      shares: { values: shares, shape: [targets] },
    },
  };
}

function ageStep(days: number): number {
  return days < 1 ? 0 : Math.min(ageSteps - 1, 1 + Math.floor(Math.log2(days)));
}
