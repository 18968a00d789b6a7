import { describe, expect, it } from "@jest/globals";
import { accuracyStatement } from "./accuracy-statement.ts";

const figures = { monthError: 0.18, naiveMonthError: 0.24, wape: 0.5, naiveWape: 0.7, coverage95: 0.943 };

describe("the sentence of the accuracy page", () => {
  it("speaks of four weeks where any are whole", () => {
    expect(accuracyStatement(figures)).toEqual({
      kind: "measured",
      span: "month",
      error: 0.18,
      verdict: { kind: "better", share: expect.closeTo(0.25, 9) },
      held: 94,
    });
  });

  it("speaks of single steps until then", () => {
    const statement = accuracyStatement({ ...figures, monthError: null, wape: 0.77 });
    expect(statement).toMatchObject({ span: "step", error: 0.77, verdict: { kind: "worse" } });
  });

  it("says nothing of what has no error", () => {
    expect(accuracyStatement({ ...figures, monthError: null, wape: null })).toEqual({ kind: "nothing" });
  });

  it("tells no share inside where nothing was counted", () => {
    expect(accuracyStatement({ ...figures, coverage95: null })).toMatchObject({ held: null });
  });
});
