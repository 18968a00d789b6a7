import { describe, expect, it } from "@jest/globals";
import { dayByKey, isOn, mondayOf, shownDays, turned } from "./calendar-days.ts";

describe("the days of a calendar", () => {
  it("are whole weeks from Monday, as many as the month touches", () => {
    const november = shownDays("month", "2026-11-22");
    expect([november[0], november.at(-1), november.length]).toEqual(["2026-10-26", "2026-12-06", 42]);
    const february = shownDays("month", "2027-02-10");
    expect([february[0], february.at(-1), february.length]).toEqual(["2027-02-01", "2027-02-28", 28]);
    expect(shownDays("week", "2026-11-22")).toEqual([
      "2026-11-16",
      "2026-11-17",
      "2026-11-18",
      "2026-11-19",
      "2026-11-20",
      "2026-11-21",
      "2026-11-22",
    ]);
    expect(["1969-12-31", "2026-11-16"].map(mondayOf)).toEqual(["1969-12-29", "2026-11-16"]);
  });

  it("turn by a month or a week, over the year's end", () => {
    expect(turned("month", "2026-12-31", 1)).toBe("2027-01-01");
    expect(turned("month", "2026-01-31", -1)).toBe("2025-12-01");
    expect(turned("week", "2026-12-30", 1)).toBe("2027-01-06");
  });

  it("are gone through by keys", () => {
    const keys = ["ArrowLeft", "ArrowDown", "Home", "End", "PageDown", "x"];
    expect(keys.map((key) => dayByKey("2026-11-18", key))).toEqual([
      "2026-11-17",
      "2026-11-25",
      "2026-11-16",
      "2026-11-22",
      "2026-12-01",
      null,
    ]);
  });

  it("have what begins on or before them and has not ended", () => {
    const span = { startsOn: "2026-11-10", endsOn: "2026-11-12" };
    expect(["2026-11-09", "2026-11-10", "2026-11-12", "2026-11-13"].map((day) => isOn(day, span))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isOn("2030-01-01", { ...span, endsOn: null })).toBe(true);
    expect(isOn("2030-01-01", { startsOn: null, endsOn: null })).toBe(false);
  });
});
