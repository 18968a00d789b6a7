import { describe, expect, it } from "@jest/globals";
import { scheduleInstant, wallMsOf } from "./schedule-instant.ts";

describe("scheduleInstant", () => {
  const at = (wallTime: string, timeZone: string) => {
    const { instant, wallTime: shown, clockChange } = scheduleInstant(wallTime, timeZone);
    return [instant.toISOString().slice(0, 16), shown.slice(11), clockChange];
  };

  it.each([
    ["2026-11-11T09:00", "Asia/Shanghai", "2026-11-11T01:00", "09:00", "NONE"],
    ["2026-07-01T09:00", "Europe/London", "2026-07-01T08:00", "09:00", "NONE"],
    // Clocks go forward at 01:00: what never is moves on with them.
    ["2026-03-29T01:30", "Europe/London", "2026-03-29T01:30", "02:30", "SKIPPED"],
    ["2026-03-29T00:59", "Europe/London", "2026-03-29T00:59", "00:59", "NONE"],
    ["2026-03-29T02:00", "Europe/London", "2026-03-29T01:00", "02:00", "NONE"],
    // Clocks go back at 02:00 to 01:00: the first of the two counts.
    ["2026-10-25T01:30", "Europe/London", "2026-10-25T00:30", "01:30", "TWICE"],
    ["2026-10-25T00:59", "Europe/London", "2026-10-24T23:59", "00:59", "NONE"],
    ["2026-10-25T02:00", "Europe/London", "2026-10-25T02:00", "02:00", "NONE"],
    ["2026-03-08T02:15", "America/New_York", "2026-03-08T07:15", "03:15", "SKIPPED"],
    ["2026-11-01T01:15", "America/New_York", "2026-11-01T05:15", "01:15", "TWICE"],
    // Half an hour, as Lord Howe Island's clocks change.
    ["2026-10-04T02:10", "Australia/Lord_Howe", "2026-10-03T15:40", "02:40", "SKIPPED"],
    ["2026-04-05T01:45", "Australia/Lord_Howe", "2026-04-04T14:45", "01:45", "TWICE"],
  ])("is, for %s in %s, %s UTC, when clocks show %s: %s", (wallTime, zone, utc, shown, change) => {
    expect(at(wallTime, zone)).toEqual([utc, shown, change]);
  });

  it.each(["2026-02-30T09:00", "2026-01-01T24:30", "2026-01-01", "2026-01-01T09:00:00", "soon"])(
    "refuses %s",
    (wallTime) => {
      expect(wallMsOf(wallTime)).toBeNull();
      expect(() => scheduleInstant(wallTime, "UTC")).toThrow(RangeError);
    },
  );
});
