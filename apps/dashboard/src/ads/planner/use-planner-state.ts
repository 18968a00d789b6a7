"use client";
import { parseAsFloat, parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import type { BudgetBoundsInput, BudgetQuestionInput } from "../../gql/graphql.ts";

export const goals = ["FIXED", "ROAS", "MARGINAL_ROAS"] as const;
export const objectives = ["EXPECTED", "QUANTILE"] as const;
export const timings = ["EVEN", "BY_PERIOD"] as const;

/** A quarter of weeks. */
const usualPeriods = 13;

/** What a person would share of the planner: it stands in the address. Bounds and money are shared as a scenario. */
export function usePlannerState() {
  const [state, setState] = useQueryStates({
    scenario: parseAsString,
    weeks: parseAsInteger.withDefault(usualPeriods),
    goal: parseAsStringLiteral(goals).withDefault("FIXED"),
    budget: parseAsFloat,
    target: parseAsFloat,
    aim: parseAsStringLiteral(objectives).withDefault("EXPECTED"),
    timing: parseAsStringLiteral(timings).withDefault("EVEN"),
  });
  return { state, setState };
}

export type PlannerState = ReturnType<typeof usePlannerState>["state"];

/** The question that the planner stands at. @param present money over the horizon if all goes on as it is */
export function useQuestion(state: PlannerState, bounds: readonly BudgetBoundsInput[], present: number | undefined) {
  return useMemo(
    (): BudgetQuestionInput => ({
      periods: state.weeks,
      goal: state.goal,
      budget: state.goal === "FIXED" ? (state.budget ?? Math.round((present ?? 0) * 100) / 100) : null,
      targetRoas: state.goal === "FIXED" ? null : (state.target ?? 1),
      objective: state.aim,
      quantile: null,
      timing: state.timing,
      bounds: [...bounds],
      lowerPerPeriod: null,
      upperPerPeriod: null,
    }),
    [state, bounds, present],
  );
}
