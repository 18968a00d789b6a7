import {
  type BudgetAnswer,
  type BudgetQuestion,
  budgetOutcomeName,
  budgetPlanName,
  type GivenPlan,
} from "@bellwether/ad-roi/decide/contract";
import type { RequestContext } from "../context.ts";
import { askInJson, type Patience } from "../models/ask-model-host.ts";

/** A plan by period over many channels and places takes several seconds. */
const patience: Patience = {
  deadlineMs: 30_000,
  meanwhile: "saved scenarios can be read",
  instead: "ask about fewer periods, or plan in even parts",
};

/**
 * The best plan for a question.
 *
 * @param modelVersionId null for the champion
 * @throws GraphQLError UNAVAILABLE when the model host cannot answer now
 */
export function askBudgetPlan(
  modelVersionId: string | null,
  question: BudgetQuestion,
  context: RequestContext,
): Promise<BudgetAnswer> {
  return askInJson(budgetPlanName, { modelVersionId, question }, patience, context);
}

/** What a given plan brings. @throws likewise */
export function askBudgetOutcome(
  modelVersionId: string | null,
  plan: GivenPlan,
  context: RequestContext,
): Promise<BudgetAnswer> {
  return askInJson(budgetOutcomeName, { modelVersionId, plan }, patience, context);
}
