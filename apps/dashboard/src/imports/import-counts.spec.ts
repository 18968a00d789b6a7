import { describe, expect, it } from "@jest/globals";
import { countKey } from "./import-counts.ts";

describe("countKey", () => {
  it("finds the message of a count", () => {
    expect(countKey("saleLines")).toBe("saleLines");
    expect(countKey("order.differing_time")).toBe("order-differing_time");
  });

  it("knows no message for a count of a newer server", () => {
    expect(countKey("moonPhases")).toBeNull();
    expect(countKey("toString")).toBeNull();
  });
});
