import type { Granularity } from "../contract.ts";

const dayMs = 86_400_000;

/** Days since 1970-01-01, the unit of every date in this job. */
export type DayNumber = number;

export function toDayNumber(date: string): DayNumber {
  const day = Date.parse(`${date}T00:00:00Z`) / dayMs;
  if (!Number.isInteger(day)) throw new RangeError(`A date is written YYYY-MM-DD; got ${JSON.stringify(date)}.`);
  return day;
}

export function toDate(day: DayNumber): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** Step of a day: the day itself, or its week counted from Monday 1969-12-29. */
export function stepOf(day: DayNumber, granularity: Granularity): number {
  return granularity === "DAY" ? day : Math.floor((day + 3) / 7);
}

/** First day of a step. */
export function firstDayOf(step: number, granularity: Granularity): DayNumber {
  return granularity === "DAY" ? step : step * 7 - 3;
}

/**
 * Last step that is over on `day`, the last complete day: a week counts only with its Sunday.
 * Worked: Wednesday 2026-11-18 → week of Monday 2026-11-09.
 */
export function lastCompleteStep(day: DayNumber, granularity: Granularity): number {
  return stepOf(day + 1, granularity) - 1;
}
