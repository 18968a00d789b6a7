import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { evaluateRecommendFile } from "./evaluate-recommend.ts";
import { purchasesByTaste } from "./testing/tastes.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "recommend-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const settings = {
  columns: {},
  orders: null,
  split: "2011-02-25",
  seed: 1,
  signal: new AbortController().signal,
  onProgress: () => undefined,
};
async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}
const isoDay = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Purchases of four tastes from 2011-01-26 on, for forty days. */
const { customers, from, item, day } = purchasesByTaste({
  customers: 40,
  groups: 4,
  itemsPerGroup: 9,
  days: 40,
  seed: 4,
});
const lines = Array.from({ length: customers }, (_, c) => c).flatMap((c) =>
  Array.from({ length: from[c + 1]! - from[c]! }, (_, i) => ({
    c,
    item: item[from[c]! + i]!,
    day: day[from[c]! + i]!,
  })),
);

/** Who bought before the split and from then on. */
const judged = Array.from({ length: customers }, (_, c) =>
  lines.filter((one) => one.c === c).map((one) => isoDay(one.day)),
).filter((days) => days.some((one) => one < settings.split) && days.some((one) => one >= settings.split)).length;

describe("evaluating recommendations of a file", () => {
  it("judges every method on the days from the split on, and chooses before them", async () => {
    const rows = lines.map((one) => `U${one.c},I${one.item},${isoDay(one.day)} 10:00,2`);
    const path = await file(
      "joined.csv",
      ["customer_id,product_id,date,quantity", ...rows, "U1,I1,2011-03-01,-1", ",I1,2011-03-01,1"].join("\n"),
    );
    const result = await evaluateRecommendFile(path, settings);
    expect(result).toMatchObject({ customers: judged, items: 36, returns: 1, anonymous: 1 });
    const names = result.methods.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["POPULARITY", "PERSONAL", "ITEM_NEIGHBOUR", "EASE", "BLEND"]));
    const ndcg = Object.fromEntries(result.methods.map((one) => [one.name, one.ndcgAt10]));
    expect(ndcg[result.chosen]).toBeGreaterThan(1.3 * ndcg.POPULARITY!);
  });

  it("joins lines to a file of their orders, by columns that are named", async () => {
    const invoices = [...new Set(lines.map((one) => `${one.c}-${one.day},${isoDay(one.day)},U${one.c}`))];
    const orders = await file("orders.csv", ["number,when,who", ...invoices].join("\n"));
    const rows = lines.map((one) => `${one.c}-${one.day},I${one.item}`);
    const path = await file("lines.csv", ["number,what", ...rows].join("\n"));
    const columns = { order: "number", item: "what", customer: "who", date: "when" };
    const result = await evaluateRecommendFile(path, { ...settings, orders, columns });
    expect(result).toMatchObject({ customers: judged, items: 36, returns: 0 });
  });

  it.each([
    [
      "a column that is not there",
      "customer_id,date\nU,2011-01-01\n",
      /joined.*line 1: no column for item \(product_id, /,
    ],
    [
      "a day that is none",
      "customer_id,item,date\nU,I,2011-02-30\n",
      /line 2: the day is an ISO day .*got "2011-02-30"/,
    ],
    [
      "a quantity that is none",
      "customer_id,item,date,quantity\nU,I,2011-02-01,two\n",
      /line 2: the quantity is a number; got "two"/,
    ],
    ["nobody known", "customer_id,item,date\n,I,2011-02-01\n", /holds no purchases of known customers/],
    [
      "nobody on both sides",
      "customer_id,item,date\nU,I,2011-02-01\n",
      /nobody buys both before 2011-02-25 and from then on/,
    ],
  ])("refuses %s, naming it", async (_, text, message) => {
    const path = await file("broken-joined.csv", text);
    await expect(evaluateRecommendFile(path, settings)).rejects.toThrow(message);
  });

  it("refuses a line of an order that the other file does not have, and days out of order", async () => {
    const orders = await file("few.csv", "order_id,customer_id,date\nA,U,2011-01-01\n");
    const path = await file("many.csv", "order_id,item\nA,I\nB,I\n");
    await expect(evaluateRecommendFile(path, { ...settings, orders })).rejects.toThrow(/line 3: no order .*got "B"/);
    await expect(evaluateRecommendFile(path, { ...settings, orders, until: "2011-01-01" })).rejects.toThrow(
      "The last day foretold is the split or later; got 2011-01-01.",
    );
  });
});
