import {
  type BudgetAnswer,
  type BudgetQuestion,
  budgetOutcomeName,
  budgetOutcomeRequest,
  budgetPlanName,
  budgetPlanRequest,
  type GivenPlan,
} from "@bellwether/ad-roi/decide/contract";
import { InferenceError, type InferenceErrorCode } from "@bellwether/runtime/inference/inference-error";
import { textsOf, textTensor } from "@bellwether/runtime/inference/tensor-value";
import type { ZodType } from "zod";
import type { RequestContext } from "../context.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { unavailable } from "../errors/unavailable.ts";
import { meterModel } from "../usage/meter-key.ts";

/** Milliseconds a person waits: a plan by period over many channels and places takes several seconds. */
const deadlineMs = 30_000;

/** What to say where the failure is not ours and passes; null where it is ours. */
const passingFailures: Record<InferenceErrorCode, string | null> = {
  unavailable: "The model host is away; saved scenarios can be read, and this question asked again in a moment.",
  overloaded: "The model host is busy; ask again in a moment.",
  deadline: `The model host did not answer within ${deadlineMs / 1000} seconds; ask about fewer periods, or plan in even parts.`,
  "not-found": "The model host does not have this model yet; ask again in a moment.",
  invalid: null,
  failed: null,
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

async function ask(model: string, shape: ZodType, question: unknown, context: RequestContext): Promise<BudgetAnswer> {
  const parsed = shape.safeParse(question);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw badUserInput(
      `input.${issue!.path.slice(1).join(".")}`,
      `${issue!.path.slice(1).join(".")}: ${issue!.message}.`,
    );
  }
  const { services, caller, signal } = context;
  try {
    const inputs = { question: textTensor([JSON.stringify(question)]) };
    const { outputs } = await meterModel(context, deadlineMs, () =>
      services.inference.infer(model, inputs, { tenantId: caller.tenantId, deadlineMs, signal }),
    );
    const { answer } = outputs;
    if (answer === undefined) throw new Error(`The model ${model} answered without an answer.`);
    return JSON.parse(textsOf(answer)[0]!) as BudgetAnswer;
  } catch (error) {
    const message = error instanceof InferenceError ? passingFailures[error.code] : null;
    if (message === null) throw error;
    throw unavailable(message, error instanceof Error ? error : undefined);
  }
}
