import { describe, expect, it } from "@jest/globals";
import { markedSteps } from "./marked-steps.ts";

const days = ["2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"].map((date) => ({ date }));
const weeks = ["2026-11-30", "2026-12-07", "2026-12-14"].map((date) => ({ date }));

describe("markedSteps", () => {
  it("finds the days of a period, cut where the steps end", () => {
    expect(markedSteps(days, [{ from: "2026-12-02", to: "2026-12-03" }])).toEqual([[1, 2]]);
    expect(markedSteps(days, [{ from: "2026-12-03", to: "2027-01-03" }])).toEqual([[2, 3]]);
    expect(markedSteps(days, [{ from: "2026-11-01", to: "2026-12-01" }])).toEqual([[0, 0]]);
  });

  it("finds the weeks that a period lies in", () => {
    expect(markedSteps(weeks, [{ from: "2026-12-03", to: "2026-12-08" }])).toEqual([[0, 1]]);
  });

  it("finds nothing of what lies before all steps", () => {
    expect(markedSteps(days, [{ from: "2026-11-01", to: "2026-11-30" }])).toEqual([]);
  });
});
