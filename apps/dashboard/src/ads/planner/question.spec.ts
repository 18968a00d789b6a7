import { describe, expect, it } from "@jest/globals";
import type { ScenarioQuery } from "../../gql/graphql.ts";
import { boundsOf, questionOf, saysMore } from "./question.ts";

const state = {
  scenario: null,
  weeks: 13,
  goal: "FIXED",
  budget: null,
  target: null,
  aim: "QUANTILE",
  timing: "EVEN",
} as const;

const plain: NonNullable<ScenarioQuery["scenario"]>["question"] = {
  __typename: "BudgetQuestion",
  periods: 13,
  goal: "FIXED",
  budget: 9_000,
  targetRoas: null,
  objective: "QUANTILE",
  quantile: 0.1,
  timing: "EVEN",
  lowerPerPeriod: null,
  upperPerPeriod: null,
  bounds: [],
};

const weekly = {
  __typename: "BudgetBounds",
  channel: "search",
  lower: null,
  upper: 4_000,
  lowerPerPeriod: 50,
  upperPerPeriod: 400,
} as const;

describe("the planner's question", () => {
  it("is the present spend where nobody named a budget, and leaves out what its goal has not", () => {
    expect(questionOf(state, {}, 1234.567, undefined)).toMatchObject({ budget: 1234.57, targetRoas: null, bounds: [] });
    expect(questionOf({ ...state, goal: "ROAS" }, {}, 1234.567, undefined)).toMatchObject({
      budget: null,
      targetRoas: 1,
    });
  });

  it("keeps what an open scenario says beyond the page's controls", () => {
    const kept = { ...plain, quantile: 0.25, lowerPerPeriod: 500, upperPerPeriod: 900, bounds: [weekly] };
    const { __typename, ...bounds } = weekly;
    expect(questionOf(state, boundsOf(kept), 0, kept)).toMatchObject({
      quantile: 0.25,
      lowerPerPeriod: 500,
      upperPerPeriod: 900,
      bounds: [bounds],
    });
  });

  it("drops the share of bad luck once the plan is to be best at something else", () => {
    expect(questionOf({ ...state, aim: "EXPECTED" }, {}, 0, { ...plain, quantile: 0.25 }).quantile).toBeNull();
  });
});

describe("what the page cannot show of a scenario", () => {
  it("is nothing for what the page itself can plan", () => {
    expect(saysMore(plain)).toBe(false);
    expect(saysMore({ ...plain, bounds: [{ ...weekly, lowerPerPeriod: null, upperPerPeriod: null }] })).toBe(false);
  });

  it("is another share of bad luck, and bounds of single weeks, of all channels or of one", () => {
    expect(saysMore({ ...plain, quantile: 0.25 })).toBe(true);
    expect(saysMore({ ...plain, lowerPerPeriod: 0 })).toBe(true);
    expect(saysMore({ ...plain, bounds: [weekly] })).toBe(true);
  });
});
