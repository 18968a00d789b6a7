import { replyToCustomer } from "@bellwether/smart-support/conversations/desk/reply-to-customer";
import { writeNote } from "@bellwether/smart-support/conversations/desk/write-note";
import {
  type Asker,
  appendCustomerMessage,
  longestMessage,
} from "@bellwether/smart-support/conversations/store/append-customer-message";
import { Field, ID, InputType, Int } from "type-graphql";
import { isUuid } from "../auth/is-uuid.ts";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { parseKey } from "../node/global-id.ts";
import { SupportLanguage, supportLocale } from "../support-knowledge/support-language.enum.ts";
import { readConversationRow } from "./conversation.loader.ts";
import { type ConversationPayload, conversationPayload, refusedConversation } from "./conversation-payload.ts";

/** The channel of programs. */
const apiChannel = "API";
/** Characters of a visitor's key. */
const longestVisitorKey = 200;
/** Colleagues whom one note calls. */
const mostMentions = 50;

@InputType("ConversationStartInput", { description: "What a customer says first, brought by a program." })
export class ConversationStartInput {
  @Field(() => ID, { description: "A UUID that the program chooses: a message sent twice is kept once." })
  messageId!: string;

  @Field(() => String, { description: "The customer's words; what is personal is masked before it is kept." })
  text!: string;

  @Field(() => String, { description: "The program's own key of who asks." })
  visitorKey!: string;

  @Field(() => String, {
    nullable: true,
    description: "The organisation's own key of the customer, whose identity the program vouches for.",
  })
  customerExternalId?: string | null;

  @Field(() => SupportLanguage, {
    nullable: true,
    description: "Language to answer in; the message's own when not given.",
  })
  locale?: SupportLanguage | null;

  @Field(() => String, {
    nullable: true,
    description: "What it is about; the beginning of the message when not given.",
  })
  subject?: string | null;
}

@InputType("ConversationContinueInput", { description: "What a customer says next, brought by a program." })
export class ConversationContinueInput {
  @Field(() => ID, { description: "The conversation." })
  conversationId!: string;

  @Field(() => ID, { description: "A UUID that the program chooses: a message sent twice is kept once." })
  messageId!: string;

  @Field(() => String, { description: "The customer's words; what is personal is masked before it is kept." })
  text!: string;
}

@InputType("ReplyOriginalInput", { description: "An agent's own words, where the customer reads their translation." })
export class ReplyOriginalInput {
  @Field(() => String, { description: "The words." })
  text!: string;

  @Field(() => SupportLanguage, { description: "Their language." })
  language!: SupportLanguage;
}

@InputType("ConversationReplyInput", { description: "What an agent writes to a customer." })
export class ConversationReplyInput {
  @Field(() => ID, { description: "The conversation." })
  conversationId!: string;

  @Field(() => ID, { description: "A UUID that the sender chooses: a reply sent twice is kept once." })
  messageId!: string;

  @Field(() => String, { description: "The words." })
  text!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The answer that was suggested to the agent, as `supportAsk` gave it: what the reply made of it is counted and proposed for review.",
  })
  suggestionId?: string | null;

  @Field(() => ReplyOriginalInput, {
    nullable: true,
    description: "The agent's own words, of which `text` is the translation; both are kept, the customer reads `text`.",
  })
  original?: ReplyOriginalInput | null;

  @Field(() => Int, {
    nullable: true,
    description: "The `version` that it rests on; another one is a CONFLICT. Not checked when not given.",
  })
  version?: number | null;
}

@InputType("ConversationNoteInput", { description: "What colleagues should know." })
export class ConversationNoteInput {
  @Field(() => ID, { description: "The conversation." })
  conversationId!: string;

  @Field(() => ID, { description: "A UUID that the author chooses: a note sent twice is kept once." })
  noteId!: string;

  @Field(() => String, { description: "The words; customers never see them." })
  text!: string;

  @Field(() => [ID], { nullable: true, description: "Members who are called; at most 50." })
  mentionIds?: string[] | null;
}

const wrongId = (locale: RequestContext["caller"]["locale"], field: string) => failure(locale, "message.id", [field]);

