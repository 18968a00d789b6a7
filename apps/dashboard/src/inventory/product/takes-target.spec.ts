import { describe, expect, it } from "@jest/globals";
import { takesTarget } from "./takes-target.ts";

describe("takesTarget", () => {
  it("is so where customers buy, and not where the plan works out what other places need", () => {
    const reasons = [{ code: "inventory.protection" }, { code: "inventory.class-target" }];
    expect(takesTarget(reasons)).toBe(true);
    expect(takesTarget([...reasons, { code: "inventory.source-service" }])).toBe(false);
  });
});
