import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { jointPaths, quantileProbabilities } from "../contract.ts";
import { PathNoise } from "../model/paths/path-noise.ts";
import { pathRows, runningPaths } from "../model/paths/path-rows.ts";
import { samplePaths } from "../model/paths/sample-paths.ts";
import { gaussianRows } from "../model/quantile-rows.ts";
import { joinRanges, type RangesToJoin } from "./join-ranges.ts";
import { pathSource } from "./path-sources.ts";

const horizon = 14;
const products = 16;
/** Three places a product; then the products, then all of it. */
const bottom = Array.from({ length: products * 3 }, (_, i) => i);
const families = Array.from({ length: products }, (_, product) => bottom.length + product);
const all = bottom.length + products;
const names = [...bottom, ...families, all].map((node) =>
  node === all ? "ALL" : `PRODUCT/${node < bottom.length ? Math.floor(node / 3) : node - bottom.length}`,
);
const hierarchy = {
  bottom,
  groups: [
    ...families.map((node, product) => ({ node, members: [0, 1, 2].map((place) => product * 3 + place) })),
    { node: all, members: bottom },
  ],
  levels: names.map((_, node) => (node === all ? "ALL" : node < bottom.length ? "PLACE" : "PRODUCT")),
  names,
};
const level = (node: number) => (node === all ? 20 * bottom.length : node < bottom.length ? 20 : 60);
/** Noise of 4 at places, where days move all by 0.15; by themselves totals were given a width four times too small. */
const rowsOf = (node: number) =>
  gaussianRows(
    new Float64Array(horizon).fill(level(node)),
    new Float64Array(horizon).fill(node < bottom.length ? 5 : level(node) * 0.04),
    quantileProbabilities,
  ).map((row) => row.map((value) => Math.max(0, value)));

function windowOf(random: Random) {
  const expected = names.map((_, node) => new Float64Array(horizon).fill(level(node)));
  const actual = expected.map((line) => new Float64Array(line.length));
  for (let h = 0; h < horizon; h++) {
    const shock = 0.15 * random.normal();
    for (const node of bottom) {
      const value = Math.max(0, 20 * (1 + shock) + 4 * random.normal());
      for (const into of [node, families[Math.floor(node / 3)]!, all]) actual[into]![h]! += value;
    }
  }
  return { expected, actual };
}

const random = new Random("join");
const windows = Array.from({ length: 4 }, () => windowOf(random));
const input: RangesToJoin = {
  hierarchy,
  families,
  nodes: names.map((_, node) => ({ id: `node ${node}`, dependence: null, isWhole: node % 2 === 0 })),
  rows: names.map((_, node) => rowsOf(node)),
  windows,
  pastRows: rowsOf,
  seed: 3,
};
const here = { pool: null, parallel: 1, signal: new AbortController().signal };

const joined = joinRanges(input, here, () => undefined);

describe("ranges of sums", () => {
  it("are the quantiles of the summed paths that are drawn from what is kept, at each step and over steps", async () => {
    const { drawn, joint } = await joined;
    const noise = new PathNoise(jointPaths, horizon, input.seed);
    const drawnAgain = (node: number) =>
      samplePaths(pathSource(input.nodes[node]!, input.rows[node]!, joint[node]!), noise);
    const places = [3, 4, 5].map(drawnAgain);
    const summed = places[0]!.map((step, h) =>
      step.map((value, path) => value + places[1]![h]![path]! + places[2]![h]![path]!),
    );
    const centre = new Float64Array(horizon).fill(60);
    expect(drawn[families[1]!]!.rows).toEqual(pathRows(summed, quantileProbabilities, centre));
    const running = centre.map((value, h) => value * (h + 1));
    expect(drawn[families[1]!]!.sums).toEqual(pathRows(runningPaths(summed), quantileProbabilities, running));
    expect(drawn[3]!.rows).toBe(input.rows[3]);
  });

  it("learn what series share: a total's range holds what its parts' independent paths would miss", async () => {
    const { drawn, relativeLoss, coverage, joint } = await joined;
    expect(relativeLoss).toBeLessThan(0.95);
    expect(coverage!.own).toBeLessThan(0.6);
    expect(coverage!.summed).toBeGreaterThan(0.85);
    const total = drawn[all]!.rows;
    const deviation = (total.at(-1)![9]! - total[0]![9]!) / 3.92 / level(all);
    expect(deviation).toBeGreaterThan(0.11);
    expect(deviation).toBeLessThan(0.26);
    expect(joint[0]!.shared.map((error) => error.with)).toContain("ALL");
    expect(joint[all]).toBeNull();
  });

  it("never cross, have the central line in their middle, and are the same in any number of threads", async () => {
    const one = await joined;
    const three = await joinRanges(input, { ...here, parallel: 3 }, () => undefined);
    expect(three.drawn.map(({ rows }) => rows)).toEqual(one.drawn.map(({ rows }) => rows));
    for (const { rows, sums } of one.drawn)
      for (const found of [rows, sums])
        for (let h = 0; h < horizon; h++) {
          const column = found.map((row) => row[h]!);
          expect(column).toEqual([...column].sort((x, y) => x - y));
        }
    expect([...one.drawn[all]!.rows[4]!]).toEqual(new Array(horizon).fill(level(all)));
  });

  it("take series for independent where no past window tells otherwise", async () => {
    const { joint, relativeLoss, coverage } = await joinRanges({ ...input, windows: [] }, here, () => undefined);
    expect({ relativeLoss, coverage }).toEqual({ relativeLoss: null, coverage: null });
    expect(joint[0]).toEqual({ isWhole: true, shared: [] });
  });
});
