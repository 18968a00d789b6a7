import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readAttributes } from "./evaluate/attribute-file.ts";
import { evaluateChurnFile } from "./evaluate-churn.ts";

describe("files of attributes with an outcome", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bellwether-churn-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function fileOf(text: string): Promise<string> {
    const path = join(folder, "customers.csv");
    await writeFile(path, text);
    return path;
  }

  const rows = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i));

  it("types columns by their cells and leaves out what tells nothing", async () => {
    const lines = rows(
      120,
      (i) =>
        `K${i},${i % 9 === 0 ? " " : i / 2},${["a", "b", "NA"][i % 3]},same,user-${i},${i % 4 === 0 ? "Yes" : "No"}`,
    );
    const path = await fileOf(`\uFEFFkey,months,plan,firm,mail,left\r\n${lines.join("\r\n")}\r\n`);
    const { table, positive, leftOut } = await readAttributes(path, { target: "left", ids: ["key"] });
    expect(positive).toBe("Yes");
    expect(table.rows).toBe(120);
    expect(table.labels.reduce((sum, label) => sum + label, 0)).toBe(30);
    const [months, plan] = table.columns;
    expect(table.columns).toHaveLength(2);
    expect(months!.kind === "number" && [...months!.values.slice(0, 3)]).toEqual([Number.NaN, 0.5, 1]);
    expect(plan!.kind === "category" && [plan!.levels, [...plan!.codes.slice(0, 3)]]).toEqual([
      ["a", "b"],
      [0, 1, -1],
    ]);
    expect(leftOut).toEqual([
      { name: "key", why: "id" },
      { name: "firm", why: "one value" },
      { name: "mail", why: "a value for nearly every row" },
    ]);
  });

  it.each([
    ["a column that is not there", "a,left\n1,Yes\n", {}, "Line 1: the header names no column churn; it names a, left"],
    ["a column twice", "a,a,churn\n1,2,Yes\n", {}, "Line 1: two columns are named a"],
    ["no rows", "a,churn\n", {}, "holds no rows"],
    ["a short row", "a,churn\n1,Yes\n2\n", {}, "Line 3: a row has a cell for each of 2 columns; got 1"],
    ["an outcome that is unknown", "a,churn\n1,Yes\n2,\n", {}, "Line 3: churn is known of every row; got nothing"],
    ["a third outcome", "a,churn\n1,Yes\n2,No\n3,Maybe\n", {}, 'Line 4: churn has two values, Yes and No; got "Maybe"'],
    ["one outcome", "a,churn\n1,Yes\n2,Yes\n", {}, "churn is Yes in every row"],
    ["outcomes of which neither says yes", "a,churn\n1,red\n2,blue\n", {}, "name it by --positive"],
    ["a positive that is none", "a,churn\n1,Yes\n2,No\n", { positive: "yes" }, '--positive asks for "yes"'],
    ["nothing to learn from", "a,churn\n1,Yes\n1,No\n", {}, "has no column to learn churn from"],
    [
      "a number with a slip of the pen",
      `a,churn\n${rows(60, (i) => `${i === 40 ? "4O" : i},${i % 2 ? "Yes" : "No"}`).join("\n")}\n`,
      {},
      'Line 42: a is a number, as in 59 other rows; got "4O"',
    ],
    [
      "groups of a column that is not there",
      `a,churn\n${rows(200, (i) => `${i},${i % 2 ? "Yes" : "No"}`).join("\n")}\n`,
      { groups: ["b"] },
      "There is no column b with groups",
    ],
    [
      "a column of too many groups",
      `a,churn\n${rows(200, (i) => `${i},${i % 2 ? "Yes" : "No"}`).join("\n")}\n`,
      { groups: ["a"] },
      "20 groups at most; a has 200",
    ],
    [
      "too few rows of an outcome",
      `a,churn\n${rows(60, (i) => `${i},${i < 9 ? "Yes" : "No"}`).join("\n")}\n`,
      {},
      "5 folds need 50 rows of each outcome; churn has 9 and 51",
    ],
  ])("refuses %s", async (_, text, over, message) => {
    const path = await fileOf(text);
    await expect(evaluateChurnFile(path, { target: "churn", folds: 5, seed: 1, ...over })).rejects.toThrow(message);
  });

  it("refuses a file that is not there, and folds that are none", async () => {
    await expect(readAttributes(join(folder, "no.csv"), { target: "churn" })).rejects.toThrow("cannot be read");
    const path = await fileOf(`a,churn\n${rows(400, (i) => `${i},${i % 2 ? "Yes" : "No"}`).join("\n")}\n`);
    await expect(evaluateChurnFile(path, { target: "churn", folds: 1, seed: 1 })).rejects.toThrow("Folds are 2 to 50");
  });
});
