import { describe, expect, it } from "@jest/globals";
import { commonMiss, expectedChance, expectedNext } from "./lasting-chance.ts";

describe("What geos have in common", () => {
  it("is expected of the next periods by its share, and fades", () => {
    const [first, ...next] = expectedChance({ share: 0.25, retention: 0.8 }, [1, 0.2, 0.2]);
    expect(first).toBe(0);
    expect(next[0]).toBeCloseTo(0.8 * 0.25, 12);
    // Found as expected: nothing is learnt, and what is expected fades.
    expect(next[1]).toBeCloseTo(0.8 * 0.2, 12);
    expect(next[2]).toBeCloseTo(0.8 * (0.16 + 0.25 * 0.04), 12);
  });

  it("is expected of none where nothing stays, and is the last one where all does", () => {
    expect(expectedChance({ share: 0, retention: 0.9 }, [3, -1])).toEqual([0, 0, 0]);
    expect(expectedNext({ share: 1, retention: 1 }, 7, -1)).toBe(-1);
  });

  it("is the mean miss by head, and that of geos that tell well before all", () => {
    expect(commonMiss([10, 40], [1, 2], [10, 20])).toBeCloseTo(1.5, 12);
    expect(commonMiss([10, 40], [1e-6, 2], [10, 20])).toBeCloseTo(1, 9);
  });
});
