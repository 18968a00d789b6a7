"use client";
import { useTranslations } from "next-intl";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import type { BudgetPlanFactsFragment } from "../../gql/graphql.ts";
import type { PlannerState } from "./use-planner-state.ts";

/** What files of the planner state: horizon, goal, money by channel, model version and interval. */
export function usePlanFacts(
  plan: BudgetPlanFactsFragment | null,
  state: Pick<PlannerState, "goal" | "aim" | "quantile" | "timing" | "weekLeast" | "weekMost">,
): CsvPreamble {
  const t = useTranslations("planner");
  const format = useFormat();
  if (!plan) return [];
  const { aim, quantile, weekLeast, weekMost } = state;
  const limit = (name: string, value: number | null): CsvPreamble =>
    value === null ? [] : [[name, format.amount(value, plan.currency)]];
  return [
    [t("facts.horizon"), t("facts.horizonOf", { start: format.date(plan.start), count: plan.periods })],
    [t("goal.kind"), t(`goal.kinds.${state.goal}`)],
    [t("goal.aim"), t(`goal.aims.${aim}`)],
    ...(aim === "QUANTILE" ? [[t("goal.quantile"), format.share(quantile)] as const] : []),
    [t("goal.timing"), t(`goal.timings.${state.timing}`)],
    ...limit(t("goal.weekLeast", { currency: plan.currency }), weekLeast),
    ...limit(t("goal.weekMost", { currency: plan.currency }), weekMost),
    ...plan.channels.map(({ channel, planned }): [string, string] => [channel, format.amount(planned, plan.currency)]),
    [t("facts.model"), t("facts.version", { version: plan.modelVersion?.version ?? 0 })],
    [t("facts.interval"), format.share(0.9)],
  ];
}
