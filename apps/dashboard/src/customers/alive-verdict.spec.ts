import { describe, expect, it } from "@jest/globals";
import { aliveVerdict } from "./alive-verdict.ts";

describe("whether a customer is alive", () => {
  it("is told where the whole range says so", () => {
    expect(aliveVerdict({ lower: 0.05, upper: 0.29 })).toBe("leaving");
    expect(aliveVerdict({ lower: 0.71, upper: 0.95 })).toBe("staying");
  });

  it("is left open where the range reaches over, and where there is none", () => {
    expect(aliveVerdict({ lower: 0.1, upper: 0.31 })).toBeNull();
    expect(aliveVerdict({ lower: 0.69, upper: 0.9 })).toBeNull();
    expect(aliveVerdict(null)).toBeNull();
  });
});
