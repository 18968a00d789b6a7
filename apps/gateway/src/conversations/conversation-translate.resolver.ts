import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { ConversationMessage } from "./conversation-message.type.ts";
import { ConversationPayload } from "./conversation-payload.ts";
import {
  ConversationTranslateInput,
  conversationTranslate,
  SupportTranslateInput,
  SupportTranslatePayload,
  SupportTranslator,
  supportTranslate,
  supportTranslator,
} from "./conversation-translate.ts";
import { MessageTranslation, translationsByMessage } from "./message-translation.ts";

const answer: Permission = "support:answer";

@Resolver(() => ConversationMessage)
export class ConversationTranslateResolver {
  @Authorized<Permission>(answer)
  @Query(() => SupportTranslator, {
    nullable: true,
    description: "The endpoint that translates conversations; null where none is set.",
  })
  supportTranslator(@Ctx() context: RequestContext): Promise<SupportTranslator | null> {
    return supportTranslator(context);
  }

  @Authorized<Permission>(answer)
  @Mutation(() => ConversationPayload, {
    description:
      "Translates what of a conversation is in another language, at most 50 messages at once; what comes is kept even where not all does.",
  })
  conversationTranslate(
    @Arg("input", () => ConversationTranslateInput, { description: "What to translate." })
    input: ConversationTranslateInput,
    @Ctx() context: RequestContext,
  ): Promise<ConversationPayload> {
    return conversationTranslate(input, context);
  }

  @Authorized<Permission>(answer)
  @Mutation(() => SupportTranslatePayload, { description: "Puts words into another language, and keeps nothing." })
  supportTranslate(
    @Arg("input", () => SupportTranslateInput, { description: "The words." }) input: SupportTranslateInput,
    @Ctx() context: RequestContext,
  ): Promise<SupportTranslatePayload> {
    return supportTranslate(input, context);
  }

  @FieldResolver(() => [MessageTranslation], { description: "It in other languages, where somebody asked for that." })
  translations(
    @Root() { messageId }: ConversationMessage,
    @Ctx() { loaders }: RequestContext,
  ): Promise<MessageTranslation[]> {
    return loaders.of(translationsByMessage).load(messageId);
  }
}
