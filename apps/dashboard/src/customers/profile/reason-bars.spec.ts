import { describe, expect, it } from "@jest/globals";
import { reasonWaterfall } from "./reason-bars.ts";

describe("the waterfall of reasons", () => {
  it("leads from the typical customer's score to this one's", () => {
    const { bars, score, baseAt, scoreAt } = reasonWaterfall(10, [
      { feature: "recency", amount: 30 },
      { feature: "frequency", amount: -20 },
    ]);
    expect(score).toBe(20);
    expect(bars).toEqual([
      { feature: "recency", amount: 30, from: 0, to: 1 },
      { feature: "frequency", amount: -20, from: 1, to: 1 / 3 },
    ]);
    expect([baseAt, scoreAt]).toEqual([0, 1 / 3]);
  });

  it("stays on its axis where nothing differs", () => {
    const { bars, scoreAt } = reasonWaterfall(0.4, [{ feature: "recency", amount: 0 }]);
    expect(bars[0]).toMatchObject({ from: 0.5, to: 0.5 });
    expect(scoreAt).toBe(0.5);
  });
});
