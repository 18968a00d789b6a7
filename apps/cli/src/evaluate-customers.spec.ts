import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bellwether-evaluate-customers-"));
  await writeFile(join(folder, "purchases.csv"), purchases().join("\n"));
  await writeFile(join(folder, "customers.csv"), customers().join("\n"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Forty customers who each buy two to six times in half a year. */
function purchases(): string[] {
  const dayOf = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
  const lines = Array.from({ length: 40 }, (_, customer) =>
    Array.from({ length: (customer % 5) + 2 }, (_, n) => {
      const day = dayOf((customer * 2 + n * 31) % 170);
      return `c${customer},p${(customer * 3 + n * 7) % 9},${day},1,${10 + n}`;
    }),
  );
  return ["customer_id,product_id,date,quantity,amount", ...lines.flat()];
}

/** A hundred customers, of whom those with a plan of their own leave. */
function customers(): string[] {
  const lines = Array.from(
    { length: 100 },
    (_, row) => `${row % 37},${"abc"[row % 3]},${row % 3 === 0 ? "Yes" : "No"}`,
  );
  return ["months,plan,churn", ...lines];
}

function evaluate(kind: string, file: string, ...flags: string[]) {
  const args = [main, "evaluate", kind, join(folder, file), ...flags, "--json"];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

const number = expect.any(Number);
const name = expect.any(String);

/** Every one of a list, which is not empty. */
const each = (list: object[], shape: object) => {
  expect(list).not.toEqual([]);
  for (const one of list) expect(one).toMatchObject(shape);
};

describe("bellwether evaluate --json, whose keys programs rely on,", () => {
  it("tells of clv each lifetime model with its parameters, likelihood and errors, and the chosen one", () => {
    const ends = ["--calibration-end", "2026-03-31", "--holdout-end", "2026-06-20"];
    const { customers, models, chosen } = evaluate("clv", "purchases.csv", ...ends, "--amount", "amount");
    expect(customers).toBe(40);
    const errors = { mae: number, rmse: number, predictedTotal: number, actualTotal: number };
    each(models, { name, parameters: expect.any(Object), logLikelihood: number, ...errors, seconds: number });
    expect(models.map((model: { name: string }) => model.name)).toContain(chosen);
  });

  it("tells of churn each model with AUC, calibration error and Brier score, and the chosen one", () => {
    const { models, chosen } = evaluate("churn", "customers.csv", "--target", "churn", "--folds", "2");
    each(models, { name, auc: number, ece: number, brier: number });
    expect(models.map((model: { name: string }) => model.name)).toContain(chosen);
  });

  it("tells of attribution each channel by every model", async () => {
    const lines = ["path,total_conversions,total_null", "search > mail,3,1", "search,0,2", "mail > video,1,0"];
    await writeFile(join(folder, "paths.csv"), lines.join("\n"));
    const { channels } = evaluate("attribution", "paths.csv");
    expect(channels.map(({ channel }: { channel: string }) => channel).sort()).toEqual(["mail", "search", "video"]);
    each(channels, { channel: name, first: number, last: number, linear: number, markov1: number, shapley: number });
  });

  it("tells of recommend each method with recall and NDCG at ten, and the chosen one", () => {
    const { methods, chosen } = evaluate("recommend", "purchases.csv", "--split", "2026-04-15");
    each(methods, { name, recallAt10: number, ndcgAt10: number });
    expect(methods.map((method: { name: string }) => method.name)).toContain(chosen);
  });
});
