import { describe, expect, it } from "@jest/globals";
import { asksForOrderState } from "./asks-for-order-state.ts";

describe("asking for an order's state", () => {
  it.each([
    "10248",
    "Order 10248!",
    "order no. A-10248",
    "Number: 10248 ?",
    "我的订单号：10248。",
    "Where is 10248?",
    "10248 到哪了",
  ])("is heard in %s", (text) => {
    expect(asksForOrderState(text)).toBe(true);
  });

  it.each(["Can I add a cup to 10248?", "10248 and 10249", "order a cup 10248", "10248 想改地址 please"])(
    "is not heard in %s",
    (text) => {
      expect(asksForOrderState(text)).toBe(false);
    },
  );

  it("is told in no time of a long message, which took minutes by the cube of its length", () => {
    const begun = performance.now();
    expect(asksForOrderState(`${"我".repeat(3_980)} 10248 b`)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
