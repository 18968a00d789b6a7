import type { BudgetBoundsInput, BudgetQuestionInput, ScenarioQuery } from "../../gql/graphql.ts";
import type { PlannerState } from "./use-planner-state.ts";

/** Least and most of channels; null where the usual ones hold. */
export type Bounds = Readonly<Record<string, Omit<BudgetBoundsInput, "channel">>>;

type ScenarioQuestion = NonNullable<ScenarioQuery["scenario"]>["question"];

/**
 * The question that the planner stands at.
 * @param present money over the horizon if all goes on as it is
 */
export function questionOf(
  { weeks, goal, budget, target, aim, quantile, timing, weekLeast, weekMost }: PlannerState,
  bounds: Bounds,
  present: number | undefined,
): BudgetQuestionInput {
  return {
    periods: weeks,
    goal,
    budget: goal === "FIXED" ? (budget ?? Math.round((present ?? 0) * 100) / 100) : null,
    targetRoas: goal === "FIXED" ? null : (target ?? 1),
    objective: aim,
    quantile: aim === "QUANTILE" ? quantile : null,
    timing,
    bounds: Object.entries(bounds).map(([channel, each]) => ({ channel, ...each })),
    lowerPerPeriod: weekLeast,
    upperPerPeriod: weekMost,
  };
}

/** The address of the planner that asks a scenario's question; null takes a value out of it. */
export function stateOf(question: ScenarioQuestion) {
  return {
    weeks: question.periods,
    goal: question.goal,
    budget: question.budget ?? null,
    target: question.targetRoas ?? null,
    aim: question.objective,
    quantile: question.quantile ?? null,
    timing: question.timing,
    weekLeast: question.lowerPerPeriod ?? null,
    weekMost: question.upperPerPeriod ?? null,
  };
}

/** The bounds of a scenario, by channel. */
export function boundsOf({ bounds }: Pick<ScenarioQuestion, "bounds">): Bounds {
  return Object.fromEntries(
    bounds.map(({ channel, lower, upper, lowerPerPeriod, upperPerPeriod }) => [
      channel,
      { lower, upper, lowerPerPeriod, upperPerPeriod },
    ]),
  );
}
