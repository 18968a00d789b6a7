import { fromClock, toClock } from "./clock-time.ts";

/** A span of a day as it is written: `HH:MM`, or nothing yet. */
export interface SpanDraft {
  from: string;
  until: string;
}

interface Span {
  from: number;
  until: number;
}

/** What is wrong with a day: a time is missing, a span ends before it begins, or two overlap. */
export type DayProblem = "MISSING" | "ORDER" | "OVERLAP";

/** A weekday's hours as they are written. */
export function draftOf(spans: readonly Span[]): SpanDraft[] {
  return spans.map(({ from, until }) => ({ from: toClock(from), until: toClock(until) }));
}

/** The hours that are written, in their order, or what is wrong with them. */
export function hoursOf(draft: readonly SpanDraft[]): { spans: Span[] } | { problem: DayProblem } {
  const spans: Span[] = [];
  for (const one of draft) {
    const from = fromClock(one.from, "from");
    const until = fromClock(one.until, "until");
    if (from === null || until === null) return { problem: "MISSING" };
    if (until <= from) return { problem: "ORDER" };
    spans.push({ from, until });
  }
  spans.sort((one, other) => one.from - other.from);
  const overlaps = spans.some(({ from }, at) => from < (spans[at - 1]?.until ?? 0));
  return overlaps ? { problem: "OVERLAP" } : { spans };
}
