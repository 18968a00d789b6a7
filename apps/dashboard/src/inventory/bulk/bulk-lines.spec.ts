import { describe, expect, it } from "@jest/globals";
import { type BulkProposal, bulkGroups, spendOf } from "./bulk-lines.ts";

const money = (amount: string) => ({ __typename: "Money" as const, amount, currency: "GBP" });
const proposal = (id: string, supplier: string | null, quantity: string, unitCost: string): BulkProposal => ({
  id,
  kind: supplier ? "PURCHASE" : "TRANSFER",
  quantity,
  product: { __typename: "Product", id, name: id, externalId: id, unit: "EACH" },
  location: { __typename: "Location", id: "L", name: "Shop" },
  supplier: supplier ? { __typename: "Supplier", id: supplier, name: supplier } : null,
  fromLocation: null,
  amount: money("0"),
  moneyAtStake: money("5"),
  unitCost: money(unitCost),
  terms: null,
});
const terms = {
  __typename: "SupplierProduct" as const,
  minimumQuantity: "10",
  orderMultiple: "5",
  unitCost: money("3"),
  priceBreaks: [
    { __typename: "PriceBreak" as const, quantity: "40", unitCost: { __typename: "Money" as const, amount: "2" } },
  ],
};

describe("bulkGroups", () => {
  it("adds up by supplier, largest first, and leaves what is moved out of what is spent", () => {
    const groups = bulkGroups(
      [
        proposal("a", "S1", "10", "2"),
        proposal("b", null, "5", "9"),
        proposal("c", "S2", "10", "5"),
        proposal("d", "S1", "1", "4"),
      ],
      new Map(),
    );
    expect(groups.map(({ supplier, amount, lines }) => [supplier?.id, amount, lines.length])).toEqual([
      ["S2", 50, 1],
      ["S1", 24, 2],
      [undefined, 45, 1],
    ]);
    expect(spendOf(groups)).toBe(74);
  });

  it("prices another quantity anew, and tells what the supplier would not take", () => {
    const one = { ...proposal("a", "S1", "10", "3"), terms };
    const priced = (quantity: number) => bulkGroups([one], new Map([["a", quantity]]))[0]?.lines[0];
    expect(priced(40)).toMatchObject({ unitCost: 2, amount: 80, problem: null });
    expect(priced(5)).toMatchObject({ unitCost: 3, amount: 15, problem: "belowMinimum" });
    expect(priced(41)).toMatchObject({ problem: "notMultiple" });
  });
});
