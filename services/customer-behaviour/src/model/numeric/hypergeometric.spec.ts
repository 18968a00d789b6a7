import { expect, it } from "@jest/globals";
import { hypergeometric } from "./hypergeometric.ts";

it.each([
  ["2 ln 2", [1, 1, 2, 0.5], 2 * Math.log(2)],
  ["(1 − z)⁻ᵃ", [0.7, 3, 3, 0.9], 0.1 ** -0.7],
  ["arcsine", [0.5, 0.5, 1.5, 0.81], Math.asin(0.9) / 0.9],
  ["a polynomial", [-2, 3, 4, 0.5], 1 - 0.75 + (2 * 12 * 0.25) / (20 * 2)],
  ["1 at 0", [5, 6, 7, 0], 1],
] as const)("₂F₁ of %s", (_, [a, b, c, z], expected) => {
  expect(hypergeometric(a, b, c, z) / expected).toBeCloseTo(1, 12);
});
