import { describe, expect, it } from "@jest/globals";
import { approvalOf } from "./approval.ts";

const proposal = {
  id: "p",
  kind: "PURCHASE",
  quantity: "20",
  unitCost: { amount: "3.5", currency: "EUR" },
  terms: {
    minimumQuantity: "10",
    orderMultiple: "5",
    unitCost: { amount: "3", currency: "USD" },
    priceBreaks: [{ quantity: "40", unitCost: { amount: "2.5" } }],
  },
} as const;

describe("approvalOf", () => {
  it("says what was shown even of a quantity that nobody touched", () => {
    expect(approvalOf(proposal, 20)).toEqual({
      proposalId: "p",
      quantity: "20",
      expected: { quantity: "20", unitCost: "3", currency: "USD" },
    });
  });

  it("expects what was proposed, at the price of what is decided on", () => {
    expect(approvalOf(proposal, 45)).toMatchObject({ quantity: "45", expected: { quantity: "20", unitCost: "2.5" } });
  });

  it("takes the proposed cost where the supplier has no terms, and none of what is moved", () => {
    expect(approvalOf({ ...proposal, terms: null }, 20).expected).toMatchObject({ unitCost: "3.5", currency: "EUR" });
    expect(approvalOf({ ...proposal, kind: "TRANSFER", terms: null }, 20).expected).toEqual({ quantity: "20" });
  });
});
