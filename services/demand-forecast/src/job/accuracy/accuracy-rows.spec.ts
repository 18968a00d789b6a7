import { describe, expect, it } from "@jest/globals";
import { quantileProbabilities } from "../../contract.ts";
import { judgeSteps } from "../../model/accuracy/judge-steps.ts";
import { stepOf, toDayNumber } from "../calendar.ts";
import { accuracyRows, leadOf } from "./accuracy-rows.ts";

const judged = (actual: readonly number[]) =>
  judgeSteps(
    quantileProbabilities.map((_, k) => new Float64Array(actual.length).fill(6 + k)),
    Float64Array.from(actual),
    quantileProbabilities,
  );
const of = { nodeId: "node", level: "ALL", productId: null, locationId: null, method: "ETS" } as const;
const yardstick = { season: Float64Array.of(10), scale: 2 };

describe("how far ahead a step was", () => {
  it("is told by its last day, of days and weeks alike", () => {
    expect([0, 6, 7, 27, 28, 89].map((h) => leadOf(h, "DAY"))).toEqual([
      "WEEK",
      "WEEK",
      "MONTH",
      "MONTH",
      "QUARTER",
      "QUARTER",
    ]);
    expect([0, 1, 3, 4, 12, 13, 51].map((h) => leadOf(h, "WEEK"))).toEqual([
      "WEEK",
      "MONTH",
      "MONTH",
      "QUARTER",
      "QUARTER",
      "YEAR",
      "YEAR",
    ]);
  });
});

describe("rows of a judged forecast", () => {
  it("keep leads, months and days without stock apart", () => {
    const rows = accuracyRows({
      of,
      originStep: toDayNumber("2026-01-27"),
      granularity: "DAY",
      judged: judged([10, 10, 12, 10, 10, 10, 10, 14]),
      yardstick,
      stockedOut: (h) => h === 2,
    });
    expect(rows.map(({ lead, month, stockedOut, steps, actual }) => [lead, month, stockedOut, steps, actual])).toEqual([
      ["WEEK", "2026-01-01", false, 4, 40],
      ["WEEK", "2026-01-01", true, 1, 12],
      ["WEEK", "2026-02-01", false, 2, 20],
      ["MONTH", "2026-02-01", false, 1, 14],
    ]);
    expect(new Set(rows.map(({ origin }) => origin))).toEqual(new Set(["2026-01-27"]));
  });

  it("put a week into the month of its Monday", () => {
    const rows = accuracyRows({
      of,
      originStep: stepOf(toDayNumber("2026-03-30"), "WEEK"),
      granularity: "WEEK",
      judged: judged([10, 10]),
      yardstick,
      stockedOut: () => false,
    });
    expect(rows.map(({ lead, month }) => [lead, month])).toEqual([
      ["WEEK", "2026-03-01"],
      ["MONTH", "2026-04-01"],
    ]);
  });
});
