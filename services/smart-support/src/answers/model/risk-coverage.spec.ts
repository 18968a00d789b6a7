import { describe, expect, it } from "@jest/globals";
import { coverageAtRisk, riskCoverage, thresholdFor, usualRisk } from "./risk-coverage.ts";

const answers = [
  { confidence: 0.9, isRight: true },
  { confidence: 0.7, isRight: true },
  { confidence: 0.7, isRight: false },
  { confidence: 0.2, isRight: false },
];

describe("the risk–coverage curve", () => {
  it("tells at each threshold how many are answered and how many of them wrongly", () => {
    expect(riskCoverage(answers)).toEqual([
      { threshold: 0.9, coverage: 0.25, risk: 0 },
      { threshold: 0.7, coverage: 0.75, risk: 1 / 3 },
      { threshold: 0.2, coverage: 1, risk: 0.5 },
    ]);
    expect(riskCoverage([])).toEqual([]);
  });

  it("tells how many can be answered at a risk that is borne, and none where no threshold bears it", () => {
    const curve = riskCoverage(answers);
    expect(coverageAtRisk(curve, 0)).toBe(0.25);
    expect(coverageAtRisk(curve, 0.4)).toBe(0.75);
    expect(coverageAtRisk(riskCoverage([{ confidence: 1, isRight: false }]), 0.2)).toBe(0);
  });

  it("keeps a hundred points of many, and the last", () => {
    const many = Array.from({ length: 5_000 }, (_, at) => ({ confidence: at / 5_000, isRight: at % 2 === 0 }));
    const curve = riskCoverage(many);
    expect(curve.length).toBeLessThanOrEqual(101);
    expect(curve.at(-1)).toEqual({ threshold: 0, coverage: 1, risk: 0.5 });
  });

  it("gives the mildest threshold that bears no more risk than is borne, and one half where none does", () => {
    const many = answers.flatMap((answer) => Array.from({ length: 10 }, () => answer));
    expect(thresholdFor(riskCoverage(many), usualRisk, many.length)).toBe(0.9);
    expect(thresholdFor(riskCoverage(many), 0.4, many.length)).toBe(0.7);
    const wrong = many.map((answer) => ({ ...answer, isRight: false }));
    expect(thresholdFor(riskCoverage(wrong), usualRisk, wrong.length)).toBe(0.5);
  });

  it("does not believe a handful", () => {
    expect(thresholdFor(riskCoverage(answers), usualRisk, answers.length)).toBe(0.5);
  });
});
