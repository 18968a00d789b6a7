import { describe, expect, it } from "@jest/globals";
import { missedBars } from "./plan-bench.ts";

const row = (positions: number, planSeconds: number, whatIfSeconds: number) => ({
  positions,
  planSeconds,
  whatIfSeconds,
  gap: 0,
});

describe("the bench of plans", () => {
  it("misses its bar where four times the positions take more than five times as long, and names what", () => {
    expect(missedBars({ rows: [row(150, 2, 0.5), row(600, 9.9, 2.4)] })).toEqual([]);
    expect(missedBars({ rows: [row(150, 2, 0.5), row(600, 9.9, 4)] })).toEqual([
      "four times the positions take 8.0 times the whatIfSeconds; at most 5",
    ]);
  });
});
