import { describe, expect, it } from "@jest/globals";
import { conversionSteps } from "./conversion-steps.ts";

const moment = (at: number, arm: string, change: { entered?: number; converted?: number; expired?: number }) => ({
  at,
  arm,
  entered: 0,
  converted: 0,
  expired: 0,
  ...change,
});

describe("conversionSteps", () => {
  it("tells with each conversion how many might have converted, in both arms", () => {
    const steps = conversionSteps(
      [
        moment(3, "a", { converted: 1 }),
        moment(1, "a", { entered: 10 }),
        moment(1, "b", { entered: 5 }),
        moment(4, "b", { converted: 2 }),
        moment(2, "b", { entered: 5 }),
        moment(9, "a", { expired: 9 }),
        moment(10, "b", { converted: 1 }),
      ],
      "a",
      (arm) => arm === "b",
    );
    expect(steps).toEqual([
      { atRisk: { reference: 10, variant: 10 }, converted: { reference: 1, variant: 0 } },
      { atRisk: { reference: 9, variant: 10 }, converted: { reference: 0, variant: 2 } },
      { atRisk: { reference: 0, variant: 8 }, converted: { reference: 0, variant: 1 } },
    ]);
  });

  it("leaves arms out that are not compared", () => {
    const moments = [moment(1, "a", { entered: 1 }), moment(1, "c", { entered: 1 }), moment(2, "c", { converted: 1 })];
    expect(conversionSteps(moments, "a", (arm) => arm === "b")).toEqual([]);
  });
});
