import { describe, expect, it } from "@jest/globals";
import { overridesStatement } from "./overrides-statement.ts";

const author = (judged: number, helped: number, modelError: number, overriddenError: number) => ({
  overrides: judged + 1,
  judged,
  helped,
  modelError,
  overriddenError,
});

describe("overridesStatement", () => {
  it("sums what everybody gained or lost", () => {
    expect(overridesStatement([author(4, 3, 100, 60), author(2, 0, 10, 30)])).toEqual({
      kind: "helped",
      judged: 6,
      helped: 3,
      modelError: 110,
      overriddenError: 90,
    });
    expect(overridesStatement([author(1, 0, 10, 30)]).kind).toBe("hurt");
    expect(overridesStatement([author(1, 0, 10, 10)]).kind).toBe("even");
  });

  it("says nothing of gain before a day can be judged", () => {
    expect(overridesStatement([author(0, 0, 0, 0)])).toEqual({ kind: "unjudged", overrides: 1 });
    expect(overridesStatement([])).toEqual({ kind: "unjudged", overrides: 0 });
  });
});
