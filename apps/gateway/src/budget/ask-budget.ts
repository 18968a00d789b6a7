import {
  type BudgetAnswer,
  type BudgetQuestion,
  budgetOutcomeName,
  budgetOutcomeRequest,
  budgetPlanName,
  budgetPlanRequest,
  type GivenPlan,
} from "@bellwether/ad-roi/decide/contract";
import type { ZodType } from "zod";
import type { RequestContext } from "../context.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
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
 * @throws GraphQLError BAD_USER_INPUT where a number is out of bounds; UNAVAILABLE when the model host cannot answer now
 */
export function askBudgetPlan(modelVersionId: string | null, question: BudgetQuestion, context: RequestContext) {
  return ask(budgetPlanName, budgetPlanRequest, { modelVersionId, question }, context);
}

/** What a given plan brings. @throws likewise */
export function askBudgetOutcome(modelVersionId: string | null, plan: GivenPlan, context: RequestContext) {
  return ask(budgetOutcomeName, budgetOutcomeRequest, { modelVersionId, plan }, context);
}

async function ask(model: string, shape: ZodType, question: object, context: RequestContext): Promise<BudgetAnswer> {
  const parsed = shape.safeParse(question);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw badUserInput(
      `input.${issue!.path.slice(1).join(".")}`,
      `${issue!.path.slice(1).join(".")}: ${issue!.message}.`,
    );
  }
  return askInJson<BudgetAnswer>(model, question, patience, context);
}
