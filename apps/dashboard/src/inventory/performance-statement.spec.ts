import { describe, expect, it } from "@jest/globals";
import { performanceStatement } from "./performance-statement.ts";

const simulated = (fillRate: number, stockValue: number) => ({
  fillRate: { mean: fillRate },
  stockValue: { mean: stockValue },
});

describe("performanceStatement", () => {
  it("says how much less or more stock reaches which fill rate", () => {
    const less = { current: simulated(0.95, 1000), proposed: simulated(0.971, 860) };
    expect(performanceStatement(less)).toMatchObject({ kind: "lessStock", fillRate: 0.971, fillRateBefore: 0.95 });
    const more = { current: simulated(0.9, 1000), proposed: simulated(0.97, 1100) };
    expect(performanceStatement(more).kind).toBe("moreStock");
    const same = { current: simulated(0.9, 1000), proposed: simulated(0.97, 1002) };
    expect(performanceStatement(same).kind).toBe("sameStock");
  });

  it("compares with nothing where it is not known how stock is kept now", () => {
    expect(performanceStatement({ current: null, proposed: simulated(0.97, 860) }).kind).toBe("alone");
    const none = { current: simulated(0, 0), proposed: simulated(0.97, 860) };
    expect(performanceStatement(none).kind).toBe("alone");
  });

  it("claims nothing without a replay", () => {
    expect(performanceStatement({ current: null, proposed: null })).toEqual({ kind: "unknown" });
  });
});
