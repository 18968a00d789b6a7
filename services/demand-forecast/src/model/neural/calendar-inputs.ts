const dayMs = 86_400_000;
const daysPerYear = 365.2425;

/**
 * What the calendar says of the first step forecast: its weekday as one of seven (days only; Monday first), and two
 * harmonics of its place in the year. Later steps follow from the first, so the model needs no more.
 *
 * @param startDate date of step 0, YYYY-MM-DD.
 * @param step position of the first step forecast.
 */
export function calendarInputs(startDate: string, step: number, granularity: "DAY" | "WEEK"): number[] {
  const time = Date.parse(`${startDate}T00:00:00Z`) + step * (granularity === "DAY" ? 1 : 7) * dayMs;
  if (Number.isNaN(time)) throw new RangeError(`A date is written YYYY-MM-DD; got ${JSON.stringify(startDate)}.`);
  const day = Math.floor(time / dayMs);
  const angle = (2 * Math.PI * (day % daysPerYear)) / daysPerYear;
  const year = [Math.sin(angle), Math.cos(angle), Math.sin(2 * angle), Math.cos(2 * angle)];
  if (granularity === "WEEK") return year;
  const weekday = isoWeekday(day) - 1;
  return [...Array.from({ length: 7 }, (_, i) => (i === weekday ? 1 : 0)), ...year];
}

/** 1 Monday … 7 Sunday. @param day days since 1970-01-01, a Thursday. */
export function isoWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
