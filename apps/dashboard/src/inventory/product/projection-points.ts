import { addSteps } from "../../format/date.ts";

/** Stock in the evening of each day if nothing more is ordered, as columns of one number a day. */
export interface ProjectionColumns {
  start: string;
  lower: readonly number[];
  median: readonly number[];
  upper: readonly number[];
  incoming: readonly number[];
  stockoutProbability: readonly number[];
}

/** One day of it, as chart, table, file and data cursor all read it. */
export interface ProjectionPoint {
  date: string;
  lower: number;
  median: number;
  upper: number;
  incoming: number;
  /** Chance that stock has run out by then, 0 … 1. */
  stockout: number;
}

/** The columns turned into rows. */
export function projectionPoints({ start, ...columns }: ProjectionColumns): ProjectionPoint[] {
  return columns.median.map((median, index) => ({
    date: addSteps(start, index, "DAY"),
    lower: columns.lower[index] ?? median,
    median,
    upper: columns.upper[index] ?? median,
    incoming: columns.incoming[index] ?? 0,
    stockout: columns.stockoutProbability[index] ?? 0,
  }));
}

/** The first day on which stock has run out in half of all cases; null where it lasts. */
export function runsOutOn(points: readonly ProjectionPoint[]): string | null {
  return points.find(({ stockout }) => stockout >= 0.5)?.date ?? null;
}
