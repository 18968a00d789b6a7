import { describe, expect, it } from "@jest/globals";
import { openProducts, openWorth } from "./open-products.ts";

const line = (id: string, quantity: string, receivedQuantity: string) => ({
  product: { id, name: id },
  quantity,
  receivedQuantity,
});

describe("openProducts", () => {
  it("leaves out what has come, and more than was ordered", () => {
    const open = openProducts([line("tea", "10", "10"), line("cup", "10", "4"), line("pot", "10", "12")]);
    expect(open).toEqual([{ productId: "cup", name: "cup", open: 6 }]);
  });

  it("adds up lines of one product", () => {
    expect(openProducts([line("tea", "10", "4"), line("tea", "5", "0")])[0]?.open).toBe(11);
  });

  it("does not let floats add places", () => {
    expect(openProducts([line("tea", "0.3", "0.1")])[0]?.open).toBe(0.2);
  });
});

describe("openWorth", () => {
  it("takes each line at its own cost, and none of what has come", () => {
    const cheap = { ...line("tea", "10", "4"), unitCost: { amount: "2" } };
    const dear = { ...line("tea", "5", "0"), unitCost: { amount: "3" } };
    const come = { ...line("cup", "5", "7"), unitCost: { amount: "100" } };
    expect(openWorth([cheap, dear, come])).toBe(27);
  });
});
