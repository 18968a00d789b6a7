import { describe, expect, it } from "@jest/globals";
import { type SatisfactionSigns, satisfactionIndex } from "./satisfaction.ts";

const signs: SatisfactionSigns = {
  ratings: 1,
  ratingSum: 5,
  usualRating: 4,
  contacts: null,
  returns: 0,
  occasions: 4,
  recencyDays: 60,
  usualGapDays: 30,
};

describe("the satisfaction index", () => {
  it("is the worked number", () => {
    expect(satisfactionIndex(signs)).toBeCloseTo(75, 10);
  });

  it.each([
    ["a lower rating", { ratingSum: 1 }],
    ["contacts with support", { contacts: 3 }],
    ["returns", { returns: 3 }],
    ["a longer silence", { recencyDays: 300 }],
  ])("falls with %s", (_, change) => {
    expect(satisfactionIndex({ ...signs, ...change })!).toBeLessThan(75);
  });

  it("stays within 0 and 100 where returns outnumber purchases", () => {
    const worst = satisfactionIndex({
      ...signs,
      ratings: 99,
      ratingSum: 99,
      contacts: 1000,
      returns: 50,
      recencyDays: 3000,
    })!;
    expect(worst).toBeGreaterThanOrEqual(0);
    expect(worst).toBeLessThan(5);
  });

  it("says nothing of who bought once and never said a word", () => {
    expect(satisfactionIndex({ ...signs, ratings: 0, ratingSum: 0, usualGapDays: null })).toBeNull();
  });
});
