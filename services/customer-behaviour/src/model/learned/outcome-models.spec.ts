import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { simulateLeavers } from "../../testing/leavers.ts";
import { logLoss } from "../calibration/classification-scores.ts";
import { sigmoid } from "../numeric/log-odds.ts";
import { fitBoostedTrees, treesLogOdds } from "./boosted-trees.ts";
import { crossFit } from "./cross-fit.ts";
import { judgeOutcome } from "./judge-outcome.ts";
import { additive, logistic, network, type OutcomeModel } from "./outcome-model.ts";
import type { LabelledTable, Table } from "./table.ts";
import { fitTableEncoder } from "./table-encoder.ts";

/** Answers for its own rows alone that it knows them, so a row that a model foretells must never be one it learnt from. */
const remembering: OutcomeModel = {
  name: "remembering",
  async fit(table) {
    const known = new Set(namesOf(table));
    return async (other) => Float64Array.from(namesOf(other), (name) => Number(known.has(name)));
  },
};

function namesOf({ columns }: Table): number[] {
  const [column] = columns;
  return column?.kind === "number" ? Array.from(column.values) : [];
}

function numbered(rows: number): LabelledTable {
  const values = Float64Array.from({ length: rows }, (_, row) => row);
  return {
    rows,
    columns: [{ name: "row", kind: "number", values }],
    labels: Uint8Array.from(values, (row) => row % 2),
  };
}

describe("models of an outcome", () => {
  const learnt = simulateLeavers(3000, 1);
  const later = simulateLeavers(3000, 2);
  const few = simulateLeavers(400, 3).table;
  const best = logLoss(later.truth.map(sigmoid), later.table.labels);
  const lossOf = (scores: Float64Array) => logLoss(scores.map(sigmoid), later.table.labels);

  beforeAll(async () => {
    await loadEngine({ force: "wasm" });
  });

  it("come near the truth, and trees and network nearer than lines where two attributes act together", async () => {
    const losses: Record<string, number> = {};
    for (const model of [logistic, additive, network]) {
      losses[model.name] = lossOf(await (await model.fit(learnt.table, 1))(later.table));
    }
    const trees = lossOf(treesLogOdds(fitBoostedTrees(learnt.table, 1), later.table));
    expect(trees).toBeLessThan(losses.additive!);
    expect(losses.network).toBeLessThan(losses.logistic!);
    expect(losses.additive).toBeLessThan(losses.logistic!);
    for (const loss of [...Object.values(losses), trees]) {
      expect(loss).toBeGreaterThan(best - 0.01);
      expect(loss).toBeLessThan(best + 0.04);
    }
  });

  it("repeat with the seed", async () => {
    const scores = async (seed: number) => (await network.fit(few, seed))(few);
    const [one, again, other] = [await scores(3), await scores(3), await scores(4)];
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it("take levels that they never saw, and what is unknown", async () => {
    const [months, plan, noise] = few.columns;
    const strange: Table = {
      rows: 2,
      columns: [
        { ...months!, kind: "number", values: Float64Array.of(Number.NaN, 1e9) },
        { ...plan!, kind: "category", levels: ["lifetime"], codes: Int32Array.of(0, -1) },
        { ...noise!, kind: "number", values: Float64Array.of(0, -1e9) },
      ],
    };
    for (const model of [logistic, additive, network]) {
      for (const score of await (await model.fit(few, 1))(strange)) expect(Math.abs(score)).toBeLessThan(25);
    }
    for (const score of treesLogOdds(fitBoostedTrees(few, 1), strange)) {
      expect(Math.abs(score)).toBeLessThan(10);
    }
  });

  it("refuse a column of another kind than they learnt", () => {
    const encoder = fitTableEncoder(learnt.table, 0);
    const [months, , noise] = learnt.table.columns;
    const columns = [months!, { ...noise!, name: "plan" }, noise!];
    expect(() => encoder.encode({ rows: 3000, columns })).toThrow("Column plan is a category");
  });
});

describe("judging by folds", () => {
  it("never foretells a row by a learner that has seen it", async () => {
    const { unseen, score } = await crossFit(remembering, numbered(80), 1);
    expect([...unseen]).toEqual(new Array(80).fill(0));
    // The mean of four learners, three of which know each row.
    expect([...(await score(numbered(80)))]).toEqual(new Array(80).fill(0.75));
    const { models } = await judgeOutcome(numbered(80), { folds: 4, seed: 1, models: [remembering] });
    expect(models[0]!.auc).toBe(0.5);
  });

  it("chooses by training parts, and judges that choice too", async () => {
    const { table } = simulateLeavers(1500, 3);
    const useless: OutcomeModel = {
      name: "useless",
      fit: async () => async (other) => new Float64Array(other.rows).map((_, row) => row % 7),
    };
    const { models, chosen, nested } = await judgeOutcome(table, { folds: 3, seed: 1, models: [useless, additive] });
    expect(models.map(({ name }) => name)).toEqual(["useless", "additive"]);
    expect(chosen).toBe("additive");
    expect(nested.choices).toEqual(["additive", "additive", "additive"]);
    const own = models[1]!;
    expect([nested.auc, nested.ece, nested.brier]).toEqual([own.auc, own.ece, own.brier]);
    expect(own.auc).toBeGreaterThan(0.7);
    expect(own.ece).toBeLessThan(0.05);
    expect(own.brier).toBeLessThan(models[0]!.brier);
  });

  it("refuses folds that some outcome cannot fill", async () => {
    const table = { ...numbered(20), labels: new Uint8Array(20).fill(1, 0, 3) };
    await expect(judgeOutcome(table, { folds: 5, seed: 1 })).rejects.toThrow("one has 3");
  });
});
