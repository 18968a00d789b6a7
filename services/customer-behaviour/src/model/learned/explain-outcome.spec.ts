import { describe, expect, it } from "@jest/globals";
import { simulateLeavers } from "../../testing/leavers.ts";
import { crossFit, foretell } from "./cross-fit.ts";
import { explainOutcome } from "./explain-outcome.ts";
import { ensembleName } from "./judge-outcome.ts";
import { additive, boostedTrees, logistic } from "./outcome-model.ts";

describe("explainOutcome", () => {
  const { table } = simulateLeavers(1200, 6);

  it("tells of each row parts that add up to what the model foretells, and which columns matter", async () => {
    const { base, rows, importance } = await explainOutcome(table, "additive", [logistic, additive], {
      count: 40,
      seed: 2,
    });
    const probabilities = await foretell(await crossFit(additive, table, 2), table);
    for (const { row, probability, parts } of rows) {
      expect(Math.abs(probability - probabilities[row]!)).toBeLessThan(1e-6);
      const sum = Object.values(parts).reduce((total, part) => total + part, base);
      expect(Math.abs(sum - Math.log(probability / (1 - probability)))).toBeLessThan(1e-6);
    }
    expect(rows).toHaveLength(40);
    expect(importance.at(-1)!.column).toBe("noise");
  });

  it("explains the mean of several models as one", async () => {
    const models = [logistic, additive, boostedTrees];
    const { rows } = await explainOutcome(table, ensembleName, models, { count: 3, seed: 2 });
    expect(rows).toHaveLength(3);
  });
});
