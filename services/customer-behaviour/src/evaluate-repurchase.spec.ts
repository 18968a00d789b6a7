import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { evaluateRepurchaseFile, type RepurchaseSettings } from "./evaluate-repurchase.ts";
import { simulateVisitors } from "./testing/shop-visitors.ts";

const settings: RepurchaseSettings = {
  columns: { customer: "who", date: "day", amount: "paid", quantity: "pieces", category: "kind" },
  calibrationEnd: "1970-04-30",
  holdoutEnd: "1970-05-14",
  seed: 1,
  effort: { mostMoments: 512, mostSteps: 60 },
};

describe("evaluateRepurchaseFile", () => {
  let folder: string;
  let path: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bellwether-repurchase-"));
    path = join(folder, "lines.csv");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("judges every model on days that it has not seen, and chooses by a trial before them", async () => {
    const { sequences } = simulateVisitors(120, 140, 2);
    const lines = ["who,day,paid,pieces,kind"];
    for (let customer = 0; customer < 120; customer++) {
      for (let at = sequences.offsets[customer]!; at < sequences.offsets[customer + 1]!; at++) {
        const day = new Date(sequences.days[at]! * 86_400_000).toISOString().slice(0, 10);
        const half = sequences.amounts[at]! / 2;
        // Two lines of one day are one purchase.
        lines.push(`c${customer},${day},${half},1,k${sequences.categories[at]}`, `c${customer},${day},${half},2,`);
      }
    }
    await writeFile(path, `${lines.join("\n")}\nnewcomer,1970-05-10,5,1,k0\n`);
    const evaluation = await evaluateRepurchaseFile(path, settings);
    expect(evaluation.customers).toBe(120);
    expect([evaluation.horizonDays, evaluation.trialDays]).toEqual([14, 14]);
    const scored = Object.fromEntries(evaluation.models.map((model) => [model.name, model]));
    const names = ["last days", "RFM rates", "RFM logistic", "RFM curves and trees", "BG/NBD, Gamma–Gamma"];
    expect(Object.keys(scored)).toEqual([...names, "sequence network", "average"]);
    for (const name of ["RFM logistic", "sequence network", "average"]) {
      const { auc, clvMae, spendMae, actualTotal } = scored[name]!;
      expect([name, auc > 0.8]).toEqual([name, true]);
      // A customer who comes spends 20 or 80 a time; means of both would be 30 off.
      expect(spendMae).toBeLessThan(15);
      expect(clvMae).toBeLessThan(actualTotal! / 120);
    }
    expect(scored["sequence network"]!.nextCategoryHit).toBeGreaterThan(0.7);
    expect(scored["last days"]!.clvMae).toBeNull();
    const best = Math.min(...evaluation.models.map(({ trialLogLoss }) => trialLogLoss));
    expect(scored[evaluation.chosen]!.trialLogLoss).toBe(best);
  });

  it.each([
    ["a hold-out of no time", "who,day\n", { holdoutEnd: "1970-04-30" }, "which is not after 1970-04-30"],
    ["an end that is no day", "who,day\n", { calibrationEnd: "soon" }, "The calibration's end is an ISO day"],
    ["too little to learn from", "who,day\na,1970-01-01\nb,1970-02-01\n", {}, "it takes 40 customers who came back"],
    ["pieces that are none", "who,day,n\na,1970-01-01,few\n", { quantity: "n" }, 'Line 2: n is a number; got "few"'],
  ])("refuses %s", async (_, text, over, message) => {
    await writeFile(path, text);
    const columns = { customer: "who", date: "day", ...("quantity" in over && over) };
    await expect(evaluateRepurchaseFile(path, { ...settings, columns, ...over })).rejects.toThrow(message);
  });
});
