import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { type ArmMoments, conversionsOf, momentsOf } from "./arm-moments.ts";
import { runningDifference } from "./running-difference.ts";
import { fewestBuyers, runningRadius } from "./running-radius.ts";

/** People, some of whom buy for amounts with a long tail; those who bought before tend to buy again. */
function shoppers(random: Random, count: number, lift = 0) {
  return Array.from({ length: count }, () => {
    const taste = Math.exp(random.normal());
    const before = random.uniform() < 0.3 ? taste * Math.exp(0.3 * random.normal()) : 0;
    const spent = random.uniform() < (before > 0 ? 0.5 : 0.05) ? taste * Math.exp(0.3 * random.normal()) + lift : 0;
    return { spent, before };
  });
}

/** An arm's moments after each further hundred of its people were seen to the end. */
function* growing(random: Random, looks: number): Generator<ArmMoments> {
  const people: { spent: number; before: number }[] = [];
  for (let look = 0; look < looks; look += 1) {
    people.push(...shoppers(random, 100));
    yield momentsOf(people);
  }
}

describe("runningDifference", () => {
  it("misses no difference of zero more often than it says, though it is looked at forty times", () => {
    const random = new Random(3);
    const trials = 100;
    let missed = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const reference = growing(random.fork(`r${trial}`), 40);
      let isWrong = false;
      for (const treated of growing(random.fork(`t${trial}`), 40)) {
        const { lower, upper } = runningDifference(treated, reference.next().value as ArmMoments, 0.1);
        isWrong ||= lower !== null && upper !== null && (lower > 0 || upper < 0);
      }
      if (isWrong) missed += 1;
    }
    // Fixed intervals of 1.64 standard errors would be left in about half of the trials.
    expect(missed / trials).toBeLessThanOrEqual(0.1);
  });

  it("is narrower by what people spent before, and no further from the truth", () => {
    const random = new Random(4);
    const [treated, reference] = [momentsOf(shoppers(random, 20_000, 0.5)), momentsOf(shoppers(random, 20_000))];
    const told = runningDifference(treated, reference, 0.05);
    const blind = { priorSum: 0, priorSquares: 0, crossSum: 0 };
    const plain = runningDifference({ ...treated, ...blind }, { ...reference, ...blind }, 0.05);
    expect(plain.explained).toBe(0);
    expect(told.explained).toBeGreaterThan(0.15);
    expect(told.standardError).toBeCloseTo(plain.standardError * Math.sqrt(1 - told.explained), 4);
    // A share of 0.3 × 0.5 + 0.7 × 0.05 buys, each for 0.5 more.
    expect(told.lower).toBeLessThan(0.0925);
    expect(told.upper).toBeGreaterThan(0.0925);
  });

  it("tells the difference of conversion rates by the textbook's standard error", () => {
    const arm = (people: number, buyers: number): ArmMoments =>
      conversionsOf({ people, buyers, sum: 0, sumSquares: 0, priorSum: 0, priorSquares: 0, crossSum: 0 });
    const { estimate, standardError } = runningDifference(arm(1_000, 120), arm(1_000, 100), 0.05);
    expect(estimate).toBeCloseTo(0.02, 12);
    expect(standardError).toBeCloseTo(Math.sqrt((0.12 * 0.88 + 0.1 * 0.9) / 1_000), 12);
  });

  it("gives no interval before enough people bought, nor of an arm without people", () => {
    const few = momentsOf(Array.from({ length: fewestBuyers / 2 - 1 }, () => ({ spent: 1, before: 0 })));
    expect(runningDifference(few, few, 0.05)).toMatchObject({ lower: null, upper: null });
    expect(runningDifference(few, momentsOf([]), 0.05)).toMatchObject({ estimate: 0, lower: null });
  });
});

describe("runningRadius", () => {
  it("asks for three standard errors where one look asks for two, and for more early and late", () => {
    expect(runningRadius(200, 0.05)).toBeCloseTo(3.04, 2);
    expect(runningRadius(20, 0.05)).toBeGreaterThan(runningRadius(200, 0.05));
    expect(runningRadius(20_000, 0.05)).toBeGreaterThan(runningRadius(200, 0.05));
    expect(runningRadius(0, 0.05)).toBe(Number.POSITIVE_INFINITY);
  });

  it("refuses an alpha that is no chance", () => {
    expect(() => runningRadius(10, 0)).toThrow(RangeError);
  });
});
