import { expect, it } from "@jest/globals";
import { binomialBand } from "./binomial-band.ts";

it("holds the middle 95 % of what chance gives, and stays a share", () => {
  const { lower, upper } = binomialBand(0.95, 400);
  expect(lower).toBeCloseTo(0.928642, 6);
  expect(upper).toBeCloseTo(0.971358, 6);
  expect(binomialBand(0.95, 4)).toEqual({ lower: expect.closeTo(0.736418, 5), upper: 1 });
});
