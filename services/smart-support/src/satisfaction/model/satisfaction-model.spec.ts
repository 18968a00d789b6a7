import { describe, expect, it } from "@jest/globals";
import type { ConversationFacts, RatedConversation } from "./conversation-facts.ts";
import { judgeSatisfaction, rankedProbabilityScore } from "./judge-satisfaction.ts";
import { fitOrdinal, marginalOf, marksOf } from "./ordinal-regression.ts";
import { predictedMean } from "./predicted-mean.ts";
import { SatisfactionModel } from "./satisfaction-model.ts";

/** Park and Miller's generator: the same numbers on every machine. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const quick: ConversationFacts = {
  firstAnswerSeconds: 2,
  personWaitSeconds: null,
  handOffReason: null,
  isHandedOff: false,
  resolutionSeconds: 300,
  asked: 1,
  declined: 0,
  thumbsUp: 0,
  thumbsDown: 0,
  mood: null,
  reopened: 0,
  isBreached: false,
  intent: "delivery",
};
const slow: ConversationFacts = {
  ...quick,
  isHandedOff: true,
  handOffReason: "REPEATED_FAILURE",
  personWaitSeconds: 7_200,
  resolutionSeconds: 10_000,
  asked: 4,
  declined: 2,
  thumbsDown: 1,
};

/** Customers who mark by how long they waited for a person, or by nothing at all. */
function ratedBy(count: number, effect: number, seed: number): RatedConversation[] {
  const next = numbersFrom(seed);
  return Array.from({ length: count }, () => {
    const waits = next() < 0.5;
    const noise = next() + next() + next() - 1.5;
    const mark = Math.max(1, Math.min(5, Math.round(4.2 - (waits ? effect : 0) + noise)));
    const facts = { ...(waits ? slow : quick), asked: 1 + Math.floor(next() * 4), thumbsUp: Math.floor(next() * 2) };
    return { facts, mark };
  });
}

describe("a model of satisfaction", () => {
  it("scores probabilities of marks as the formula's example", () => {
    expect(rankedProbabilityScore([0.1, 0.2, 0.3, 0.2, 0.2], 4)).toBeCloseTo(0.125, 12);
  });

  it("finds the odds that marks were drawn by", () => {
    const next = numbersFrom(5);
    const truth = { cuts: [-3, -1.5, 0, 1.5], weights: [1.2, -0.7] };
    const rows = Array.from({ length: 4_000 }, () => {
      const x = [next() * 3.4 - 1.7, next() * 3.4 - 1.7];
      const [drawn, chances] = [next(), marksOf(truth, x)];
      const upTo = chances.map((_, at) => chances.slice(0, at + 1).reduce((sum, chance) => sum + chance, 0));
      return { x, mark: 1 + upTo.slice(0, -1).filter((share) => share <= drawn).length };
    });
    const fitted = fitOrdinal(rows, 1e-3);
    for (const [at, weight] of truth.weights.entries())
      expect(Math.abs(fitted.weights[at]! - weight)).toBeLessThan(0.1);
    for (const [at, cut] of truth.cuts.entries()) expect(Math.abs(fitted.cuts[at]! - cut)).toBeLessThan(0.2);
  });

  it("gives marks as often as they were given where nothing else is known, and none of them never", () => {
    const chances = marksOf(marginalOf([5, 5, 5, 4, 1, 5]), []);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
    expect(chances[4]).toBeCloseTo(4.5 / 8.5, 9);
    expect(chances[1]).toBeCloseTo(0.5 / 8.5, 9);
  });

  it("tells who is probably dissatisfied, and what speaks for that", () => {
    const model = SatisfactionModel.restore(structuredClone(SatisfactionModel.fit(ratedBy(200, 2.4, 11), 3).state));
    const [pleased, waited] = [model.predict(quick), model.predict(slow)];
    expect(pleased.expected).toBeGreaterThan(3.8);
    expect(waited.expected).toBeLessThan(2.5);
    expect(waited.dissatisfied).toBeGreaterThan(0.5);
    expect(pleased.dissatisfied).toBeLessThan(0.1);
    expect(waited.against).toContain("PERSON_WAIT");
    expect(pleased.against).not.toContain("PERSON_WAIT");
  });

  it("is better than frequencies on later conversations where something decides, and calibrated", () => {
    const { gain, gainError, calibration, bias, score, naiveScore, held } = judgeSatisfaction(ratedBy(300, 2, 3));
    expect(held).toBe(180);
    expect(naiveScore - score).toBeCloseTo(gain, 9);
    expect(gain).toBeGreaterThan(4 * gainError);
    expect(Math.abs(bias)).toBeLessThan(0.2);
    for (const [at, expected] of calibration.expected.entries())
      expect(Math.abs(calibration.given[at]! - expected)).toBeLessThan(0.6);
  });

  it.each([3, 4, 5])("is not told to be better where marks are given by chance (seed %i)", (seed) => {
    const { gain, gainError } = judgeSatisfaction(ratedBy(120, 0, seed));
    expect(gain).toBeLessThan(1.64 * gainError);
  });

  it("says nothing of no ratings", () => {
    expect(() => SatisfactionModel.fit([], 1)).toThrow("rated conversations");
  });
});

describe("the mean of all marks", () => {
  it("has the interval of the formula's example", () => {
    const told = predictedMean({ rated: 20, given: 80, predicted: 80, expected: 280 }, { spread: 1, learntFrom: 100 })!;
    expect(told.mean).toBeCloseTo(3.6, 9);
    expect(told.high - told.mean).toBeCloseTo(1.6449 * 0.8 * Math.sqrt(1 / 80 + 1 / 100), 4);
  });

  it("is what was given where everybody rated, and nothing without conversations", () => {
    const learnt = { spread: 1, learntFrom: 100 };
    expect(predictedMean({ rated: 4, given: 18, predicted: 0, expected: 0 }, learnt)).toEqual({
      mean: 4.5,
      low: 4.5,
      high: 4.5,
    });
    expect(predictedMean({ rated: 0, given: 0, predicted: 0, expected: 0 }, learnt)).toBeNull();
  });

  it("holds what customers who gave no mark would have given, about as often as it says", () => {
    let inside = 0;
    const times = 60;
    const { spread } = judgeSatisfaction(ratedBy(260, 2, 7));
    for (let seed = 1; seed <= times; seed++) {
      const all = ratedBy(260, 2, seed * 37);
      const [rated, silent] = [all.slice(0, 100), all.slice(100)];
      const model = SatisfactionModel.fit(rated, 3);
      const sum = (marks: readonly number[]) => marks.reduce((total, mark) => total + mark, 0);
      const told = predictedMean(
        {
          rated: rated.length,
          given: sum(rated.map(({ mark }) => mark)),
          predicted: silent.length,
          expected: sum(silent.map(({ facts }) => model.predict(facts).expected)),
        },
        { spread, learntFrom: rated.length },
      )!;
      const truth = sum(all.map(({ mark }) => mark)) / all.length;
      if (told.low <= truth && truth <= told.high) inside++;
    }
    expect(inside / times).toBeGreaterThan(0.8);
  });
});
