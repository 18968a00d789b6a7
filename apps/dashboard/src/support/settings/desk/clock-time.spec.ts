import { describe, expect, it } from "@jest/globals";
import { fromClock, toClock } from "./clock-time.ts";

describe("a time of the clock", () => {
  it("is minutes after midnight, and midnight ends a day", () => {
    expect(toClock(545)).toBe("09:05");
    expect([fromClock("09:05", "from"), fromClock("09:05:00", "until")]).toEqual([545, 545]);
    expect([fromClock("00:00", "from"), fromClock("00:00", "until")]).toEqual([0, 1_440]);
    expect(toClock(1_440)).toBe("00:00");
  });

  it("is none where nothing is written, or no time", () => {
    expect(["", "9:05", "24:00", "12:60"].map((clock) => fromClock(clock, "from"))).toEqual([null, null, null, null]);
  });
});
