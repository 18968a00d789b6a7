/** The four values that part numbers into fifths; NaN are left out. Empty where there is none. */
export function fifthBounds(values: Float64Array): number[] {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  if (known.length === 0) return [];
  return [1, 2, 3, 4].map((part) => known[Math.min(known.length - 1, Math.floor((known.length * part) / 5))]!);
}

/** Which fifth a value is in, 1 for the smallest to 5; equal values are in one. */
export function fifthOf(value: number, bounds: readonly number[]): number {
  return 1 + bounds.reduce((above, bound) => above + Number(value >= bound), 0);
}
