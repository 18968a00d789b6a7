import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import type { Hierarchy } from "../hierarchy/hierarchy.ts";
import { type ErrorWindow, levelShocks } from "./shared-errors.ts";

const places = 10;
const perPlace = 30;
const count = places * perPlace;

/** Nodes at places: the last nodes are the places and the total. */
const hierarchy: Hierarchy = {
  bottom: Array.from({ length: count }, (_, i) => i),
  groups: [
    ...Array.from({ length: places }, (_, place) => ({
      node: count + place,
      members: Array.from({ length: perPlace }, (_, i) => place * perPlace + i),
    })),
    { node: count + places, members: Array.from({ length: count }, (_, i) => i) },
  ],
  levels: [...new Array<string>(count).fill("PLACE"), ...new Array<string>(places).fill("LOCATION"), "ALL"],
};

/** Demand of 5 to 14 with noise of its own, that a place's days and everybody's days move by `local` and `common`. */
function windowOf(random: Random, { local, common, steps = 28 }: { local: number; common: number; steps?: number }) {
  const level = hierarchy.levels.map((_, i) => 5 + (i % 10));
  const expected = level.map((value) => new Float64Array(steps).fill(value));
  const actual = expected.map((line) => line.slice());
  for (let h = 0; h < steps; h++) {
    const all = common * random.normal();
    const at = Array.from({ length: places }, () => local * random.normal());
    for (const node of hierarchy.bottom) {
      const shock = all + at[Math.floor(node / perPlace)]!;
      actual[node]![h] = level[node]! * (1 + shock) + 2 * random.normal();
    }
  }
  return { expected, actual } satisfies ErrorWindow;
}

const windowsOf = (seed: string, shocks: { local: number; common: number }, many = 20) => {
  const random = new Random(seed);
  return Array.from({ length: many }, () => windowOf(random, shocks));
};

describe("shocks that series share", () => {
  it("are told from noise and from each other, level by level", () => {
    const found = Object.fromEntries(
      levelShocks(hierarchy, windowsOf("both", { local: 0.2, common: 0.1 })).map(({ level, variance }) => [
        level,
        variance,
      ]),
    );
    expect(Math.abs(found.LOCATION! - 0.04)).toBeLessThan(0.004);
    expect(Math.abs(found.ALL! - 0.01)).toBeLessThan(0.003);
  });
  it("are none where errors are each series' own", () => {
    for (const { variance } of levelShocks(hierarchy, windowsOf("none", { local: 0, common: 0 })))
      expect(variance).toBeLessThan(2e-4);
  });
  it("hang together over the steps as their sums do", () => {
    const random = new Random("persistent");
    const windows = Array.from({ length: 40 }, () => {
      const window = windowOf(random, { local: 0, common: 0 });
      const drift = 0.2 * random.normal();
      for (const node of hierarchy.bottom)
        window.actual[node] = window.actual[node]!.map((value, h) => value + drift * window.expected[node]![h]!);
      return window;
    });
    const all = levelShocks(hierarchy, windows).find(({ level }) => level === "ALL")!;
    expect(Math.abs(all.variance - 0.04)).toBeLessThan(0.015);
    expect(all.dependence.persistent).toBeGreaterThan(0.9);
  });
  it("are nothing without a window, and a level of single series has none", () => {
    expect(levelShocks(hierarchy, [])).toEqual([]);
    const alone = { ...hierarchy, groups: hierarchy.groups.map(({ node }, i) => ({ node, members: [i] })) };
    expect(levelShocks(alone, windowsOf("alone", { local: 0.2, common: 0 }, 1))).toEqual([]);
  });
});
