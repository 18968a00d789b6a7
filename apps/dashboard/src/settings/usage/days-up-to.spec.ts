import { describe, expect, it } from "@jest/globals";
import { daysUpTo } from "./days-up-to.ts";

describe("the days up to one", () => {
  it("are consecutive over the end of a month and a leap day, and end with it", () => {
    expect(daysUpTo("2028-03-01", 3)).toEqual(["2028-02-28", "2028-02-29", "2028-03-01"]);
    expect(daysUpTo("2026-01-01", 1)).toEqual(["2026-01-01"]);
    expect(daysUpTo("2026-01-01", 0)).toEqual([]);
  });
});
