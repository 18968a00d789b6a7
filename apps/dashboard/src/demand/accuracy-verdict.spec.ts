import { describe, expect, it } from "@jest/globals";
import { accuracyVerdict } from "./accuracy-verdict.ts";

describe("accuracyVerdict", () => {
  it("measures the error as a share of the naive one", () => {
    expect(accuracyVerdict(0.82, 1)).toEqual({ kind: "better", share: expect.closeTo(0.18) });
    expect(accuracyVerdict(1.5, 1.2)).toEqual({ kind: "worse", share: expect.closeTo(0.25) });
  });

  it("sees no difference in less than a hundredth", () => {
    expect(accuracyVerdict(0.996, 1)).toEqual({ kind: "same" });
  });

  it("says nothing without a backtest or without a scale", () => {
    expect(accuracyVerdict(null, 1).kind).toBe("unknown");
    expect(accuracyVerdict(0.5, undefined).kind).toBe("unknown");
    expect(accuracyVerdict(0.5, 0).kind).toBe("unknown");
  });
});
