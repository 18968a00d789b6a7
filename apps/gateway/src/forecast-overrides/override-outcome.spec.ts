import { describe, expect, it } from "@jest/globals";
import { judgeOverride, type OutcomeSums } from "./override-outcome.ts";

const sums: OutcomeSums = { judged_days: 7, stockout_days: 0, open_days: 0, sold: 100, model: 80, planned: 110 };

describe("judgeOverride", () => {
  it("says by how much each number was off, in units and of what sold", () => {
    expect(judgeOverride(sums)).toMatchObject({
      modelError: 20,
      overriddenError: 10,
      modelErrorShare: 0.2,
      overriddenErrorShare: 0.1,
      helped: true,
      isFinal: true,
    });
  });

  it("says that it hurt where the model was closer", () => {
    expect(judgeOverride({ ...sums, planned: 150 })).toMatchObject({ overriddenError: 50, helped: false });
  });

  it("leaves open which was better where both were as far off", () => {
    expect(judgeOverride({ ...sums, planned: 120 })).toMatchObject({
      modelError: 20,
      overriddenError: 20,
      helped: null,
    });
  });

  it("has no share of what did not sell", () => {
    expect(judgeOverride({ ...sums, sold: 0 })).toMatchObject({ modelError: 80, modelErrorShare: null });
  });

  it("is not final while days are to come, and nothing before the first", () => {
    expect(judgeOverride({ ...sums, open_days: 2 })).toMatchObject({ isFinal: false });
    expect(judgeOverride({ ...sums, judged_days: 0, stockout_days: 3 })).toBeNull();
  });
});
