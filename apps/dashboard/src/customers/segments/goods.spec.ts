import { describe, expect, it } from "@jest/globals";
import { draftOf, predicateOf } from "./draft.ts";
import { aboutCategory, aboutProduct } from "./goods.ts";

const orders = { measure: "COUNT", atLeast: 1, withinDays: 90 };

describe("the goods that a condition asks about", () => {
  it("are one product or one category, never both, which the API refuses", () => {
    const ofProduct = aboutProduct(orders, "p1");
    expect(ofProduct).toEqual({ ...orders, productId: "p1" });
    const ofCategory = aboutCategory(ofProduct, "c1");
    expect(Object.entries(ofCategory)).toEqual(Object.entries({ ...orders, categoryId: "c1" }));
    expect(Object.entries(aboutProduct(ofCategory, "p2"))).toEqual(Object.entries({ ...orders, productId: "p2" }));
  });

  it("are anything once none is chosen, with no field left behind", () => {
    expect(Object.entries(aboutProduct({ ...orders, productId: "p1" }, null))).toEqual(Object.entries(orders));
    expect(Object.entries(aboutCategory({ ...orders, categoryId: "c1" }, null))).toEqual(Object.entries(orders));
  });

  it("stay in the draft of a saved predicate", () => {
    const saved = { all: [{ not: { events: { kind: "CART_ADD", atLeast: 1, categoryId: "c1" } } }] };
    expect(predicateOf(draftOf(saved)!)).toEqual(saved);
  });
});
