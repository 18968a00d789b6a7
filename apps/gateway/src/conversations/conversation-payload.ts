import type { ConversationChanged } from "@bellwether/smart-support/conversations/desk/refusal";
import { Field, ObjectType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { readConversationRow } from "./conversation.loader.ts";
import { Conversation } from "./conversation.type.ts";

@ObjectType("ConversationPayload", { description: "What became of doing something with a conversation." })
export class ConversationPayload {
  @Field(() => Conversation, {
    nullable: true,
    description: "The conversation as it is now; null when nothing was done.",
  })
  conversation!: Conversation | null;

  @Field(() => [UserError], { description: "Why nothing was done; empty on success." })
  userErrors!: UserError[];
}

/** What the service did, as callers are told. */
export async function conversationPayload(
  db: EntityManager,
  done: ConversationChanged,
  locale: SentenceLocale,
): Promise<ConversationPayload> {
  if (done.outcome === "changed") return { conversation: await readConversationRow(db, done.id), userErrors: [] };
  return {
    conversation: null,
    userErrors: done.refusals.map(({ code, field, facts }) => failure(locale, code, field, facts)),
  };
}

/** The payload of what was refused before the service was asked. */
export function refusedConversation(...userErrors: UserError[]): ConversationPayload {
  return { conversation: null, userErrors };
}
