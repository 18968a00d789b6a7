import type { Quantiles } from "../model/forecast-model.ts";

/** Sum of all values; 0 of none. */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

/** The value to the nearest part of one: 1e4 for four decimals. */
export function rounded(value: number, precision: number): number {
  return Math.round(value * precision) / precision;
}

/** Rows one after the other, to four decimals. */
export function roundedRows(rows: Quantiles): number[] {
  return rows.flatMap((row) => Array.from(row, (value) => rounded(value, 1e4)));
}
