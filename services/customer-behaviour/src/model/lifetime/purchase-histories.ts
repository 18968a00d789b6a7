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
export function checkHistories({ repeats, recency, age, spend }: PurchaseHistories): void {
  if (repeats.length === 0) throw new RangeError("There are no customers to learn from.");
  for (let i = 0; i < repeats.length; i++) {
    const [x, last, end] = [repeats[i]!, recency[i]!, age[i]!];
    const broken = !(Number.isInteger(x) && x >= 0)
      ? `repeat purchases are 0 or more, whole; got ${x}`
      : !(end >= 0 && Number.isFinite(end))
        ? `the age is 0 or more; got ${end}`
        : !(last >= 0 && last <= end)
          ? `the last purchase is between the first and the end (${end}); got ${last}`
          : x === 0 && last !== 0
            ? `without a repeat, the last purchase is the first; got ${last}`
            : x > 0 && spend[i]! < 0
              ? `the mean worth of a purchase is 0 or more; got ${spend[i]}`
              : null;
    if (broken !== null) throw new RangeError(`Customer ${i}: ${broken}.`);
  }
}

/** The distinct values, ascending, and for each element the position of its value among them. */
export function distinct(values: Float64Array): { values: Float64Array; place: Int32Array } {
  const sorted = Float64Array.from(new Set(values)).sort();
  const places = new Map(Array.from(sorted, (value, place) => [value, place]));
  return { values: sorted, place: Int32Array.from(values, (value) => places.get(value)!) };
}
