import { describe, expect, it } from "@jest/globals";
import { assessIntents } from "./assess-intents.ts";
import type { HeldOutText } from "./held-out-scores.ts";

const labels = ["delivery", "refund"];
const held = (
  at: number,
  fold: number,
  scores: [number, number],
  truth: 0 | 1,
  nearest: number = truth,
): HeldOutText => ({
  at,
  fold,
  scores: Float64Array.from(scores),
  labels,
  nearest: Float64Array.from(labels, (_, label) => (label === nearest ? 1 : 0)),
  truth,
});

describe("how intents fared on examples that were held out", () => {
  // The least score of either fold is 0.8, of the other's: 0.7 is refused.
  const report = assessIntents(
    [
      held(0, 0, [1, 0], 0),
      held(1, 0, [0.8, 0], 0),
      held(2, 0, [0.7, 0.1], 0),
      held(3, 1, [0, 0.9], 1),
      held(4, 1, [0.85, 0.2], 1, 0),
      held(5, 1, [0.1, 0.8], 1),
    ],
    [{ at: 0, fold: 0, scores: Float64Array.from([0.5, 0.2]), labels, nearest: new Float64Array(2) }],
    labels,
    0,
  );

  it("is told by intent and by what it was taken for", () => {
    expect(report.confusion).toEqual([
      [2, 0, 1],
      [1, 2, 0],
      [0, 0, 1],
    ]);
    expect(report.intents).toEqual([
      { key: "delivery", examples: 3, precision: 2 / 3, recall: 2 / 3 },
      { key: "refund", examples: 3, precision: 1, recall: 2 / 3 },
    ]);
  });

  it("is told beside the nearest example and the commonest intent", () => {
    expect(report.accuracy).toBeCloseTo(5 / 7);
    expect(report.inScopeAccuracy).toBeCloseTo(4 / 6);
    expect(report.outOfScopeRecall).toBe(1);
    const { classifier, nearest, commonest } = report.toldApart;
    expect([classifier.accuracy, nearest.accuracy, commonest.accuracy]).toEqual([5 / 6, 5 / 6, 1 / 2]);
    // Two intents as common as each other: ln 2.
    expect(commonest.logLoss).toBeCloseTo(Math.LN2);
    expect(classifier.logLoss).toBeLessThan(Math.LN2);
  });

  it("names the examples that were taken for another intent", () => {
    expect(report.mistaken).toEqual([{ at: 4, told: "delivery", margin: 0.85 - 0.2 }]);
  });

  it("of nothing out of scope says nothing, and refuses shares that are none", () => {
    expect(assessIntents([held(0, 0, [1, 0], 0)], [], labels, 0).outOfScopeRecall).toBeNull();
    expect(() => assessIntents([held(0, 0, [1, 0], 0)], [], labels, 1)).toThrow(RangeError);
  });
});
