import { describe, expect, it } from "@jest/globals";
import type { AccuracyData, Figures } from "./accuracy-data.ts";
import { type GroupWords, groupRows } from "./group-rows.ts";
import { groupings } from "./use-accuracy-state.ts";

const accuracy = { mase: 0.8 } as unknown as Figures;
const data = {
  byMethod: [{ method: "ETS", accuracy }],
  byCategory: [
    { category: { id: "c", path: "Garden > Tools" }, accuracy },
    { category: null, accuracy },
  ],
  byLocation: [{ location: { id: "l", name: "Shop" }, accuracy }],
  byLead: [{ lead: "WEEK", accuracy }],
  byLevel: [{ level: "ALL", accuracy }],
  versions: [{ start: "2026-11-01", modelVersion: { id: "v", version: 3, variant: "DAY" }, accuracy }],
} as unknown as AccuracyData;
const words: GroupWords = {
  method: (method) => `method ${method}`,
  lead: (lead) => `lead ${lead}`,
  level: (level) => `level ${level}`,
  version: (version, start) => `v${version} from ${start}`,
  noCategory: "None",
};

describe("rows of groups", () => {
  it("are named by what they are groups of", () => {
    const names = groupings.map((by) => groupRows(data, by, words).map(({ name }) => name));
    expect(names).toEqual([
      ["method ETS"],
      ["Garden > Tools", "None"],
      ["Shop"],
      ["lead WEEK"],
      ["level ALL"],
      ["v3 from 2026-11-01"],
    ]);
  });

  it("have ids of their own, products without a category too", () => {
    expect(groupRows(data, "category", words).map(({ id }) => id)).toEqual(["c", "none"]);
  });
});
