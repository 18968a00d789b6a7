/** Calendar dates are YYYY-MM-DD without a zone and are counted in UTC; instants are shown in the reader's zone. */

export type Step = "DAY" | "WEEK";

const millisecondsPerDay = 86_400_000;

/** The date `count` steps after `start`. */
export function addSteps(start: string, count: number, step: Step): string {
  const days = step === "WEEK" ? 7 * count : count;
  return new Date(Date.parse(`${start}T00:00:00Z`) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Whole days from `earlier` to `later`; negative when they are the other way round. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / millisecondsPerDay);
}

/** 12 Nov 2026 · 2026年11月12日 */
export function formatDate(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** 12 Nov · 11月12日: for axes, where the year is plain. */
export function formatDay(date: string, locale: string): string {
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", timeZone: "UTC" };
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${date}T00:00:00Z`));
}

/** Nov 2026 · 2026年11月: the month that a date lies in. */
export function formatMonth(date: string, locale: string): string {
  const options: Intl.DateTimeFormatOptions = { month: "short", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${date}T00:00:00Z`));
}

/** The calendar date of an instant in a zone, YYYY-MM-DD. @param timeZone as IANA names it; the reader's where not given */
export function dayOf(instant: Date, timeZone?: string): string {
  const fields = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const parts = new Map(fields.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}

/** Date and time of an instant, in the reader's zone. */
export function formatInstant(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));
}

/** "3 minutes ago", "昨天": how long before `now` an instant was. */
export function formatAgo(instant: string, now: Date, locale: string): string {
  const seconds = Math.round((Date.parse(instant) - now.getTime()) / 1000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const size = Math.abs(seconds);
  if (size < 60) return format.format(seconds, "second");
  if (size < 3_600) return format.format(Math.round(seconds / 60), "minute");
  if (size < 86_400) return format.format(Math.round(seconds / 3_600), "hour");
  return format.format(Math.round(seconds / 86_400), "day");
}

/** How long something took: 850 ms · 12 s · 3 min. */
export function formatDuration(from: string, to: string, locale: string): string {
  const milliseconds = Math.max(0, Date.parse(to) - Date.parse(from));
  const [value, unit] =
    milliseconds < 1_000
      ? [milliseconds, "millisecond"]
      : milliseconds < 120_000
        ? [milliseconds / 1_000, "second"]
        : [milliseconds / 60_000, "minute"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 0 }).format(
    value,
  );
}
