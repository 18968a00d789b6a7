/** What a buyer's past comes to for models of repeat buying, one element per customer; times in the same unit, from the first purchase. */
export interface PurchaseHistories {
  /** Purchases after the first, x. */
  repeats: Float64Array;
  /** Time of the last purchase, t_x; 0 without a repeat. */
  recency: Float64Array;
  /** Time until the end of observation, T. */
  age: Float64Array;
  /** Mean worth of a repeat purchase; NaN without one. */
  spend: Float64Array;
}

/** @throws RangeError naming the customer's position and the rule */
export function checkHistories(histories: PurchaseHistories): void {
  if (histories.repeats.length === 0) throw new RangeError("There are no customers to learn from.");
  for (let i = 0; i < histories.repeats.length; i++) {
    const rule = brokenRule(histories.repeats[i]!, histories.recency[i]!, histories.age[i]!);
    if (rule !== null) throw new RangeError(`Customer ${i}: ${rule}.`);
  }
}

function brokenRule(repeats: number, last: number, end: number): string | null {
  if (!(Number.isInteger(repeats) && repeats >= 0)) return `repeat purchases are 0 or more, whole; got ${repeats}`;
  if (!(end >= 0 && Number.isFinite(end))) return `the age is 0 or more; got ${end}`;
  if (!(last >= 0 && last <= end)) return `the last purchase is between the first and the end (${end}); got ${last}`;
  if (repeats === 0 && last !== 0) return `without a repeat, the last purchase is the first; got ${last}`;
  return null;
}

/** The distinct values, ascending, and for each element the position of its value among them. */
export function distinct(values: Float64Array): { values: Float64Array; place: Int32Array } {
  const sorted = Float64Array.from(new Set(values)).sort();
  const places = new Map(Array.from(sorted, (value, place) => [value, place]));
  return { values: sorted, place: Int32Array.from(values, (value) => places.get(value)!) };
}
