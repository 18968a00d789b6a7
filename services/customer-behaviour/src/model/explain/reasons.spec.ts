import { describe, expect, it } from "@jest/globals";
import { simulateLeavers } from "../../testing/leavers.ts";
import { fitBoostedTrees, treesLogOdds } from "../learned/boosted-trees.ts";
import { fitLogistic, logisticLogOdds } from "../learned/logistic.ts";
import type { Table } from "../learned/table.ts";
import { fitTableEncoder } from "../learned/table-encoder.ts";
import { type AddedReasons, linearReasons } from "./linear-reasons.ts";
import { sampledReasons } from "./sampled-reasons.ts";

function largestGap({ base, parts }: AddedReasons, scores: Float64Array): number {
  const gaps = scores.map((score, row) => {
    return Math.abs(score - base - Object.values(parts).reduce((sum, part) => sum + part[row]!, 0));
  });
  return Math.max(...gaps);
}

const { table } = simulateLeavers(400, 5);

describe("reasons of an additive model", () => {
  it("add up to each score, and are what a column adds beyond its mean", () => {
    const encoder = fitTableEncoder(table, 0);
    const design = encoder.encode(table);
    const fitted = fitLogistic(design, table.labels, 1);
    const reasons = linearReasons(design, encoder.columns, fitted);
    expect(largestGap(reasons, logisticLogOdds(fitted, design))).toBeLessThan(1e-9);
    for (const part of Object.values(reasons.parts)) {
      expect(part.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 6);
    }
    const grouped = linearReasons(design, encoder.columns, fitted, (name) => (name === "plan" ? "plan" : "rest"));
    expect(Object.keys(grouped.parts)).toEqual(["rest", "plan"]);
    expect(largestGap(grouped, logisticLogOdds(fitted, design))).toBeLessThan(1e-9);
  });
});

describe("sampled reasons", () => {
  const column = (name: string, ...values: number[]): Table["columns"][number] => ({
    name,
    kind: "number",
    values: Float64Array.from(values),
  });
  const product = async ({ rows, columns: [x, y] }: Table) =>
    Float64Array.from({ length: rows }, (_, row) =>
      x?.kind === "number" && y?.kind === "number" ? x.values[row]! * y.values[row]! : Number.NaN,
    );

  it("share a product as Shapley does: f = x·y against (0, 0) gives (2, 3) three each", async () => {
    const rows: Table = { rows: 2, columns: [column("x", 2, 4), column("y", 3, 0)] };
    const reference: Table = { rows: 1, columns: [column("x", 0), column("y", 0)] };
    const { base, parts } = await sampledReasons(product, rows, reference, { seed: 1, orders: 1 });
    expect(base).toBe(0);
    expect([...parts.x!]).toEqual([3, 0]);
    expect([...parts.y!]).toEqual([3, 0]);
  });

  it("add up to the scores of trees to rounding, and leave next to nothing to what tells nothing", async () => {
    const trees = fitBoostedTrees(table, 1);
    const score = async (rows: Table) => treesLogOdds(trees, rows);
    const reasons = await sampledReasons(score, table, table, { seed: 1, orders: 4 });
    expect(largestGap(reasons, await score(table))).toBeLessThan(1e-6);
    const size = (name: string) => reasons.parts[name]!.reduce((sum, part) => sum + Math.abs(part), 0);
    expect(size("noise")).toBeLessThan(0.5 * size("months"));
    expect(await sampledReasons(score, table, table, { seed: 1, orders: 4 })).toEqual(reasons);
  });
});
