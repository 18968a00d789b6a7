import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { behaviourSegments } from "./behaviour-segments.ts";
import { adjustedRandIndex } from "./stability.ts";

/** Four kinds of customers, far apart: how long ago, how often. */
const kinds = [
  [5, 40],
  [5, 1],
  [400, 40],
  [400, 1],
] as const;

function customers(size: number): { days: Float64Array; often: Float64Array; kind: Int32Array } {
  const random = new Random("kinds");
  const kind = Int32Array.from({ length: size }, (_, i) => i % kinds.length);
  const near = (which: 0 | 1) => Float64Array.from(kind, (k) => kinds[k]![which] * Math.exp(0.15 * random.normal()));
  return { days: near(0), often: near(1), kind };
}

describe("behavioural segments", () => {
  it("are as many as there are kinds, found whatever half is learnt from, most valuable first", () => {
    const { days, often, kind } = customers(400);
    const measures = [
      { name: "days", values: days },
      { name: "often", values: often },
    ];
    const found = behaviourSegments(measures, often, 1)!;
    expect(found.segments).toHaveLength(4);
    expect(adjustedRandIndex(found.of, kind, 4)).toBeCloseTo(1, 10);
    expect(found.stability.find(({ groups }) => groups === 4)!.index).toBeCloseTo(1, 10);
    expect(found.stability.find(({ groups }) => groups === 6)!.index).toBeLessThan(0.95);
    expect(found.segments.map(({ customers: size }) => size)).toEqual([100, 100, 100, 100]);
    expect(found.segments[0]!.centre.often).toBeGreaterThan(30);
    expect(found.segments[3]!.centre.often).toBeLessThan(2);
    expect(behaviourSegments(measures, often, 1)).toEqual(found);
  });

  it("are none of a handful of customers, or of customers who are all the same", () => {
    const same = [{ name: "days", values: new Float64Array(100).fill(3) }];
    expect(behaviourSegments(same, new Float64Array(100), 1)).toBeNull();
    expect(behaviourSegments([{ name: "days", values: Float64Array.of(1, 2, 3) }], new Float64Array(3), 1)).toBeNull();
  });
});

describe("the adjusted Rand index", () => {
  it("is 1 for the same groups under other names, and about 0 for groups drawn by chance", () => {
    const random = new Random("groups");
    const one = Int32Array.from({ length: 2_000 }, () => random.integer(3));
    expect(
      adjustedRandIndex(
        one,
        one.map((group) => (group + 1) % 3),
        3,
      ),
    ).toBeCloseTo(1, 12);
    expect(
      Math.abs(
        adjustedRandIndex(
          one,
          one.map(() => random.integer(3)),
          3,
        ),
      ),
    ).toBeLessThan(0.02);
  });
});
