import { describe, expect, it } from "@jest/globals";
import { Bm25Index } from "./bm25-index.ts";

describe("Bm25Index", () => {
  it("scores as the formula says", () => {
    const index = new Bm25Index([
      ["a", "b"],
      ["a", "a", "c", "d"],
      ["e", "f", "g"],
    ]);
    // idf(a) = ln(1 + 1.5 / 2.5); mean length 3; norms 1.2 · (0.25 + 0.75 · 2/3) and 1.2 · (0.25 + 0.75 · 4/3).
    const rarity = Math.log(1.6);
    const [first, second, third] = index.scoresOf(["a"]);
    expect(first).toBeCloseTo((rarity * 2.2) / (1 + 0.9), 6);
    expect(second).toBeCloseTo((rarity * 2 * 2.2) / (2 + 1.5), 6);
    expect(third).toBe(0);
  });

  it("knows nothing of a term that stands nowhere, and of no passages", () => {
    expect([...new Bm25Index([["a"]]).scoresOf(["z"])]).toEqual([0]);
    expect([...new Bm25Index([]).scoresOf(["z"])]).toEqual([]);
  });
});
