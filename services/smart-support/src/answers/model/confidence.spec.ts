import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { Random } from "@bellwether/runtime/tensor/random";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { confidenceOf, fitConfidence, type JudgedSearch, untaughtConfidence } from "./confidence.ts";
import { evidenceOf, evidenceWidth } from "./evidence.ts";

const random = new Random(5);
/** Right as often as the fourth number says. */
const searches = Array.from({ length: 2_000 }, (): JudgedSearch => {
  const evidence = Array.from({ length: evidenceWidth }, () => random.uniform());
  return { evidence, isRight: random.uniform() < evidence[3]! };
});

describe("confidence", () => {
  beforeAll(async () => {
    await loadEngine();
  });

  it("is the share of searches that were right, of those that look alike", async () => {
    const confidence = await fitConfidence(searches, 1);
    for (const [from, to] of [
      [0, 0.3],
      [0.3, 0.7],
      [0.7, 1],
    ] as const) {
      const alike = searches.map((one) => ({ ...one, said: confidenceOf(confidence, one.evidence) }));
      const within = alike.filter(({ said }) => said >= from && said < to);
      const said = within.reduce((sum, one) => sum + one.said, 0) / within.length;
      const right = within.filter(({ isRight }) => isRight).length / within.length;
      expect(Math.abs(said - right)).toBeLessThan(0.06);
    }
  });

  it("is not learnt from searches that were all right", async () => {
    await expect(fitConfidence([{ evidence: searches[0]!.evidence, isRight: true }], 1)).rejects.toThrow(
      "1 of 1 right",
    );
  });

  it("believes by words before it has learnt", () => {
    const covering = (share: number) => confidenceOf(untaughtConfidence, [0, 0, 0, share, 0, 0, 0, 0]);
    expect(covering(1)).toBeCloseTo(0.75, 2);
    expect(covering(0.5)).toBeCloseTo(0.2, 2);
  });

  it("believes what it learnt of words, and words alone of a title or where it saw no titles", () => {
    const doubting = { intercept: -2, weights: new Array<number>(evidenceWidth).fill(0), hasSeenTitles: true };
    const covered = [0, 0, 0, 1, 0, 0, 0, 0];
    expect(confidenceOf(doubting, covered)).toBeCloseTo(0.119, 3);
    expect(confidenceOf(doubting, covered, true)).toBeCloseTo(0.75, 2);
    expect(confidenceOf({ ...doubting, hasSeenTitles: false }, covered)).toBeCloseTo(0.75, 2);
  });

  it("has nothing to go by where nothing was found", () => {
    expect(evidenceOf({ ranks: [], features: null, strength: 0 })).toEqual(new Array(evidenceWidth).fill(0));
  });

  it("goes by the lead of the first passage", () => {
    const features = [1, 0.5, 0.7, 1, 0.6, 0, 1, 0.4, 0.5, 0.3];
    const [share, lead] = evidenceOf({ ranks: [2, 1], features, strength: 0.3 });
    expect(share).toBeCloseTo(1 / (1 + Math.exp(-1)), 6);
    expect(lead).toBeCloseTo(Math.tanh(0.5), 6);
    expect(evidenceOf({ ranks: [2, 2], features, strength: 0.3 })[1]).toBe(0);
  });
});
