/** A calendar date as days since 1970-01-01. The sample company lives in UTC. */
export type Day = number;

const dayMs = 86_400_000;

/** Reads YYYY-MM-DD. @throws RangeError when there is no such date. */
export function parseDay(text: string): Day {
  const day = Date.parse(`${text}T00:00:00Z`) / dayMs;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !Number.isInteger(day) || formatDay(day) !== text)
    throw new RangeError(`A date is YYYY-MM-DD; got ${JSON.stringify(text)}.`);
  return day;
}

export function formatDay(day: Day): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

export function dayOf(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / dayMs;
}

/** 0 Monday … 6 Sunday; 1970-01-01 was a Thursday. */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Place in the year, 0 on 1 January to almost 1 on 31 December. */
export function yearFraction(day: Day): number {
  const year = yearOf(day);
  const start = dayOf(year, 1, 1);
  return (day - start) / (dayOf(year + 1, 1, 1) - start);
}

export function yearOf(day: Day): number {
  return new Date(day * dayMs).getUTCFullYear();
}

/** The last whole day before `now`: the sample's end unless told otherwise, so that its forecasts are about today. */
export function yesterday(now: Date): string {
  return formatDay(Math.floor(now.getTime() / dayMs) - 1);
}
