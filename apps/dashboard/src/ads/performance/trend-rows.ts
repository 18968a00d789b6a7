import { addSteps } from "../../format/date.ts";
import type { Note, Series } from "./performance-data.ts";
import type { Measure } from "./use-performance-state.ts";

/** One step of the chart. */
export interface TrendRow {
  /** First day, YYYY-MM-DD. */
  date: string;
  spend: number;
  /** What is compared with spend, or stands alone; null where it is not told. */
  value: number | null;
  /** The same on the days before. */
  before: number | null;
  /** Notes on days of the step. */
  notes: string[];
}

/** The steps of the chart: what a measure was, and what it was before. */
export function trendRows(
  { series, previousSeries }: { series: Series; previousSeries: Series },
  measure: Measure,
  notes: readonly Pick<Note, "day" | "text">[],
): TrendRow[] {
  const step = series.step === "WEEK" ? "WEEK" : "DAY";
  return series.spend.map((spend, at) => {
    const date = addSteps(series.start, at, step);
    const next = addSteps(series.start, at + 1, step);
    return {
      date,
      spend,
      value: measured(series, at, measure),
      before: measured(previousSeries, at, measure),
      notes: notes.filter(({ day }) => day >= date && day < next).map(({ text }) => text),
    };
  });
}

function measured(series: Series, at: number, measure: Measure): number | null {
  return series[measure === "money" ? "revenue" : measure][at] ?? null;
}
