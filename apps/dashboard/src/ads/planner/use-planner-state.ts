"use client";
import { parseAsFloat, parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";

export const goals = ["FIXED", "ROAS", "MARGINAL_ROAS"] as const;
export const objectives = ["EXPECTED", "QUANTILE"] as const;
export const timings = ["EVEN", "BY_PERIOD"] as const;

/** A quarter of weeks. */
const usualPeriods = 13;

/** The worst tenth: what is planned for where nobody says how bad luck may be. */
const usualQuantile = 0.1;

/** What a person would share of the planner: it stands in the address. Bounds and money of channels are shared as a scenario. */
export function usePlannerState() {
  const [state, setState] = useQueryStates({
    scenario: parseAsString,
    weeks: parseAsInteger.withDefault(usualPeriods),
    goal: parseAsStringLiteral(goals).withDefault("FIXED"),
    budget: parseAsFloat,
    target: parseAsFloat,
    aim: parseAsStringLiteral(objectives).withDefault("EXPECTED"),
    quantile: parseAsFloat.withDefault(usualQuantile),
    timing: parseAsStringLiteral(timings).withDefault("EVEN"),
    weekLeast: parseAsFloat,
    weekMost: parseAsFloat,
  });
  return { state, setState };
}

export type PlannerState = ReturnType<typeof usePlannerState>["state"];
