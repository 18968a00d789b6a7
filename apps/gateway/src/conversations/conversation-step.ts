import { mergeConversations } from "@bellwether/smart-support/conversations/desk/merge-conversations";
import {
  assignConversation,
  handOffConversation,
  reopenConversation,
  resolveConversation,
  snoozeConversation,
} from "@bellwether/smart-support/conversations/desk/move-conversation";
import type { ConversationChanged, ConversationStep } from "@bellwether/smart-support/conversations/desk/refusal";
import { Field, ID, InputType, Int } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { parseKey } from "../node/global-id.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { type ConversationPayload, conversationPayload, refusedConversation } from "./conversation-payload.ts";

/** Characters that are kept of a reason. */
const longestReason = 500;

@InputType("ConversationStepInput", { description: "Which conversation to do something with." })
export class ConversationStepInput {
  @Field(() => ID, { description: "The conversation." })
  conversationId!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The `version` that it rests on; another one is a CONFLICT. Not checked when not given.",
  })
  version?: number | null;

  @Field(() => String, { nullable: true, description: "Why, for its history." })
  reason?: string | null;
}

@InputType("ConversationAssignInput", { description: "Who is to have a conversation." })
export class ConversationAssignInput extends ConversationStepInput {
  @Field(() => ID, { nullable: true, description: "The member; null gives it back to those who wait." })
  memberId?: string | null;
}

@InputType("ConversationSnoozeInput", { description: "Until when to put a conversation aside." })
export class ConversationSnoozeInput extends ConversationStepInput {
  @Field(() => DateTimeScalar, { nullable: true, description: "The moment; null takes it up again." })
  until?: Date | null;
}

@InputType("ConversationMergeInput", { description: "Which conversation to end, and which to go on with." })
export class ConversationMergeInput extends ConversationStepInput {
  @Field(() => ID, { description: "The conversation that goes on in its place." })
  intoId!: string;
}

type Step = (db: EntityManager, step: ConversationStep) => Promise<ConversationChanged>;

async function take(
  { conversationId, version }: ConversationStepInput,
  { door, caller }: RequestContext,
  step: Step,
): Promise<ConversationPayload> {
  const id = parseKey("Conversation", conversationId, "input.conversationId");
  return door.write(caller.tenantId, async (db) =>
    conversationPayload(db, await step(db, { id, version: version ?? null, author: caller.id }), caller.locale),
  );
}

export const conversationResolve = (input: ConversationStepInput, context: RequestContext) =>
  take(input, context, (db, step) =>
    resolveConversation(db, { ...step, reason: input.reason?.trim().slice(0, longestReason) || null }),
  );

export const conversationReopen = (input: ConversationStepInput, context: RequestContext) =>
  take(input, context, reopenConversation);

export const conversationHandoff = (input: ConversationStepInput, context: RequestContext) =>
  take(input, context, (db, step) => handOffConversation(db, step, { cause: "PERSON", author: step.author }));

export const conversationSnooze = (input: ConversationSnoozeInput, context: RequestContext) =>
  take(input, context, (db, step) => snoozeConversation(db, step, input.until ?? null));

export function conversationMerge(input: ConversationMergeInput, context: RequestContext) {
  const intoId = parseKey("Conversation", input.intoId, "input.intoId");
  return take(input, context, (db, step) => mergeConversations(db, step, intoId));
}

/** Gives a conversation to a member of the organisation. */
export async function conversationAssign(
  input: ConversationAssignInput,
  context: RequestContext,
): Promise<ConversationPayload> {
  const { caller, services } = context;
  const member = input.memberId == null ? null : parseKey("Member", input.memberId, "input.memberId");
  if (member !== null && (await services.people.member(caller.tenantId, member)) === null)
    return refusedConversation(failure(caller.locale, "conversation.agent-unknown", ["memberId"]));
  return take(input, context, (db, step) => assignConversation(db, step, member));
}
