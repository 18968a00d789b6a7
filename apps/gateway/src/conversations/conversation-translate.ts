import type { Locale } from "@bellwether/schema/contracts/locale";
import { configuredEndpoint } from "@bellwether/smart-support/answers/generate/configured-endpoint";
import { readSupportSettings } from "@bellwether/smart-support/answers/support-settings";
import { longestReply } from "@bellwether/smart-support/conversations/desk/reply-to-customer";
import { translateConversation } from "@bellwether/smart-support/conversations/translate/translate-conversation";
import { isNoTranslation, translateText } from "@bellwether/smart-support/conversations/translate/translate-text";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { isUuid } from "../auth/is-uuid.ts";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { SupportLanguage, supportLocale } from "../support-knowledge/support-language.enum.ts";
import { readConversationRow } from "./conversation.loader.ts";
import { type ConversationPayload, refusedConversation } from "./conversation-payload.ts";

@ObjectType("SupportTranslator", { description: "The endpoint that translates conversations." })
export class SupportTranslator {
  @Field(() => String, { description: "Its model, as the endpoint calls it." })
  model!: string;
}

@InputType("ConversationTranslateInput", { description: "Which messages to translate, and into which language." })
export class ConversationTranslateInput {
  @Field(() => ID, { description: "The conversation." })
  conversationId!: string;

  @Field(() => SupportLanguage, { description: "The language." })
  language!: SupportLanguage;

  @Field(() => [ID], { nullable: true, description: "UUIDs of messages; all of the conversation when not given." })
  messageIds?: string[] | null;
}

@InputType("SupportTranslateInput", { description: "Words that are to be sent in another language." })
export class SupportTranslateInput {
  @Field(() => String, { description: "The words; at most 10,000 characters." })
  text!: string;

  @Field(() => SupportLanguage, { description: "The language to put them into." })
  language!: SupportLanguage;
}

@ObjectType("SupportTranslatePayload", { description: "Words in another language." })
export class SupportTranslatePayload {
  @Field(() => String, { nullable: true, description: "The translation; null when there is none." })
  text!: string | null;

  @Field(() => String, { nullable: true, description: "The model that made it." })
  model!: string | null;

  @Field(() => [UserError], { description: "Why there is none; empty on success." })
  userErrors!: UserError[];
}

async function translator({ door, caller, services }: RequestContext) {
  const settings = await door.read(caller.tenantId, readSupportSettings);
  return configuredEndpoint(caller.tenantId, settings, services.secrets);
}

/** Who translates; null where no endpoint is set. */
export async function supportTranslator(context: RequestContext): Promise<SupportTranslator | null> {
  const endpoint = await translator(context);
  return endpoint === null ? null : { model: endpoint.model };
}

/** Translates what of a conversation is in another language and was not translated before. What comes is kept, even where not all does. */
export async function conversationTranslate(
  { conversationId, language, messageIds }: ConversationTranslateInput,
  context: RequestContext,
): Promise<ConversationPayload> {
  const { door, caller, services } = context;
  const { locale, tenantId } = caller;
  const id = parseKey("Conversation", conversationId, "input.conversationId");
  if (messageIds?.some((one) => !isUuid(one)))
    return refusedConversation(failure(locale, "message.unknown", ["messageIds"]));
  if ((await door.read(tenantId, (db) => readConversationRow(db, id))) === null)
    return refusedConversation(failure(locale, "conversation.unknown", ["conversationId"]));
  const endpoint = await translator(context);
  if (endpoint === null) return refusedConversation(failure(locale, "translation.no-endpoint", null));
  const wanted = { conversationId: id, to: supportLocale(language), messageIds: messageIds ?? null };
  const { translated, failed } = await translateConversation(door, tenantId, wanted, endpoint, services.destinations);
  const conversation = await door.read(tenantId, (db) => readConversationRow(db, id));
  if (failed === 0) return { conversation, userErrors: [] };
  const code = translated === 0 ? "translation.failed" : "translation.incomplete";
  return { conversation, userErrors: [failure(locale, code, null, { translated, failed })] };
}

/** Words in another language, before they are sent. */
export async function supportTranslate(
  { text, language }: SupportTranslateInput,
  context: RequestContext,
): Promise<SupportTranslatePayload> {
  const { locale } = context.caller;
  if (text.trim() === "") return without(locale, "message.empty", ["text"]);
  if (text.length > longestReply) return without(locale, "message.too-long", ["text"]);
  const endpoint = await translator(context);
  if (endpoint === null) return without(locale, "translation.no-endpoint", null);
  try {
    const { destinations } = context.services;
    const translated = await translateText(text.trim(), supportLocale(language), endpoint, destinations);
    return { text: translated, model: endpoint.model, userErrors: [] };
  } catch (error) {
    if (isNoTranslation(error)) return without(locale, "translation.failed", null);
    throw error;
  }
}

type NoTranslation = "message.empty" | "message.too-long" | "translation.no-endpoint" | "translation.failed";

function without(locale: Locale, code: NoTranslation, field: string[] | null): SupportTranslatePayload {
  return { text: null, model: null, userErrors: [failure(locale, code, field, { limit: longestReply })] };
}
