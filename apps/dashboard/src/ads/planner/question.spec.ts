import { describe, expect, it } from "@jest/globals";
import type { ScenarioQuery } from "../../gql/graphql.ts";
import { boundsOf, questionOf, stateOf } from "./question.ts";

const state = {
  scenario: null,
  weeks: 13,
  goal: "FIXED",
  budget: null,
  target: null,
  aim: "QUANTILE",
  quantile: 0.1,
  timing: "EVEN",
  weekLeast: null,
  weekMost: null,
} as const;

const weekly = { channel: "search", lower: null, upper: 4_000, lowerPerPeriod: 50, upperPerPeriod: 400 } as const;

const kept: NonNullable<ScenarioQuery["scenario"]>["question"] = {
  __typename: "BudgetQuestion",
  periods: 8,
  goal: "FIXED",
  budget: 9_000,
  targetRoas: null,
  objective: "QUANTILE",
  quantile: 0.25,
  timing: "BY_PERIOD",
  lowerPerPeriod: 500,
  upperPerPeriod: 900,
  bounds: [{ __typename: "BudgetBounds", ...weekly }],
};

describe("the planner's question", () => {
  it("is the present spend where nobody named a budget, and leaves out what its goal has not", () => {
    expect(questionOf(state, {}, 1234.567)).toMatchObject({ budget: 1234.57, targetRoas: null, bounds: [] });
    expect(questionOf({ ...state, goal: "ROAS" }, {}, 1234.567)).toMatchObject({ budget: null, targetRoas: 1 });
  });

  it("names bad luck only where the plan is to be best at it", () => {
    expect(questionOf({ ...state, quantile: 0.25 }, {}, 0).quantile).toBe(0.25);
    expect(questionOf({ ...state, quantile: 0.25, aim: "EXPECTED" }, {}, 0).quantile).toBeNull();
  });

  it("limits weeks, of all channels together and of one", () => {
    const { channel, ...bounds } = weekly;
    expect(questionOf({ ...state, weekLeast: 500, weekMost: 900 }, { [channel]: bounds }, 0)).toMatchObject({
      lowerPerPeriod: 500,
      upperPerPeriod: 900,
      bounds: [weekly],
    });
  });
});

describe("a scenario that is opened", () => {
  it("is asked again as it was kept, to the last limit of a week", () => {
    const { __typename, bounds, ...plain } = kept;
    const { quantile, ...address } = stateOf(kept);
    const opened = { ...state, ...address, quantile: quantile ?? 0.1 };
    expect(questionOf(opened, boundsOf(kept), 0)).toEqual({ ...plain, bounds: [weekly] });
  });

  it("takes out of the address what it does not limit", () => {
    const free = {
      ...kept,
      objective: "EXPECTED",
      quantile: null,
      lowerPerPeriod: null,
      upperPerPeriod: null,
    } as const;
    expect(stateOf(free)).toMatchObject({ quantile: null, weekLeast: null, weekMost: null });
  });
});
