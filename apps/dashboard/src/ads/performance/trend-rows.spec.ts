import { describe, expect, it } from "@jest/globals";
import type { Series } from "./performance-data.ts";
import { stepRows } from "./performance-rows.ts";
import { trendRows } from "./trend-rows.ts";

const series: Series = {
  __typename: "AdSeries",
  start: "2026-03-02",
  step: "WEEK",
  spend: [10, 0, 20],
  revenue: [30, null, 20],
  impressions: [1_000, null, 2_000],
  clicks: [10, null, 50],
  conversions: [2, null, 0],
  // Of the third step's spend, half says what it earned.
  roas: [3, null, 2],
  cpa: [5, null, null],
  ctr: [0.01, null, 0.025],
  cvr: [0.2, null, 0],
};
const before: Series = { ...series, spend: [5, 5, 0], revenue: [10, 5, 8], roas: [2, 1, null] };

describe("steps of the chart", () => {
  it("have what was earned beside what it was, and the notes of their days", () => {
    const notes = [
      { day: "2026-03-08", text: "Sale" },
      { day: "2026-03-09", text: "Outage" },
    ];
    expect(trendRows({ series, previousSeries: before }, "money", notes)).toEqual([
      { date: "2026-03-02", spend: 10, value: 30, before: 10, notes: ["Sale"] },
      { date: "2026-03-09", spend: 0, value: null, before: 5, notes: ["Outage"] },
      { date: "2026-03-16", spend: 20, value: 20, before: 8, notes: [] },
    ]);
  });

  it("have the ROAS of the spend that tells its revenue, as the whole has: that of a day was divided by all spend", () => {
    const rows = trendRows({ series, previousSeries: before }, "roas", []);
    expect(rows.map(({ value, before }) => [value, before])).toEqual([
      [3, 2],
      [null, 1],
      [2, null],
    ]);
  });
});

describe("steps as lines of a table", () => {
  it("come latest first, with ratios where both parts are told, and without empty ones", () => {
    const rows = stepRows(series);
    expect(rows.map(({ id }) => id)).toEqual(["2026-03-16", "2026-03-02"]);
    expect(rows[0]!.figures).toMatchObject({ roas: 2, ctr: 0.025, cvr: 0, cpa: null });
    expect(rows[1]!.figures).toMatchObject({ roas: 3, cpa: 5 });
  });
});
