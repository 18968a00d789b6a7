import { describe, expect, it } from "@jest/globals";
import { type AttentionFacts, attention } from "./attention.ts";

const calm: AttentionFacts = {
  rising: [],
  falling: [],
  medianMase: 0.8,
  naiveMedianMase: 1,
  windowEnd: "2026-11-20",
  today: "2026-11-22",
  failedImports: 0,
};

describe("attention", () => {
  it("has nothing to say on a calm day", () => {
    expect(attention(calm)).toEqual([]);
    expect(attention({ ...calm, falling: [{ change: -0.05, product: { name: "Mug" } }] })).toEqual([]);
  });

  it("names the products that move most", () => {
    const facts = {
      ...calm,
      falling: [{ change: -0.4, product: { name: "Mug" } }],
      rising: [{ change: 0.7, product: { name: "Lamp" } }],
    };
    expect(attention(facts)).toEqual([
      { kind: "falls", name: "Mug", change: -0.4 },
      { kind: "rises", name: "Lamp", change: 0.7 },
    ]);
  });

  it("puts failures, a weak and a stale model first, and keeps to two", () => {
    const facts = { ...calm, failedImports: 1, medianMase: 1.2, windowEnd: "2026-09-01" };
    expect(attention(facts).map((item) => item.kind)).toEqual(["failedImports", "weak"]);
    expect(attention({ ...calm, windowEnd: "2026-11-01" })).toEqual([
      { kind: "stale", windowEnd: "2026-11-01", days: 21 },
    ]);
  });
});
