import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { evaluateLifetimeFile, type LifetimeSettings } from "./evaluate-lifetime.ts";

const settings: LifetimeSettings = {
  columns: { customer: "who", date: "day", amount: "paid" },
  calibrationEnd: "2026-03-31",
  holdoutEnd: "2026-06-30",
};

describe("evaluateLifetimeFile", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bellwether-lifetime-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function evaluate(text: string, over: Partial<LifetimeSettings> = {}) {
    const path = join(folder, "purchases.csv");
    await writeFile(path, text);
    return evaluateLifetimeFile(path, { ...settings, ...over });
  }

  it("counts days, not lines, and neither newcomers nor what comes after the hold-out", async () => {
    const lines = [
      "\uFEFFday,who,paid",
      ...Array.from({ length: 30 }, (_, i) => `2026-01-${String(1 + i).padStart(2, "0")},c${i % 10},20`),
      "2026-04-02,c1,5",
      "2026-04-02T11:00:00Z,c1,7",
      "2026-04-03,newcomer,9",
      "2026-07-01,c2,9",
      "2026-01-01,,3",
      "2026-02-20,c3,-20",
    ];
    const { customers, refunds, models, chosen, worth } = await evaluate(`${lines.join("\r\n")}\r\n`);
    expect([customers, refunds]).toEqual([10, 1]);
    expect(models.map(({ name, actualTotal }) => [name, actualTotal])).toEqual([
      ["BG/NBD", 1],
      ["MBG/NBD", 1],
      ["Pareto/NBD", 1],
    ]);
    const best = Math.max(...models.map(({ logLikelihood }) => logLikelihood));
    expect(models.find(({ name }) => name === chosen)!.logLikelihood).toBe(best);
    expect(worth!.customers).toBe(10);
    expect((await evaluate(lines.join("\n"), { columns: { customer: "who", date: "day" } })).worth).toBeNull();
  });

  it.each([
    [
      "a day that is none",
      "day,who,paid\n2026-02-30,a,1\n",
      {},
      'Line 2: day is an ISO day such as 1997-09-30; got "2026-02-30"',
    ],
    [
      "a worth that is none",
      "day,who,paid\n2026-02-01,a,1\n2026-02-02,a,much\n",
      {},
      'Line 3: paid is a number; got "much"',
    ],
    [
      "a column that is not there",
      "day,who\n2026-02-01,a\n",
      {},
      "Line 1: the header names no column paid; it names day, who",
    ],
    ["nobody", "day,who,paid\n", {}, "holds no purchases of known customers"],
    ["nobody until the end", "day,who,paid\n2026-05-01,a,1\n", {}, "holds no purchases until 2026-03-31"],
    ["a hold-out of no time", "day,who,paid\n", { holdoutEnd: "2026-03-31" }, "which is not after 2026-03-31"],
    [
      "an end that is no day",
      "day,who,paid\n",
      { calibrationEnd: "soon" },
      'the calibration\'s end is an ISO day such as 1997-09-30; got "soon"',
    ],
  ])("refuses %s", async (_, text, over, message) => {
    await expect(evaluate(text, over)).rejects.toThrow(message);
  });

  it("refuses a file that is not there", async () => {
    await expect(evaluateLifetimeFile(join(folder, "no.csv"), settings)).rejects.toThrow("cannot be read");
  });
});

const data = fileURLToPath(new URL("../../../../shared/data/cdnow/cdnow_sample.csv", import.meta.url));
const there = existsSync(data);
if (!there) process.stderr.write("Published lifetime models: skipped, since ../shared/data/cdnow is not there.\n");

(there ? describe : describe.skip)("CDNOW (needs ../shared/data/cdnow)", () => {
  const cdnow: LifetimeSettings = {
    columns: { customer: "sample_id", date: "date", amount: "dollar_value" },
    calibrationEnd: "1997-09-30",
    holdoutEnd: "1998-06-30",
  };
  it("gives the published parameters and likelihoods, and misses purchases by less than 0.75 a customer", async () => {
    const { customers, models, worth } = await evaluateLifetimeFile(data, cdnow);
    expect(customers).toBe(2_357);
    const [bg, , pareto] = models;
    const within = (found: Record<string, { value: number }>, published: Record<string, number>) => {
      for (const [name, value] of Object.entries(published))
        expect(Math.abs(found[name]!.value / value - 1)).toBeLessThan(0.01);
    };
    within(bg!.parameters, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 });
    within(pareto!.parameters, { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 });
    within(worth!.parameters, { p: 6.25, q: 3.74, gamma: 15.44 });
    expect(Math.abs(bg!.logLikelihood + 9_582.4)).toBeLessThan(0.1);
    expect(Math.abs(pareto!.logLikelihood + 9_595)).toBeLessThan(0.1);
    expect(worth!.customers).toBe(946);
    expect(bg!.maeOfMean).toBeCloseTo(0.786, 2);
    for (const { mae, actualTotal } of models) {
      expect(actualTotal).toBe(1_882);
      expect(mae).toBeLessThan(0.75);
    }
  });
});
