import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import {
  ConversationPresenceInput,
  ConversationRateInput,
  conversationPresence,
  conversationRate,
  MessageFeedbackInput,
  messageFeedback,
} from "./conversation-feedback.ts";
import { ConversationPayload } from "./conversation-payload.ts";
import {
  ConversationContinueInput,
  ConversationNoteInput,
  ConversationReplyInput,
  ConversationStartInput,
  conversationContinue,
  conversationNote,
  conversationReply,
  conversationStart,
} from "./conversation-say.ts";
import {
  ConversationAssignInput,
  ConversationMergeInput,
  ConversationSnoozeInput,
  ConversationStepInput,
  conversationAssign,
  conversationHandoff,
  conversationMerge,
  conversationReopen,
  conversationResolve,
  conversationSnooze,
} from "./conversation-step.ts";

/** Whoever answers customers may do all of it. */
const answer: Permission = "support:answer";

@Resolver()
export class ConversationMutationsResolver {
  @Authorized<Permission>(answer)
  @Mutation(() => ConversationPayload, {
    description: "Begins a conversation with what a customer says, brought by a program; the bot answers.",
  })
  conversationStart(
    @Arg("input", () => ConversationStartInput, { description: "What the customer says." })
    input: ConversationStartInput,
    @Ctx() context: RequestContext,
  ): Promise<ConversationPayload> {
    return conversationStart(input, context);
  }

  @Authorized<Permission>(answer)
  @Mutation(() => ConversationPayload, { description: "Brings what a customer says next, by a program." })
  conversationContinue(
    @Arg("input", () => ConversationContinueInput, { description: "What the customer says." })
    input: ConversationContinueInput,
    @Ctx() context: RequestContext,
  ): Promise<ConversationPayload> {
    return conversationContinue(input, context);
  }

  @Authorized<Permission>(answer)
  @Mutation(() => ConversationPayload, {
    description: "Writes to the customer; whoever answers what nobody had, has it.",
  })
  conversationReply(
    @Arg("input", () => ConversationReplyInput, { description: "What to write." }) input: ConversationReplyInput,
    @Ctx() context: RequestContext,
  ): Promise<ConversationPayload> {
    return conversationReply(input, context);
  }

  @Authorized<Permission>(answer)
  @Mutation(() => ConversationPayload, {
    description: "Notes something for colleagues, and calls those whom it names.",
  })
  conversationNote(
    @Arg("input", () => ConversationNoteInput, { description: "What to note." }) input: ConversationNoteInput,
    @Ctx() context: RequestContext,
  ): Promise<ConversationPayload> {
    return conversationNote(input, context);
  }

  @Authorized<Permission>(answer)
  @Mutation(() => ConversationPayload, { description: "Has people take over from the bot, and tells the customer so." })
  conversationHandoff(
    @Arg("input", () => ConversationStepInput, { description: "Which conversation." }) input: ConversationStepInput,
    @Ctx() context: RequestContext,
  ): Promise<ConversationPayload> {
    return conversationHandoff(input, context);
  }

  @Authorized<Permission>(answer)
  @Mutation(() => ConversationPayload, { description: "Gives a conversation to a member, or back to those who wait." })
  conversationAssign(
    @Arg("input", () => ConversationAssignInput, { description: "Who is to have it." }) input: ConversationAssignInput,
    @Ctx() context: RequestContext,
  ): Promise<ConversationPayload> {
    return conversationAssign(input, context);
  }

  @Authorized<Permission>(answer)
  @Mutation(() => ConversationPayload, { description: "Says that a conversation is done." })
  conversationResolve(
    @Arg("input", () => ConversationStepInput, { description: "Which conversation." }) input: ConversationStepInput,
    @Ctx() context: RequestContext,
  ): Promise<ConversationPayload> {
    return conversationResolve(input, context);
  }

  @Authorized<Permission>(answer)
  @Mutation(() => ConversationPayload, { description: "Takes a conversation up again that was done." })
  conversationReopen(
    @Arg("input", () => ConversationStepInput, { description: "Which conversation." }) input: ConversationStepInput,
    @Ctx() context: RequestContext,
  ): Promise<ConversationPayload> {
    return conversationReopen(input, context);
  }

  @Authorized<Permission>(answer)
  @Mutation(() => ConversationPayload, {
    description: "Puts a conversation aside until a moment, or until the customer writes.",
  })
  conversationSnooze(
    @Arg("input", () => ConversationSnoozeInput, { description: "Until when." }) input: ConversationSnoozeInput,
    @Ctx() context: RequestContext,
  ): Promise<ConversationPayload> {
    return conversationSnooze(input, context);
  }

  @Authorized<Permission>(answer)
  @Mutation(() => ConversationPayload, { description: "Makes two conversations about one matter one." })
  conversationMerge(
    @Arg("input", () => ConversationMergeInput, { description: "Which two." }) input: ConversationMergeInput,
    @Ctx() context: RequestContext,
  ): Promise<ConversationPayload> {
    return conversationMerge(input, context);
  }

  @Authorized<Permission>(answer)
  @Mutation(() => ConversationPayload, { description: "Keeps how satisfied a customer was with a conversation." })
  conversationRate(
    @Arg("input", () => ConversationRateInput, { description: "What the customer says." }) input: ConversationRateInput,
    @Ctx() context: RequestContext,
  ): Promise<ConversationPayload> {
    return conversationRate(input, context);
  }

  @Authorized<Permission>(answer)
  @Mutation(() => ConversationPayload, { description: "Keeps whether an answer helped a customer." })
  messageFeedback(
    @Arg("input", () => MessageFeedbackInput, { description: "What the customer says." }) input: MessageFeedbackInput,
    @Ctx() context: RequestContext,
  ): Promise<ConversationPayload> {
    return messageFeedback(input, context);
  }

  @Authorized<Permission>(answer)
  @Mutation(() => ConversationPayload, {
    description: "Tells colleagues that the caller looks at a conversation or types in it; true for 25 seconds.",
  })
  conversationPresence(
    @Arg("input", () => ConversationPresenceInput, { description: "Which conversation." })
    input: ConversationPresenceInput,
    @Ctx() context: RequestContext,
  ): Promise<ConversationPayload> {
    return conversationPresence(input, context);
  }
}
