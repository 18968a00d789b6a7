import { offsetMs, zonedInstantMs } from "@bellwether/runtime/time/time-zone";

/** What a change of clocks does to a wall time. */
export type ClockChange =
  | "NONE"
  /** Clocks go forward over it: it never is. */
  | "SKIPPED"
  /** Clocks go back over it: it is twice. */
  | "TWICE";

export interface ScheduleInstant {
  instant: Date;
  /** The wall time that clocks in the zone show then: another than was asked for where that one is skipped. */
  wallTime: string;
  clockChange: ClockChange;
}

const dayMs = 24 * 3_600_000;
const wallPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** Milliseconds of a wall time `YYYY-MM-DDTHH:MM` since 1970-01-01T00:00 on that wall; null where there is no such date or time. */
export function wallMsOf(wallTime: string): number | null {
  if (!wallPattern.test(wallTime)) return null;
  const ms = Date.parse(`${wallTime}Z`);
  return Number.isNaN(ms) || wallText(ms) !== wallTime ? null : ms;
}

/**
 * When clocks in a zone show a wall time. One that is skipped moves forward by as much as clocks do; of two that show the same, the
 * first counts: a campaign never begins earlier than its words say, and never waits an hour longer than they do.
 *
 * @param wallTime `YYYY-MM-DDTHH:MM`
 * @param timeZone IANA name
 * @throws RangeError where there is no such date or time
 * @example scheduleInstant("2026-03-29T01:30", "Europe/London") // 2026-03-29T01:30Z, which clocks show as 02:30; SKIPPED
 */
export function scheduleInstant(wallTime: string, timeZone: string): ScheduleInstant {
  const wallMs = wallMsOf(wallTime);
  if (wallMs === null) throw new RangeError(`${JSON.stringify(wallTime)} is no wall time such as 2026-03-29T01:30.`);
  const at = zonedInstantMs(wallMs, timeZone);
  const shown = at + offsetMs(at, timeZone);
  return { instant: new Date(at), wallTime: wallText(shown), clockChange: clockChangeAt(wallMs, at, shown, timeZone) };
}

function clockChangeAt(wallMs: number, at: number, shown: number, timeZone: string): ClockChange {
  if (shown !== wallMs) return "SKIPPED";
  // Clocks that go back within a day show the same again, later by as much as they went back.
  const later = wallMs - offsetMs(wallMs + dayMs, timeZone);
  return later > at && later + offsetMs(later, timeZone) === wallMs ? "TWICE" : "NONE";
}

function wallText(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(0, 16);
}
