import type { BudgetBoundsInput, BudgetQuestionInput, ScenarioQuery } from "../../gql/graphql.ts";
import type { PlannerState } from "./use-planner-state.ts";

/** The worst tenth: what the page's words say, and what the API takes where no share is given. */
const usualQuantile = 0.1;

/** Least and most of channels; null where the usual ones hold. */
export type Bounds = Readonly<Record<string, Omit<BudgetBoundsInput, "channel">>>;

type ScenarioQuestion = NonNullable<ScenarioQuery["scenario"]>["question"];

/** What a question may say that the planner has no control for: whoever planned by the API set it. */
type Carried = Pick<ScenarioQuestion, "quantile" | "lowerPerPeriod" | "upperPerPeriod">;

/**
 * The question that the planner stands at.
 * @param present money over the horizon if all goes on as it is
 * @param carried what the open scenario says beyond the page's controls, so that planning and saving it again keep that
 */
export function questionOf(
  { weeks, goal, budget, target, aim, timing }: PlannerState,
  bounds: Bounds,
  present: number | undefined,
  carried: Carried | undefined,
): BudgetQuestionInput {
  return {
    periods: weeks,
    goal,
    budget: goal === "FIXED" ? (budget ?? Math.round((present ?? 0) * 100) / 100) : null,
    targetRoas: goal === "FIXED" ? null : (target ?? 1),
    objective: aim,
    quantile: aim === "QUANTILE" ? (carried?.quantile ?? null) : null,
    timing,
    bounds: Object.entries(bounds).map(([channel, each]) => ({ channel, ...each })),
    lowerPerPeriod: carried?.lowerPerPeriod ?? null,
    upperPerPeriod: carried?.upperPerPeriod ?? null,
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

/** Whether a scenario's question says what the page cannot show: bounds of single weeks, or another share of bad luck. */
export function saysMore({ quantile, lowerPerPeriod, upperPerPeriod, bounds }: ScenarioQuestion): boolean {
  const isSet = (value: number | null | undefined) => typeof value === "number";
  return (
    (isSet(quantile) && quantile !== usualQuantile) ||
    isSet(lowerPerPeriod) ||
    isSet(upperPerPeriod) ||
    bounds.some((each) => isSet(each.lowerPerPeriod) || isSet(each.upperPerPeriod))
  );
}
