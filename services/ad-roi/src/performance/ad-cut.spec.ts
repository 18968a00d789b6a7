import { describe, expect, it } from "@jest/globals";
import { makeCut, mondayOf } from "./ad-cut.ts";

const all = { channels: null, campaigns: null, geos: null };

describe("a question about spend", () => {
  it("is compared with as many days right before", () => {
    expect(makeCut({ from: "2024-03-01", to: "2024-03-31" }, ["WEEK", "CHANNEL"], all)).toEqual({
      cut: {
        from: "2024-03-01",
        to: "2024-03-31",
        // February has 29 days.
        previousFrom: "2024-01-30",
        previousTo: "2024-02-29",
        parts: ["CHANNEL"],
        time: "WEEK",
        filter: all,
      },
    });
  });

  it("is refused where it ends before it begins, is too long, or tells too much apart", () => {
    const march = { from: "2026-03-01", to: "2026-03-31" };
    expect(makeCut({ from: "2026-03-02", to: "2026-03-01" }, [], all)).toEqual({ problem: "range.backwards" });
    expect(makeCut({ from: "2020-01-01", to: "2026-03-01" }, [], all)).toEqual({ problem: "range.long" });
    expect(makeCut(march, ["GEO", "GEO"], all)).toEqual({ problem: "by.twice" });
    expect(makeCut(march, ["GEO", "CHANNEL", "DAY"], all)).toEqual({ problem: "by.many" });
    expect(makeCut(march, ["DAY", "WEEK"], all)).toEqual({ problem: "by.times" });
  });

  it("cuts weeks on Mondays", () => {
    expect(["2026-11-22", "2026-11-23", "2026-03-01"].map(mondayOf)).toEqual([
      "2026-11-16",
      "2026-11-23",
      "2026-02-23",
    ]);
  });
});
