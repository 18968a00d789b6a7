import { describe, expect, it } from "@jest/globals";
import { PathSetBuilder, sumOf } from "./path-set.ts";
import { creditByShapley } from "./shapley-credit.ts";
import { creditTouches, type TouchRule } from "./touch-rules.ts";

/** Paths such as "a > b": conversions, value, lost. */
function pathsOf(told: Record<string, [conversions: number, value?: number, lost?: number]>, ageDays?: number[]) {
  const builder = new PathSetBuilder();
  for (const [path, [conversions, value = 0, lost = 0]] of Object.entries(told)) {
    const touches = path.split(" > ").map((name) => builder.channel(name));
    builder.end(builder.path(touches, ageDays), { conversions, value, lost });
  }
  return builder.build();
}

const aba = pathsOf({ "a > b > a": [1, 70] });

describe("creditTouches", () => {
  it.each<[TouchRule, number[]]>([
    [{ rule: "FIRST" }, [1, 0]],
    [{ rule: "LAST" }, [1, 0]],
    [{ rule: "LINEAR" }, [2 / 3, 1 / 3]],
    [{ rule: "POSITION", first: 0.4, last: 0.4 }, [0.8, 0.2]],
    [{ rule: "TIME_DECAY", halfLife: 1 }, [5 / 7, 2 / 7]],
  ])("shares the worked path by %o", (rule, expected) => {
    const { conversions, value } = creditTouches(aba, rule);
    expect([...conversions]).toEqual(expected.map((share) => expect.closeTo(share, 12)));
    expect([...value]).toEqual(expected.map((share) => expect.closeTo(70 * share, 10)));
  });

  it("decays by days where times are known, also long before the conversion", () => {
    const dated = pathsOf({ "a > b": [3] }, [14, 7]);
    const { conversions } = creditTouches(dated, { rule: "TIME_DECAY", halfLife: 7 });
    expect([...conversions]).toEqual([expect.closeTo(1, 12), expect.closeTo(2, 12)]);
    const longAgo = creditTouches(pathsOf({ "a > b": [3] }, [9_014, 9_007]), { rule: "TIME_DECAY", halfLife: 7 });
    expect([...longAgo.conversions]).toEqual([expect.closeTo(1, 12), expect.closeTo(2, 12)]);
  });

  it("shares between two touches as the ends' shares stand to each other, and gives a lone touch all", () => {
    const rule: TouchRule = { rule: "POSITION", first: 0.3, last: 0.1 };
    const { conversions } = creditTouches(pathsOf({ "a > b": [4], c: [2] }), rule);
    expect([...conversions]).toEqual([expect.closeTo(3, 12), expect.closeTo(1, 12), 2]);
  });

  it("gives nothing for journeys that were lost", () => {
    const { conversions } = creditTouches(pathsOf({ a: [0, 0, 5], b: [1] }), { rule: "LINEAR" });
    expect([...conversions]).toEqual([0, 1]);
  });

  it.each<TouchRule>([
    { rule: "POSITION", first: 0.7, last: 0.4 },
    { rule: "POSITION", first: -0.1, last: 0.4 },
    { rule: "TIME_DECAY", halfLife: 0 },
    { rule: "TIME_DECAY", halfLife: Number.NaN },
  ])("refuses %o", (rule) => {
    expect(() => creditTouches(aba, rule)).toThrow(RangeError);
  });
});

describe("creditByShapley", () => {
  it("shares the worked example", () => {
    expect([...creditByShapley(pathsOf({ a: [4], "a > b > a": [6], b: [1] })).conversions]).toEqual([7, 4]);
  });

  it("is the mean over all orders of what a channel adds to those before it", () => {
    const told: Record<string, [number]> = {
      "a > b > c": [5],
      "b > d": [3],
      "d > a > d": [2],
      c: [7],
      "c > b > a > d": [11],
    };
    const paths = pathsOf(told);
    const sets = Object.entries(told).map(([path, [conversions]]) => ({
      set: new Set(path.split(" > ")),
      conversions,
    }));
    const worthOf = (coalition: Set<string>) =>
      sets.reduce((sum, { set, conversions }) => sum + ([...set].every((c) => coalition.has(c)) ? conversions : 0), 0);
    const added = new Map(paths.channels.map((name) => [name, 0]));
    const orders = permutations(paths.channels);
    for (const order of orders) {
      const before = new Set<string>();
      for (const name of order) {
        const worth = worthOf(before);
        before.add(name);
        added.set(name, added.get(name)! + (worthOf(before) - worth) / orders.length);
      }
    }
    const { conversions } = creditByShapley(paths);
    expect([...conversions]).toEqual(paths.channels.map((name) => expect.closeTo(added.get(name)!, 10)));
    expect(sumOf(conversions)).toBeCloseTo(28, 12);
  });
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}
