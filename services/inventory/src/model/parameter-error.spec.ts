import { describe, expect, it } from "@jest/globals";
import {
  assertFinite,
  assertNotNegative,
  assertPositive,
  assertProbabilityInside,
  assertWhole,
  InventoryParameterError,
} from "./parameter-error.ts";

describe("parameter checks", () => {
  it.each([
    [assertNotNegative, -1],
    [assertNotNegative, Number.NaN],
    [assertNotNegative, Number.POSITIVE_INFINITY],
    [assertPositive, 0],
    [assertPositive, Number.NaN],
    [assertFinite, Number.NEGATIVE_INFINITY],
    [assertWhole, 1.5],
    [assertWhole, -1],
    [assertProbabilityInside, 0],
    [assertProbabilityInside, 1],
    [assertProbabilityInside, Number.NaN],
  ])("%p refuses %p, naming parameter, rule and value", (check, value) => {
    try {
      check("leadTime", value);
    } catch (error) {
      expect(error).toBeInstanceOf(InventoryParameterError);
      expect(error).toMatchObject({ parameter: "leadTime", value });
      expect((error as Error).message).toMatch(new RegExp(`^leadTime is a .*; got ${value}$`));
      return;
    }
    throw new Error("was let through");
  });

  it.each([
    [assertNotNegative, 0],
    [assertPositive, 1e-9],
    [assertFinite, -3],
    [assertWhole, 0],
    [assertProbabilityInside, 0.5],
  ])("%p accepts %p", (check, value) => {
    expect(() => check("leadTime", value)).not.toThrow();
  });

  it("shortens a long value in its message", () => {
    const error = new InventoryParameterError("demand", "is short", Array(200).fill(1));
    expect(error.message.length).toBeLessThan(120);
  });
});
