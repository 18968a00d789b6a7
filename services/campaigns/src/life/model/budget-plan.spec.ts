import { describe, expect, it } from "@jest/globals";
import { campaignPacings } from "../../contract.ts";
import { budgetByDay } from "./budget-plan.ts";

describe("budgetByDay", () => {
  it.each(campaignPacings)("adds up to the budget to the cent, by pacing %s", (pacing) => {
    for (const [budget, days] of [
      [100, 3],
      [99_999_999_99, 31],
      [1, 365],
      [0, 7],
    ] as const) {
      const planned = budgetByDay(budget, days, pacing);
      expect(planned).toHaveLength(days);
      expect(planned.reduce((sum, day) => sum + day, 0)).toBe(budget);
      expect(planned.every((day) => day >= 0)).toBe(true);
    }
  });

  it("gives each day the same, the first the most, or the first everything", () => {
    expect(budgetByDay(900, 3, "EVEN")).toEqual([300, 300, 300]);
    expect(budgetByDay(600, 3, "FRONT_LOADED")).toEqual([300, 200, 100]);
    expect(budgetByDay(600, 3, "AS_FAST_AS_POSSIBLE")).toEqual([600, 0, 0]);
  });

  it("refuses no days and parts of cents", () => {
    expect(() => budgetByDay(100, 0, "EVEN")).toThrow(RangeError);
    expect(() => budgetByDay(0.5, 3, "EVEN")).toThrow(RangeError);
    expect(() => budgetByDay(-1, 3, "EVEN")).toThrow(RangeError);
  });
});
