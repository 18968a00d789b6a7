import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, ArgsType, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import { customerByKey } from "../customers/customer.loader.ts";
import { Customer } from "../customers/customer.type.ts";
import { maySeePersonal } from "../customers/personal.ts";
import { parseKey } from "../node/global-id.ts";
import { childPages } from "../relay/child-pages.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { conversationByKey } from "./conversation.loader.ts";
import { type ConversationRow, toConversation } from "./conversation.row.ts";
import { Conversation } from "./conversation.type.ts";
import {
  ConversationEvent,
  ConversationNote,
  ConversationPresence,
  eventsByConversation,
  notesByConversation,
  presenceByConversation,
} from "./conversation-besides.loader.ts";
import { ConversationCounts, readCounts } from "./conversation-counts.ts";
import { ConversationMessage, type MessageRow, messageColumns, toMessage } from "./conversation-message.type.ts";
import { ConversationsArguments, conversationsList } from "./conversations-list.ts";
import { ExpectedSatisfaction, expectedSatisfactionByConversation } from "./expected-satisfaction.ts";

export const conversationConnection = connectionTypes("Conversation", "conversations", () => Conversation);
export const conversationMessageConnection = connectionTypes(
  "ConversationMessage",
  "messages of a conversation",
  () => ConversationMessage,
);

@ArgsType()
class MessagesArguments extends PageArguments {}

const messagesOf = {
  columns: messageColumns,
  from: "conversation_message m",
  parentSql: "m.conversation_id",
  sort: { sql: "m.sequence", type: "integer", idSql: "m.id", idType: "uuid", descending: false },
} as const;

@Resolver(() => Conversation)
export class ConversationResolver {
  @Authorized<Permission>("support:answer")
  @Query(() => conversationConnection.ConnectionType, { description: "Conversations with customers, page by page." })
  conversations(
    @Args(() => ConversationsArguments) { filter, order, ...page }: ConversationsArguments,
    @Ctx() { db, caller }: RequestContext,
  ): Promise<Connection<Conversation>> {
    const list = conversationsList(filter ?? null, order ?? null, caller.id);
    return readListPage<ConversationRow & CursorRow, Conversation>(db, list, readPage(page), toConversation);
  }

  @Authorized<Permission>("support:answer")
  @Query(() => Conversation, {
    nullable: true,
    description: "One conversation; of one that was merged into another, that other. Null when there is none.",
  })
  async conversation(
    @Arg("id", () => ID, { description: "The conversation." }) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Conversation | null> {
    const loader = loaders.of(conversationByKey);
    const found = await loader.load(parseKey("Conversation", id, "id"));
    return found?.mergedIntoKey == null ? found : loader.load(found.mergedIntoKey);
  }

  @Authorized<Permission>("support:answer")
  @Query(() => ConversationCounts, { description: "How many conversations are in each part of the inbox." })
  conversationCounts(@Ctx() { db, caller }: RequestContext): Promise<ConversationCounts> {
    return readCounts((sql, parameters) => db.query<ConversationCounts>(sql, parameters), caller.id);
  }

  @FieldResolver(() => conversationMessageConnection.ConnectionType, { description: "What was said, in its order." })
  messages(
    @Root() { key }: Conversation,
    @Args(() => MessagesArguments) page: MessagesArguments,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Connection<ConversationMessage>> {
    const { first = null, after = null, last = null, before = null } = page;
    return loaders.of(messagesByConversation, first, after, last, before).load(key);
  }

  @FieldResolver(() => [ConversationNote], {
    description: "What agents told each other, the oldest first; at most 200.",
  })
  notes(@Root() { key }: Conversation, @Ctx() { loaders }: RequestContext): Promise<ConversationNote[]> {
    return loaders.of(notesByConversation).load(key);
  }

  @FieldResolver(() => [ConversationEvent], { description: "What happened to it, the latest first; at most 200." })
  events(@Root() { key }: Conversation, @Ctx() { loaders }: RequestContext): Promise<ConversationEvent[]> {
    return loaders.of(eventsByConversation).load(key);
  }

  @FieldResolver(() => ExpectedSatisfaction, {
    nullable: true,
    description: "How satisfied the customer probably was; null where they said it, or nobody can tell.",
  })
  expectedSatisfaction(
    @Root() { key }: Conversation,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ExpectedSatisfaction | null> {
    return loaders.of(expectedSatisfactionByConversation).load(key);
  }

  @FieldResolver(() => [ConversationPresence], { description: "Who looks at it now, or types in it." })
  presence(@Root() { key }: Conversation, @Ctx() { loaders }: RequestContext): Promise<ConversationPresence[]> {
    return loaders.of(presenceByConversation).load(key);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who has it; null: nobody." })
  assignee(@Root() { assigneeReference }: Conversation, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(assigneeReference, context);
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Whom it is with, where that is known." })
  customer(@Root() { customerKey }: Conversation, @Ctx() { loaders }: RequestContext): Promise<Customer | null> | null {
    return customerKey === null ? null : loaders.of(customerByKey).load(customerKey);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "What the asker calls themselves; null where they did not say, or to who may not see what is personal.",
  })
  visitorName(@Root() { visitorNameKept }: Conversation, @Ctx() { caller }: RequestContext): string | null {
    return maySeePersonal(caller) ? visitorNameKept : null;
  }
}

function messagesByConversation(
  db: RequestContext["db"],
  first: number | null,
  after: string | null,
  last: number | null,
  before: string | null,
) {
  return childPages<MessageRow & CursorRow, ConversationMessage>(
    db,
    messagesOf,
    readPage({ first, after, last, before }),
    toMessage,
  );
}

@Resolver(() => ConversationMessage)
export class ConversationMessageResolver {
  @FieldResolver(() => Author, { nullable: true, description: "The agent who said it; null for everybody else." })
  author(@Root() { authorReference }: ConversationMessage, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(authorReference, context);
  }
}

@Resolver(() => ConversationNote)
export class ConversationNoteResolver {
  @FieldResolver(() => Author, { nullable: true, description: "Who wrote it." })
  author(@Root() { authorReference }: ConversationNote, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(authorReference, context);
  }

  @FieldResolver(() => [Author], { description: "Whom it calls." })
  async mentions(
    @Root() { mentionReferences }: ConversationNote,
    @Ctx() context: RequestContext,
  ): Promise<(Author | null)[]> {
    return Promise.all(mentionReferences.map((one) => authorOf(one, context)));
  }
}

@Resolver(() => ConversationEvent)
export class ConversationEventResolver {
  @FieldResolver(() => Author, { nullable: true, description: "Who did it; null where no person did." })
  author(@Root() { authorReference }: ConversationEvent, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(authorReference, context);
  }

  @FieldResolver(() => Author, {
    nullable: true,
    description: "Who had it from then on; null where that did not change.",
  })
  assignee(@Root() { assigneeReference }: ConversationEvent, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(assigneeReference, context);
  }
}

@Resolver(() => ConversationPresence)
export class ConversationPresenceResolver {
  @FieldResolver(() => Boolean, { description: "Whether it is the caller." })
  isMe(@Root() { whoReference }: ConversationPresence, @Ctx() { caller }: RequestContext): boolean {
    return whoReference === caller.id;
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who it is; null for the customer." })
  who(
    @Root() { whoReference, isCustomer }: ConversationPresence,
    @Ctx() context: RequestContext,
  ): Promise<Author | null> {
    return authorOf(isCustomer ? null : whoReference, context);
  }
}
