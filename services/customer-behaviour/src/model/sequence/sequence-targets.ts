import type { Column } from "@bellwether/runtime/tensor/training-data";
import { endAt, intervalEnds, type Moment, type PurchaseSequences, type SequenceShape } from "./purchase-sequences.ts";
import { categoryAt } from "./sequence-inputs.ts";

/**
 * What came after moments, as far as it is known by the end of one day. An interval counts once the customer came in it, or once it has passed
 * without; those after the first purchase never. So moments close to the end teach the first intervals, and no row is thrown away.
 *
 * `came` and `asked` [intervals]; `worth`, ln(1 + spent within the horizon), where all of it has passed and something was bought; `spend`,
 * ln(1 + amount) of the next purchase; `next` [categories] of it; each with 1 beside where it counts.
 *
 * @param until last day known, days since 1970-01-01
 */
export function sequenceTargets(
  sequences: PurchaseSequences,
  moments: readonly Moment[],
  until: number,
  shape: SequenceShape,
): Record<string, Column> {
  const ends = intervalEnds(shape);
  const rows = moments.length;
  const of = (width: number) => new Float32Array(rows * width);
  const [came, asked] = [of(ends.length), of(ends.length)];
  const [worth, hasWorth, spend, hasSpend] = [of(1), of(1), of(1), of(1)];
  const width = Math.max(1, shape.categories);
  const [next, hasNext] = [of(width), of(1)];
  for (const [row, moment] of moments.entries()) {
    const from = endAt(sequences, moment);
    const last = sequences.offsets[moment.customer + 1]!;
    const gap = from < last ? sequences.days[from]! - moment.day : Number.POSITIVE_INFINITY;
    const seen = until - moment.day;
    for (const [k, end] of ends.entries()) {
      const start = ends[k - 1] ?? 0;
      const inside = gap > start && gap <= end && gap <= seen;
      came[row * ends.length + k] = Number(inside);
      asked[row * ends.length + k] = Number(gap > start && (inside || end <= seen));
    }
    if (!(gap <= Math.min(seen, shape.horizonDays))) continue;
    const amount = sequences.amounts[from]!;
    if (amount >= 0) [spend[row], hasSpend[row]] = [toScale(amount, shape), 1];
    const category = categoryAt(sequences, from, shape);
    if (category >= 0) [next[row * width + category], hasNext[row]] = [1, 1];
    if (seen < shape.horizonDays) continue;
    const total = spentUntil(sequences, from, last, moment.day + shape.horizonDays);
    if (total >= 0) [worth[row], hasWorth[row]] = [toScale(total, shape), 1];
  }
  return {
    came: { values: came, shape: [ends.length] },
    asked: { values: asked, shape: [ends.length] },
    worth: { values: worth, shape: [1] },
    hasWorth: { values: hasWorth, shape: [1] },
    spend: { values: spend, shape: [1] },
    hasSpend: { values: hasSpend, shape: [1] },
    ...(shape.categories > 0 && { next: { values: next, shape: [width] }, hasNext: { values: hasNext, shape: [1] } }),
  };
}

/** What was spent from a position until a day, that day included; NaN where a part is not known. */
export function spentUntil({ days, amounts }: PurchaseSequences, from: number, to: number, day: number): number {
  let sum = 0;
  for (let at = from; at < to && days[at]! <= day; at++) sum += amounts[at]!;
  return sum;
}

function toScale(amount: number, { amount: { mean, deviation } }: SequenceShape): number {
  return (Math.log1p(amount) - mean) / deviation;
}
