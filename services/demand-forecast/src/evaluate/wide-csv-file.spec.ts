import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readWideCsvFile, type WideCsvSettings } from "./wide-csv-file.ts";

describe("readWideCsvFile", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bellwether-wide-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function read(text: string, over: Partial<WideCsvSettings> = {}) {
    const path = join(folder, "table.csv");
    await writeFile(path, text);
    return readWideCsvFile(path, { seasonality: 1, horizon: 1, ...over });
  }

  it("takes every column for a series, blanks for zeros, and the last rows for the test", async () => {
    expect(await read("\uFEFFmonth,a,b\r\n1,1,\r\n2,2,5\r\n3,3,6\r\n")).toEqual([
      { id: "a", seasonality: 1, horizon: 1, train: [1, 2], test: [3] },
      { id: "b", seasonality: 1, horizon: 1, train: [0, 5], test: [6] },
    ]);
  });
  it("takes columns for what is known besides, ahead or when a step is over", async () => {
    const table = "day,sold,visits,holiday\n1,1,7,0\n2,2,,0\n3,3,9,1\n";
    expect(await read(table, { past: ["visits"], future: ["holiday"] })).toEqual([
      {
        id: "sold",
        seasonality: 1,
        horizon: 1,
        train: [1, 2],
        test: [3],
        covariates: { static: {}, past: { visits: [7, null] }, future: { holiday: [0, 0, 1] } },
      },
    ]);
    expect((await read(table, { series: ["visits"] })).map(({ id, test }) => [id, test])).toEqual([["visits", [9]]]);
    await expect(read(table, { future: ["feast"] })).rejects.toThrow("Line 1: the header names no column feast");
  });
  it.each([
    ["without series", "month\n1\n", "Line 1: the header"],
    ["with a name twice", "month,a,a\n1,1,1\n", "Line 1: series a is named twice"],
    ["with a row too short", "month,a,b\n1,1,2\n2,1\n", "Line 3: has 2 values, one per series; got 1"],
    ["with a word for a number", "month,a\n1,many\n", 'Line 2: series a holds numbers or blanks; got "many"'],
    ["with fewer rows than a season", "month,a\n1,1\n2,2\n3,4\n", "Series a: train: is longer than one season (4)", 4],
  ])("refuses a table %s", async (_, text, message, seasonality = 1) => {
    await expect(read(text, { seasonality })).rejects.toThrow(message);
  });
  it("refuses a file that is not there", async () => {
    await expect(readWideCsvFile(join(folder, "no.csv"), { seasonality: 1, horizon: 1 })).rejects.toThrow(
      "cannot be read",
    );
  });
});
