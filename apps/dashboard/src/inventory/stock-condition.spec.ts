import { describe, expect, it } from "@jest/globals";
import { stockCondition } from "./stock-condition.ts";

const policy = { reorderPoint: 20, orderUpTo: 60 };
const stock = (available: number, onOrder = 0, inTransit = 0) => ({
  available: String(available),
  onOrder: String(onOrder),
  inTransit: String(inTransit),
  policy,
});

describe("stockCondition", () => {
  it("counts what is coming against the reorder point, and not against an empty shelf", () => {
    expect(stockCondition(stock(15))).toBe("BELOW_REORDER_POINT");
    expect(stockCondition(stock(15, 4, 1))).toBe("BELOW_REORDER_POINT");
    expect(stockCondition(stock(15, 4, 2))).toBeNull();
    expect(stockCondition(stock(0, 100))).toBe("OUT_OF_STOCK");
  });

  it("sees more than would ever be ordered up to", () => {
    expect(stockCondition(stock(61))).toBe("ABOVE_ORDER_UP_TO");
    expect(stockCondition(stock(60, 50))).toBeNull();
  });

  it("knows only an empty shelf without a policy", () => {
    expect(stockCondition({ ...stock(500), policy: null })).toBeNull();
    expect(stockCondition({ ...stock(-2), policy: null })).toBe("OUT_OF_STOCK");
  });
});
