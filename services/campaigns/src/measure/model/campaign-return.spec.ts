import { describe, expect, it } from "@jest/globals";
import { campaignReturn } from "./campaign-return.ts";

const difference = { estimate: 0.5, lower: 0.1, upper: 0.9, standardError: 0.1, explained: 0 };

describe("campaignReturn", () => {
  it("tells what all who were reached brought more, and what came back for each unit spent", () => {
    const told = campaignReturn(difference, 10_000, 1_000);
    expect(told.incrementalRevenue).toEqual({ estimate: 5_000, lower: 1_000, upper: 9_000 });
    expect(told.roi).toEqual({ estimate: 4, lower: 0, upper: 8 });
  });

  it("tells no return of what cost nothing, and no bounds where there are none", () => {
    expect(campaignReturn(difference, 10, 0).roi).toBeNull();
    expect(campaignReturn({ ...difference, lower: null, upper: null }, 10, 5).roi).toEqual({
      estimate: 0,
      lower: null,
      upper: null,
    });
  });

  it("refuses a negative cost", () => {
    expect(() => campaignReturn(difference, 10, -1)).toThrow("A cost is not negative; got -1.");
  });
});
