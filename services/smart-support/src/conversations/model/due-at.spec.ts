import { describe, expect, it } from "@jest/globals";
import { type BusinessHours, dueAt, opensAt, roundTheClock } from "./due-at.ts";

const workdays: BusinessHours = {
  timeZone: "Europe/London",
  week: [[[540, 1_020]], [[540, 1_020]], [[540, 1_020]], [[540, 1_020]], [[540, 1_020]], [], []],
  holidays: ["2026-12-25", "2026-12-28"],
};
const due = (from: string, minutes: number, hours = workdays) => dueAt(new Date(from), minutes, hours)?.toISOString();

describe("by when a customer is answered", () => {
  it("counts within a day's hours", () => {
    expect(due("2026-11-23T10:00:00Z", 60)).toBe("2026-11-23T11:00:00.000Z");
    expect(due("2026-11-23T06:00:00Z", 60)).toBe("2026-11-23T10:00:00.000Z");
  });

  it("goes on when somebody is there again, over nights, weekends and holidays", () => {
    expect(due("2026-11-20T16:30:00Z", 60)).toBe("2026-11-23T09:30:00.000Z");
    expect(due("2026-12-24T16:00:00Z", 120)).toBe("2026-12-29T10:00:00.000Z");
  });

  it("counts in the desk's own zone, also when clocks change", () => {
    // Summer time begins on Sunday, 29 March 2026: Friday closes at 17:00Z, Monday opens at 08:00Z.
    expect(due("2026-03-27T16:30:00Z", 60)).toBe("2026-03-30T08:30:00.000Z");
    const shanghai = { ...workdays, timeZone: "Asia/Shanghai", holidays: [] };
    expect(due("2026-11-23T00:00:00Z", 30, shanghai)).toBe("2026-11-23T01:30:00.000Z");
  });

  it("passes a lunch break, in whatever order hours are written", () => {
    const broken = {
      ...workdays,
      week: workdays.week.map((day) =>
        day.length === 0
          ? []
          : ([
              [780, 1_020],
              [540, 720],
            ] as const),
      ),
    };
    expect(due("2026-11-23T11:30:00Z", 60, broken)).toBe("2026-11-23T13:30:00.000Z");
  });

  it("is simply later where somebody is always there", () => {
    expect(due("2026-11-22T23:59:00Z", 2, roundTheClock)).toBe("2026-11-23T00:01:00.000Z");
  });

  it("is never where nobody ever is", () => {
    const closed = { ...workdays, week: [[], [], [], [], [], [], []] };
    expect(dueAt(new Date("2026-11-23T10:00:00Z"), 1, closed)).toBeNull();
    expect(opensAt(new Date("2026-11-23T10:00:00Z"), closed)).toBeNull();
  });

  it("tells when somebody is there next", () => {
    expect(opensAt(new Date("2026-11-21T12:00:00Z"), workdays)?.toISOString()).toBe("2026-11-23T09:00:00.000Z");
    expect(opensAt(new Date("2026-11-23T12:00:00Z"), workdays)?.toISOString()).toBe("2026-11-23T12:00:00.000Z");
  });
});
