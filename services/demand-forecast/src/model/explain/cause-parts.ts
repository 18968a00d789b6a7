/** Factors on demand per step, by cause. */
export interface CauseFactors {
  /** Holidays and shopping days. */
  events: Float64Array;
  /** A price that is not the usual one. */
  price: Float64Array;
  promotion: Float64Array;
}

/** What each cause adds to a line, and what is left without any. */
export type CauseParts = Record<keyof CauseFactors | "plain", number[]>;

/**
 * Takes the causes off a line one after the other: a promotion adds line · (1 − 1 / its factor), the price likewise to what is left, then
 * the events; so the parts and the plain rest sum to the line.
 *
 * Worked: line 12, events 1.5, price 0.5, promotion 2 → promotion 6, price −6, events 4, plain 8.
 */
export function causeParts(line: readonly number[], factors: CauseFactors | null): CauseParts {
  const parts: CauseParts = { events: [], price: [], promotion: [], plain: [] };
  line.forEach((value, h) => {
    let left = value;
    for (const cause of ["promotion", "price", "events"] as const) {
      const part = left * (1 - 1 / (factors?.[cause][h] ?? 1));
      parts[cause].push(part);
      left -= part;
    }
    parts.plain.push(left);
  });
  return parts;
}
