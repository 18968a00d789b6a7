import { describe, expect, it } from "@jest/globals";
import type { OverrideFactsFragment } from "../../gql/graphql.ts";
import { draftDays, newDraft, previewInput } from "./override-draft.ts";

const override = {
  from: "2026-12-01",
  to: "2026-12-10",
  kind: "ADD",
  basis: "DAY",
  amount: 4,
  reason: "EVENT",
  comment: "Fair",
} as OverrideFactsFragment;

describe("newDraft", () => {
  it("starts with a week from the forecast's first day, or from today where that has passed", () => {
    expect(newDraft("2026-12-03", "2026-12-01")).toMatchObject({ from: "2026-12-03", to: "2026-12-09", amount: null });
    expect(newDraft("2026-11-30", "2026-12-02")).toMatchObject({ from: "2026-12-02", to: "2026-12-08" });
  });

  it("starts with what an override says, from the first day that is still to come", () => {
    expect(newDraft("2026-11-20", "2026-11-22", override)).toEqual({
      from: "2026-12-01",
      to: "2026-12-10",
      kind: "ADD",
      basis: "DAY",
      amount: 4,
      reason: "EVENT",
      comment: "Fair",
    });
    expect(newDraft("2026-11-20", "2026-12-05", override)).toMatchObject({ from: "2026-12-05", to: "2026-12-10" });
  });
});

describe("previewInput", () => {
  const draft = newDraft("2026-12-03", "2026-12-01");
  const scope = { productId: "p", locationId: null, replacesId: null };

  it("asks once days and amount are there", () => {
    expect(previewInput(draft, scope)).toBeNull();
    expect(previewInput({ ...draft, amount: 0, from: "" }, scope)).toBeNull();
    expect(previewInput({ ...draft, amount: 0 }, scope)).toEqual({
      productId: "p",
      locationId: null,
      replacesId: null,
      from: "2026-12-03",
      to: "2026-12-09",
      kind: "PERCENT",
      basis: "PERIOD",
      amount: 0,
    });
  });
});

describe("draftDays", () => {
  it.each([
    ["2026-12-01", "2026-12-01", 1],
    ["2026-12-30", "2027-01-02", 4],
    ["2026-12-02", "2026-12-01", null],
    ["", "2026-12-01", null],
  ])("counts %s to %s", (from, to, days) => {
    expect(draftDays({ from, to })).toBe(days);
  });
});
