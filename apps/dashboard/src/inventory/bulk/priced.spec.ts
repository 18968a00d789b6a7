import { describe, expect, it } from "@jest/globals";
import { quantityProblem, unitCostAt } from "./priced.ts";

const terms = {
  minimumQuantity: "10",
  orderMultiple: "5",
  unitCost: { amount: "3", currency: "GBP" },
  priceBreaks: [
    { quantity: "40", unitCost: { amount: "2.5" } },
    { quantity: "100", unitCost: { amount: "2" } },
  ],
};

describe("unitCostAt", () => {
  it("takes the highest break that is reached", () => {
    expect([10, 39, 40, 99, 100, 1000].map((quantity) => unitCostAt(quantity, terms))).toEqual([3, 3, 2.5, 2.5, 2, 2]);
  });
});

describe("quantityProblem", () => {
  it("sees what the server would refuse", () => {
    expect(quantityProblem(0, terms)).toBe("none");
    expect(quantityProblem(5, terms)).toBe("belowMinimum");
    expect(quantityProblem(12, terms)).toBe("notMultiple");
    expect(quantityProblem(15, terms)).toBeNull();
    expect(quantityProblem(3, null)).toBeNull();
  });

  it("does not stumble over floats", () => {
    expect(quantityProblem(0.3, { ...terms, minimumQuantity: "0.1", orderMultiple: "0.1" })).toBeNull();
  });
});
