import { describe, expect, it } from "@jest/globals";
import { orderWords } from "./order-words.ts";

const order = {
  orderNumber: "10248",
  placedAt: new Date("2026-11-12T10:00:00Z"),
  total: "30.5000",
  currency: "GBP",
  channel: "web",
  items: [{ name: "Kettle", quantity: "2.000" }],
  lineCount: 3,
};

describe("what a customer is told of their order", () => {
  it("is when it was placed, of what, and for how much, in their language", () => {
    expect(orderWords("en", order)).toBe(
      "Order 10248 was placed on November 12, 2026: 2 × Kettle and 2 other products. Its total is £30.50.",
    );
    expect(orderWords("zh-CN", order)).toBe(
      "订单 10248 于2026年11月12日下单：2 × Kettle和另外 2 种商品。合计 £30.50。",
    );
  });

  it("leaves out what is not known", () => {
    expect(orderWords("en", { ...order, items: [], lineCount: 0 })).toBe(
      "Order 10248 was placed on November 12, 2026. Its total is £30.50.",
    );
  });
});
