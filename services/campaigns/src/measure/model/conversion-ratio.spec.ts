import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { type ConversionStep, conversionRatio } from "./conversion-ratio.ts";

/** People convert one by one, each of the variant `ratio` times as readily as each of the reference. */
function converting(random: Random, people: number, ratio: number, conversions: number): ConversionStep[] {
  const left = { reference: people, variant: people };
  return Array.from({ length: conversions }, () => {
    const atRisk = { ...left };
    const isVariant = random.uniform() < (ratio * left.variant) / (left.reference + ratio * left.variant);
    left[isVariant ? "variant" : "reference"] -= 1;
    return { atRisk, converted: { reference: isVariant ? 0 : 1, variant: isVariant ? 1 : 0 } };
  });
}

describe("conversionRatio", () => {
  it("hardly ever sees a difference where there is none, though it is asked after every conversion", () => {
    const alpha = 0.05;
    const random = new Random(1);
    let alarms = 0;
    const trials = 300;
    for (let trial = 0; trial < trials; trial += 1) {
      // The p-value of a look is the least of all looks up to it, so the last one tells whether any look saw something.
      if (conversionRatio(converting(random, 5_000, 1, 300), alpha).pValue <= alpha) alarms += 1;
    }
    expect(alarms / trials).toBeLessThanOrEqual(alpha);
    expect(alarms).toBeGreaterThan(0);
  });

  it("finds a variant that converts a third more often, mostly within 1,200 conversions", () => {
    const random = new Random(2);
    const trials = 40;
    let found = 0;
    let covered = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const { pValue, lower, upper } = conversionRatio(converting(random, 20_000, 4 / 3, 1_200), 0.05);
      if (pValue <= 0.05) found += 1;
      if (lower <= 4 / 3 && (upper ?? Number.POSITIVE_INFINITY) >= 4 / 3) covered += 1;
    }
    expect(found).toBeGreaterThanOrEqual(34);
    expect(covered).toBeGreaterThanOrEqual(38);
  });

  it("tells the ratio of the rates, whatever the arms' sizes", () => {
    const atRisk = { reference: 1_000, variant: 9_000 };
    const { estimate, lower, upper } = conversionRatio(
      [{ atRisk, converted: { reference: 100, variant: 1_800 } }],
      0.05,
    );
    expect(estimate).toBeCloseTo(2, 6);
    expect(lower).toBeGreaterThan(1.4);
    expect(upper).toBeLessThan(3);
  });

  it("counts thousands that converted at one time as it counts them one by one", () => {
    const atRisk = { reference: 50_000, variant: 50_000 };
    const told = conversionRatio([{ atRisk, converted: { reference: 2_000, variant: 3_000 } }], 0.05);
    const split = Array.from({ length: 1_000 }, () => ({ atRisk, converted: { reference: 2, variant: 3 } }));
    const one = conversionRatio(split, 0.05);
    expect(told.lower).toBeCloseTo(one.lower, 9);
    expect(told.upper).toBeCloseTo(one.upper!, 9);
    expect(told.pValue).toBeGreaterThan(0);
  });

  it("says of what is known what it said then: a variant that was known to be worse became better without any evidence", () => {
    const atRisk = { reference: 5_000, variant: 5_000 };
    const of = (arm: "reference" | "variant", count: number): ConversionStep[] =>
      Array.from({ length: count }, () => ({ atRisk, converted: { reference: 0, variant: 0, [arm]: 1 } }));
    const before = of("reference", 40);
    expect(conversionRatio(before, 0.05)).toMatchObject({ ahead: "REFERENCE" });
    const { pValue, estimate, ahead } = conversionRatio([...before, ...of("variant", 45)], 0.05);
    expect(pValue).toBe(conversionRatio(before, 0.05).pValue);
    expect(pValue).toBeLessThan(0.05);
    expect(estimate).toBeGreaterThan(1);
    expect(ahead).toBe("REFERENCE");
  });

  it("excludes nothing before anybody converted, and no ratio upwards where only the variant's did", () => {
    expect(conversionRatio([], 0.05)).toEqual({ estimate: null, lower: 0, upper: null, pValue: 1, ahead: null });
    const atRisk = { reference: 100, variant: 100 };
    const told = conversionRatio([{ atRisk, converted: { reference: 0, variant: 30 } }], 0.05);
    expect(told.upper).toBeNull();
    expect(told.lower).toBeGreaterThan(1);
    expect(told.pValue).toBeLessThan(0.01);
  });
});
