import { describe, expect, it } from "@jest/globals";
import { type Contender, judgePromotion } from "./promotion-rule.ts";

const champion: Contender = { id: "champion", version: 3, parentId: null, dataHash: "old", metrics: {} };

function candidate(metrics: Record<string, unknown>, changes: Partial<Contender> = {}): Contender {
  return { id: "candidate", version: 4, parentId: "champion", dataHash: "new", metrics, ...changes };
}

const codes = (contender: Contender, against: Contender | null) => {
  const { promoted, reasons } = judgePromotion(contender, against);
  return { promoted, codes: reasons.map(({ code }) => code) };
};

describe("judgePromotion", () => {
  it("promotes the first model that beats the naive baseline", () => {
    expect(codes(candidate({ score: 0.8, baselineScore: 1, championScore: null }), null)).toEqual({
      promoted: true,
      codes: ["promotion.beats-baseline", "promotion.first-champion"],
    });
  });

  it.each([1, 1.2])("refuses a score of %d against a baseline of 1", (score) => {
    expect(codes(candidate({ score, baselineScore: 1, championScore: null }), null)).toEqual({
      promoted: false,
      codes: ["promotion.worse-than-baseline"],
    });
  });

  it("refuses a model that is worse than the champion on the same windows, with the numbers", () => {
    expect(judgePromotion(candidate({ score: 0.8, baselineScore: 1, championScore: 0.7 }), champion)).toEqual({
      promoted: false,
      reasons: [
        { code: "promotion.worse-than-champion", facts: { score: 0.8, championScore: 0.7, championVersion: 3 } },
      ],
    });
  });

  it("promotes a model as good as the champion when it was trained on newer data", () => {
    expect(codes(candidate({ score: 0.7, baselineScore: 1, championScore: 0.7 }), champion)).toEqual({
      promoted: true,
      codes: ["promotion.beats-baseline", "promotion.as-good-as-champion"],
    });
  });

  it("keeps a candidate that is no better on the very same data", () => {
    const same = candidate({ score: 0.7, baselineScore: 1, championScore: 0.7 }, { dataHash: "old" });
    expect(codes(same, champion)).toEqual({ promoted: false, codes: ["promotion.same-data-no-better"] });
  });

  it("promotes a better model on the very same data", () => {
    const better = candidate({ score: 0.6, baselineScore: 1, championScore: 0.7 }, { dataHash: "old" });
    expect(codes(better, champion).promoted).toBe(true);
  });

  it("refuses a model that was compared with another version than today's champion", () => {
    const stale = candidate({ score: 0.1, baselineScore: 1, championScore: 0.7 }, { parentId: "an older one" });
    expect(codes(stale, champion)).toEqual({ promoted: false, codes: ["promotion.champion-changed"] });
  });

  it("refuses a model for which the champion was not scored", () => {
    expect(codes(candidate({ score: 0.1, baselineScore: 1, championScore: null }), champion)).toEqual({
      promoted: false,
      codes: ["promotion.champion-not-scored"],
    });
  });

  it("refuses a model without a backtest", () => {
    expect(codes(candidate({ score: Number.NaN, baselineScore: 1 }), null)).toEqual({
      promoted: false,
      codes: ["promotion.no-backtest"],
    });
  });
});
