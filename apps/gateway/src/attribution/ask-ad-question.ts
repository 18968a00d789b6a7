import type { RequestContext } from "../context.ts";
import { askInJson, type Patience } from "../models/ask-model-host.ts";

/** A million touches take seconds, and so does trying a test in the past of a hundred markets. */
const patience: Patience = {
  deadlineMs: 25_000,
  meanwhile: "what ads cost can be read",
  instead: "ask about fewer days or markets",
};

/**
 * Puts a question about ads to the model host. Question and answer are those of the model's contract.
 *
 * @throws GraphQLError UNAVAILABLE when it cannot answer now
 */
export function askAdQuestion<Question extends object, Answer>(
  model: string,
  question: Question,
  context: RequestContext,
): Promise<Answer> {
  return askInJson<Answer>(model, question, patience, context);
}
