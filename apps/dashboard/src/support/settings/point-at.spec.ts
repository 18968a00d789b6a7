import { expect, it } from "@jest/globals";
import { pointAt } from "./point-at.ts";

const curve = [
  { threshold: 0.9, coverage: 0.1, risk: 0 },
  { threshold: 0.6, coverage: 0.4, risk: 0.1 },
  { threshold: 0.2, coverage: 1, risk: 0.5 },
];

it("is what all answers as sure as the threshold would have meant", () => {
  expect(pointAt(curve, 0.6)?.coverage).toBe(0.4);
  expect(pointAt(curve, 0.5)?.coverage).toBe(0.4);
  expect(pointAt(curve, 0)?.coverage).toBe(1);
});

it("is nothing where no answer was that sure", () => {
  expect(pointAt(curve, 0.95)).toBeNull();
  expect(pointAt([], 0.1)).toBeNull();
});
