import { describe, expect, it } from "@jest/globals";
import { glorot, he, type Initialiser, initialValues, normal, ones, zeros } from "./initialiser.ts";
import { Random } from "./random.ts";

const shape = [200, 100];

function spread(initialiser: Initialiser) {
  const values = initialValues(initialiser, shape, new Random(1));
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  return { deviation, largest: values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) };
}

describe("initialValues", () => {
  it("fills with a constant", () => {
    expect([...initialValues(zeros, [2], new Random(1))]).toEqual([0, 0]);
    expect([...initialValues(ones, [], new Random(1))]).toEqual([1]);
  });

  it("draws with the deviation of its rule", () => {
    expect(spread(normal(0.3)).deviation).toBeCloseTo(0.3, 2);
    expect(spread(he).deviation).toBeCloseTo(Math.sqrt(2 / 200), 2);
    const { deviation, largest } = spread(glorot);
    expect(deviation).toBeCloseTo(Math.sqrt(2 / 300), 2);
    expect(largest).toBeLessThanOrEqual(Math.sqrt(6 / 300));
  });
});
