import type { Permission } from "@bellwether/schema/contracts/permissions";
import { GraphQLError } from "graphql";
import { Arg, Authorized, ID, Resolver, Root, Subscription } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { parseKey } from "../node/global-id.ts";
import { readConversationRow } from "./conversation.loader.ts";
import { Conversation } from "./conversation.type.ts";
import { ConversationCounts, readCounts } from "./conversation-counts.ts";

interface SubscribeData {
  args: { conversationId: string };
  context: RequestContext;
}

@Resolver(() => Conversation)
export class ConversationChangesResolver {
  @Authorized<Permission>("support:answer")
  @Subscription(() => Conversation, {
    description:
      "A conversation as it is now, then after each message, step and note, and when somebody comes, goes or types.",
    subscribe: ({ args, context }: SubscribeData) =>
      followConversation(parseKey("Conversation", args.conversationId, "conversationId"), context),
  })
  conversationChanges(
    @Arg("conversationId", () => ID, { description: "The conversation to follow." }) _conversationId: string,
    @Root() conversation: Conversation,
  ): Conversation {
    return conversation;
  }

  @Authorized<Permission>("support:answer")
  @Subscription(() => ConversationCounts, {
    description: "How many conversations are in each part of the inbox now, then after anything happens in one.",
    subscribe: ({ context }: SubscribeData) => followInbox(context),
  })
  inboxChanges(@Root() counts: ConversationCounts): ConversationCounts {
    return counts;
  }
}

/** @throws GraphQLError NOT_FOUND, before the first value, when the organisation has no such conversation. */
async function followConversation(key: string, context: RequestContext): Promise<AsyncGenerator<Conversation, void>> {
  const { door, caller } = context;
  if ((await door.read(caller.tenantId, (db) => readConversationRow(db, key))) === null)
    throw new GraphQLError("There is no such conversation.", {
      extensions: { code: "NOT_FOUND", argument: "conversationId" },
    });
  return changesOf(key, context);
}

async function* changesOf(
  key: string,
  { services, caller, signal, door }: RequestContext,
): AsyncGenerator<Conversation, void> {
  for await (const _ of services.progress.follow(caller.tenantId, "conversation", key, signal)) {
    // A transaction per look: the request's own snapshot would show the first state for ever.
    const conversation = await door.read(caller.tenantId, (db) => readConversationRow(db, key));
    if (conversation === null) return;
    yield conversation;
  }
}

async function* followInbox({
  services,
  caller,
  signal,
  door,
}: RequestContext): AsyncGenerator<ConversationCounts, void> {
  for await (const _ of services.progress.follow(caller.tenantId, "inbox", caller.tenantId, signal))
    yield await door.read(caller.tenantId, (db) => readCounts(queryOf(db), caller.id));
}

const queryOf =
  (db: EntityManager) =>
  (sql: string, parameters: unknown[]): Promise<ConversationCounts[]> =>
    db.query(sql, parameters);
