import { describe, expect, it } from "@jest/globals";
import { convertTime, timeUnit } from "./time-unit.ts";

describe("time units", () => {
  it("convert to and fro", () => {
    expect(convertTime(1, "month", "year")).toBeCloseTo(1 / 12, 15);
    expect(convertTime(2, "week", "day")).toBeCloseTo(14, 12);
    expect(convertTime(1, "year", "quarter")).toBe(4);
    expect(convertTime(0.3, "day", "day")).toBe(0.3);
  });

  it("are known by name only", () => {
    expect(timeUnit("lead_time_unit", "week")).toBe("week");
    for (const text of ["weeks", "toString", 7, null]) {
      expect(() => timeUnit("lead_time_unit", text)).toThrow("lead_time_unit is one of day, week, month");
    }
  });
});
