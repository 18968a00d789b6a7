import { describe, expect, it } from "@jest/globals";
import { quantileProbabilities } from "../../contract.ts";
import { sumByGroup } from "./accuracy-sums.ts";
import { judgeSteps } from "./judge-steps.ts";
import { naiveYardstick } from "./naive-yardstick.ts";

/** Quantiles 10 − 4, − 3, … + 4 at each of `steps` steps: 50 % is 9 to 11, 80 % 8 to 12, 90 % 7 to 13, 95 % 6 to 14. */
const rows = (steps: number) => quantileProbabilities.map((_, k) => Float64Array.from({ length: steps }, () => 6 + k));

describe("judging steps", () => {
  it("counts bounds as inside, and each level by itself", () => {
    const { inside } = judgeSteps(rows(5), Float64Array.of(10, 11, 12, 14, 15), quantileProbabilities);
    expect([...inside]).toEqual([0b1111, 0b1111, 0b1110, 0b1000, 0]);
  });

  it("takes the mean pinball loss over all quantiles", () => {
    const { pinball } = judgeSteps(rows(1), Float64Array.of(15), quantileProbabilities);
    // Every quantile lies below: Σ p (15 − q) / 9 with q = 6 … 14.
    const expected = quantileProbabilities.reduce((sum, p, k) => sum + p * (15 - (6 + k)), 0) / 9;
    expect(pinball[0]).toBeCloseTo(expected, 12);
  });

  it("refuses quantiles that lack a bound", () => {
    expect(() => judgeSteps([Float64Array.of(1)], Float64Array.of(1), [0.5])).toThrow("Quantiles hold 0.25");
  });
});

describe("adding judged steps up", () => {
  const history = Float64Array.of(8, 12, 9, 11);
  const judged = judgeSteps(rows(3), Float64Array.of(12, 9, 0), quantileProbabilities);

  it("measures errors against the naive forecast and its scale", () => {
    const yardstick = naiveYardstick(history, 2);
    expect([...yardstick.season]).toEqual([9, 11]);
    expect(yardstick.scale).toBe(1);
    const sums = sumByGroup(judged, yardstick, () => "all").get("all")!;
    expect(sums).toMatchObject({ steps: 3, actual: 21, error: 9, absoluteError: 13, inside: [1, 2, 2, 2] });
    // Naive: 9, 11, 9 against 12, 9, 0.
    expect(sums).toMatchObject({ naiveError: 8, naiveAbsoluteError: 14, scaledSteps: 3, scaledNaiveError: 14 });
  });

  it("keeps groups apart, which add up to the whole", () => {
    const groups = sumByGroup(judged, naiveYardstick(history, 2), (h) => (h === 0 ? "first" : "later"));
    expect([...groups.keys()]).toEqual(["first", "later"]);
    expect(groups.get("first")).toMatchObject({ steps: 1, error: -2 });
    expect(groups.get("later")).toMatchObject({ steps: 2, error: 11 });
  });

  it("scales nothing where demand never changed, so that no division by zero follows", () => {
    const sums = sumByGroup(judged, naiveYardstick(Float64Array.of(0, 0, 0), 1), () => "all").get("all")!;
    expect(sums).toMatchObject({ steps: 3, scaledSteps: 0, scaledError: 0, scaledPinball: 0 });
  });

  it("repeats the last value of a history that is no longer than its season", () => {
    expect([...naiveYardstick(Float64Array.of(3, 5), 7).season]).toEqual([5]);
  });
});
