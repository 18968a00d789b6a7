import { describe, expect, it } from "@jest/globals";
import { dayOf } from "../../format/date.ts";
import { timelineDays } from "./timeline-days.ts";

const entry = (key: string, at: string) => ({ key, at, item: key });
const days = (...lists: Parameters<typeof timelineDays<string>>[0]) =>
  timelineDays(lists, (instant) => dayOf(instant, "Asia/Shanghai")).map(({ day, entries }) => [
    day,
    ...entries.map(({ key }) => key),
  ]);

describe("timelineDays", () => {
  const events = [
    entry("e3", "2026-03-02T15:00:00.000Z"),
    entry("e2", "2026-03-01T20:00:00.000Z"),
    entry("e1", "2026-03-01T01:00:00.000Z"),
  ];
  const orders = [entry("o2", "2026-03-01T21:00:00.000Z"), entry("o1", "2026-02-01T21:00:00.000Z")];

  it("puts lists in one order, by the reader's days", () => {
    expect(days({ entries: events, goesOn: false }, { entries: orders, goesOn: false })).toEqual([
      ["2026-03-02", "e3", "o2", "e2"],
      ["2026-03-01", "e1"],
      ["2026-02-02", "o1"],
    ]);
  });

  it("holds back what lies before the last known entry of a list that goes on", () => {
    expect(days({ entries: events, goesOn: true }, { entries: orders, goesOn: false }).flat()).not.toContain("o1");
    expect(days({ entries: events, goesOn: false }, { entries: orders.slice(0, 1), goesOn: true })).toEqual([
      ["2026-03-02", "e3", "o2"],
    ]);
  });

  it("is empty where nothing happened", () => {
    expect(days({ entries: [], goesOn: false })).toEqual([]);
  });
});
