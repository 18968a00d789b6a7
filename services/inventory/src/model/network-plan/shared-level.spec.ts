import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { ScoreTable } from "../demand/score-table.ts";
import { movingTogether, sharedVariation } from "./shared-level.ts";

/** Weeks that go up and down with a common part and a part of their own. */
function histories(count: number, weeks: number, common: number): number[][] {
  const random = new Random(`${count}/${weeks}`);
  const together = Array.from({ length: weeks }, () => random.normal());
  return Array.from({ length: count }, () =>
    together.flatMap((move) => {
      const level = 20 + 5 * (Math.sqrt(common) * move + Math.sqrt(1 - common) * random.normal());
      return Array.from({ length: 7 }, (_, day) => Math.max(0, level + (day - 3)));
    }),
  );
}

describe("what places have in common", () => {
  it("is found in the weeks that they sell more or less than before", () => {
    expect(sharedVariation(histories(5, 200, 0.6))).toBeGreaterThan(0.4);
    expect(sharedVariation(histories(5, 200, 0.6))).toBeLessThan(0.7);
    expect(sharedVariation(histories(5, 200, 0))).toBeLessThan(0.1);
  });

  it("is drawn towards none where little is known, and none where nothing is", () => {
    const [short, long] = [sharedVariation(histories(3, 16, 0.9)), sharedVariation(histories(3, 200, 0.9))];
    expect(short).toBeLessThan(long);
    expect(sharedVariation([])).toBe(0);
    expect(sharedVariation([[1, 2, 3], new Array<number>(200).fill(4)])).toBe(0);
    expect(sharedVariation(histories(2, 8, 0.9))).toBe(0);
  });

  it("makes their scores move together by as much, each still normal", () => {
    const table = movingTogether(new ScoreTable(4_000, 1), "product", 0.5);
    const flat = { persistent: 0, fading: 0, decay: 0 };
    const [one, other] = [table.scores("A", 3, flat), table.scores("B", 3, flat)];
    const mean = (value: (i: number) => number) =>
      Array.from(one, (_, i) => value(i)).reduce((sum, each) => sum + each, 0) / one.length;
    expect(mean((i) => one[i]! ** 2)).toBeCloseTo(1, 1);
    expect(mean((i) => one[i]! * other[i]!)).toBeCloseTo(0.5, 1);
    const apart = new ScoreTable(4_000, 1);
    expect(movingTogether(apart, "product", 0)).toBe(apart);
  });
});
