/** What spend is told by. */
export const adDimensions = ["DAY", "WEEK", "CHANNEL", "CAMPAIGN", "GEO"] as const;
export type AdDimension = (typeof adDimensions)[number];

export type AdTime = Extract<AdDimension, "DAY" | "WEEK">;
export type AdPart = Exclude<AdDimension, AdTime>;

/** Which spend: of these alone, where given. Channels and campaigns by their external ids. */
export interface AdFilter {
  channels: readonly string[] | null;
  campaigns: readonly string[] | null;
  geos: readonly string[] | null;
}

/** A question about spend: the days, the days before them that they are compared with, and what is told apart. */
export interface AdCut {
  /** YYYY-MM-DD, both included. */
  from: string;
  to: string;
  previousFrom: string;
  previousTo: string;
  parts: readonly AdPart[];
  time: AdTime | null;
  filter: AdFilter;
}

/** Days of the longest range: three years and a leap day. */
export const longestRangeDays = 1_097;

const dayMs = 86_400_000;

/** Why a question cannot be asked. */
export type CutProblem = "range.backwards" | "range.long" | "by.twice" | "by.many" | "by.times";

/**
 * A question, with the days before: as many, right before the first.
 *
 * @param by one or two dimensions, of which one may be of time; none for the whole
 */
export function makeCut(
  range: { from: string; to: string },
  by: readonly AdDimension[],
  filter: AdFilter,
): { cut: AdCut } | { problem: CutProblem } {
  const days = daysBetween(range.from, range.to) + 1;
  if (days < 1) return { problem: "range.backwards" };
  if (days > longestRangeDays) return { problem: "range.long" };
  if (new Set(by).size < by.length) return { problem: "by.twice" };
  if (by.length > 2) return { problem: "by.many" };
  const times = by.filter((one): one is AdTime => one === "DAY" || one === "WEEK");
  if (times.length > 1) return { problem: "by.times" };
  const parts = by.filter((one): one is AdPart => one !== "DAY" && one !== "WEEK");
  const [previousFrom, previousTo] = [addDays(range.from, -days), addDays(range.from, -1)];
  return { cut: { ...range, previousFrom, previousTo, parts, time: times[0] ?? null, filter } };
}

/** Days from one date to another, YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** The date so many days later, YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}