/** Begins a conversation in a customer's name. */
export async function conversationStart(
  input: ConversationStartInput,
  { door, caller }: RequestContext,
): Promise<ConversationPayload> {
  const { locale } = caller;
  if (!isUuid(input.messageId)) return refusedConversation(wrongId(locale, "messageId"));
  const visitorKey = input.visitorKey.trim();
  if (visitorKey === "" || visitorKey.length > longestVisitorKey)
    return refusedConversation(
      failure(locale, "conversation.visitor-key", ["visitorKey"], { maximum: longestVisitorKey }),
    );
  return door.write(caller.tenantId, async (db) => {
    const externalId = input.customerExternalId ?? null;
    const [customer]: [{ id: string } | undefined] = await db.query(
      "SELECT coalesce(merged_into, id) AS id FROM customer WHERE external_id = $1 AND erased_at IS NULL",
      [externalId],
    );
    if (externalId !== null && customer === undefined)
      return refusedConversation(
        failure(locale, "conversation.customer-unknown", ["customerExternalId"], { externalId }),
      );
    const asker: Asker = {
      channel: apiChannel,
      visitorKey,
      customerId: customer?.id ?? null,
      isVerified: customer !== undefined,
      locale: input.locale ? supportLocale(input.locale) : null,
      subject: input.subject ?? null,
      isNew: true,
    };
    const { messageId, text } = input;
    const done = await appendCustomerMessage(db, { conversation: asker, messageId, text, sentAt: new Date() });
    if (done.outcome === "refused")
      return refusedConversation(failure(locale, done.code, fieldOf(done.code), { limit: longestMessage }));
    return { conversation: await readConversationRow(db, done.conversationId), userErrors: [] };
  });
}

/** Brings what a customer says next. */
export async function conversationContinue(
  input: ConversationContinueInput,
  { door, caller }: RequestContext,
): Promise<ConversationPayload> {
  const { locale } = caller;
  if (!isUuid(input.messageId)) return refusedConversation(wrongId(locale, "messageId"));
  const id = parseKey("Conversation", input.conversationId, "input.conversationId");
  const { messageId, text } = input;
  return door.write(caller.tenantId, async (db) => {
    const done = await appendCustomerMessage(db, { conversation: { id }, messageId, text, sentAt: new Date() });
    if (done.outcome === "refused")
      return refusedConversation(failure(locale, done.code, fieldOf(done.code), { limit: longestMessage }));
    return { conversation: await readConversationRow(db, done.conversationId), userErrors: [] };
  });
}

function fieldOf(code: "message.empty" | "message.too-long" | "message.id-taken" | "conversation.unknown"): string[] {
  if (code === "conversation.unknown") return ["conversationId"];
  return code === "message.id-taken" ? ["messageId"] : ["text"];
}

/** Writes to the customer as the caller. */
export async function conversationReply(
  { conversationId, messageId, text, suggestionId, original: own, version }: ConversationReplyInput,
  { door, caller }: RequestContext,
): Promise<ConversationPayload> {
  if (!isUuid(messageId)) return refusedConversation(wrongId(caller.locale, "messageId"));
  const id = parseKey("Conversation", conversationId, "input.conversationId");
  const suggested = suggestionId == null ? null : parseKey("SupportAnswer", suggestionId, "input.suggestionId");
  const original = own == null ? null : { text: own.text, locale: supportLocale(own.language) };
  const reply = { id, version: version ?? null, author: caller.id, messageId, text, suggestionId: suggested, original };
  return door.write(caller.tenantId, async (db) =>
    conversationPayload(db, await replyToCustomer(db, reply), caller.locale),
  );
}

/** Notes something beside the conversation. */
export async function conversationNote(
  { conversationId, noteId, text, mentionIds }: ConversationNoteInput,
  { door, caller, services }: RequestContext,
): Promise<ConversationPayload> {
  if (!isUuid(noteId)) return refusedConversation(wrongId(caller.locale, "noteId"));
  const key = parseKey("Conversation", conversationId, "input.conversationId");
  const mentions = (mentionIds ?? []).map((id, index) => parseKey("Member", id, `input.mentionIds[${index}]`));
  const known = new Set((await services.people.members(caller.tenantId)).map(({ id }) => id));
  if (mentions.length > mostMentions || mentions.some((one) => !known.has(one)))
    return refusedConversation(failure(caller.locale, "conversation.agent-unknown", ["mentionIds"]));
  const note = { id: noteId, conversationId: key, author: caller.id, text, mentions };
  return door.write(caller.tenantId, async (db) => conversationPayload(db, await writeNote(db, note), caller.locale));
}
