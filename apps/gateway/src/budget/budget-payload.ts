import type { BudgetAnswer, BudgetRefusal, PlanOutcome } from "@bellwether/ad-roi/decide/contract";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import type { BudgetPayload, BudgetPlan } from "./budget-plan.type.ts";

/** The service's answer, as callers are told. */
export function budgetPayload(answer: BudgetAnswer, locale: SentenceLocale): BudgetPayload {
  if (answer.outcome === "refused")
    return { plan: null, frontier: null, userErrors: [refusalError(answer.refusal, locale)] };
  return { plan: toPlan(answer.plan), frontier: answer.frontier, userErrors: [] };
}

/** Where in the input each refusal belongs; null where in no one place. */
const fields: Record<BudgetRefusal["code"], readonly string[] | null> = {
  "budget.no-model": null,
  "budget.not-converged": null,
  "budget.unknown-channel": ["channels"],
  "budget.channel-twice": ["channels"],
  "budget.bounds-order": ["question", "bounds"],
  "budget.nothing-to-plan": null,
  "budget.below-bounds": ["question", "budget"],
  "budget.above-bounds": ["question", "budget"],
  "budget.target-unreachable": ["question", "targetRoas"],
  "budget.periods-too-tight": ["question", "upperPerPeriod"],
  "budget.timing-length": ["channels"],
};

export function refusalError({ code, facts, channel }: BudgetRefusal, locale: SentenceLocale): UserError {
  return failure(locale, code, fields[code], channel === null ? facts : { channel, ...facts });
}

/** A stored or fresh outcome as a plan of the schema. */
export function toPlan(outcome: PlanOutcome): BudgetPlan {
  const { modelVersionId, forecast, forecastPresent, forecastTotal, ...plan } = outcome;
  return {
    ...plan,
    modelVersionKey: modelVersionId,
    periods: outcome.channels[0]?.byPeriod.length ?? 0,
    forecast: { ...forecast, presentMean: forecastPresent.mean, total: forecastTotal },
  };
}
