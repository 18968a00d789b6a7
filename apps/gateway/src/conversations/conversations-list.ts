import { searchQuery } from "@bellwether/smart-support/conversations/store/search-words";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { SortKey } from "../relay/keyset.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { SortDirection } from "../scalars/sort-direction.enum.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { SupportLanguage, supportLocale } from "../support-knowledge/support-language.enum.ts";
import { conversationColumns } from "./conversation.row.ts";

export const ConversationQueue = describedEnum("ConversationQueue", "A part of the inbox.", {
  MINE: "What the caller has and is not put aside.",
  UNASSIGNED: "What waits and nobody has.",
  WAITING: "Where a customer waits for a person, whoever has it.",
  BREACHED: "Where a customer waits longer than was promised.",
  SNOOZED: "What is put aside.",
  MENTIONED: "Where a note calls the caller, who has not looked yet.",
  BOT: "What the bot answers.",
  RESOLVED: "What is done.",
});
export type ConversationQueue = keyof typeof ConversationQueue;

@InputType("ConversationFilter", { description: "Which conversations to return; every condition given must hold." })
export class ConversationFilter {
  @Field(() => ConversationQueue, { nullable: true, description: "Only this part of the inbox." })
  queue?: ConversationQueue | null;

  @Field(() => String, {
    nullable: true,
    description: "Words that one message or note has all of, in whatever form; Chinese without spaces.",
  })
  search?: string | null;

  @Field(() => String, { nullable: true, description: "Only those by this channel." })
  channel?: string | null;

  @Field(() => SupportLanguage, { nullable: true, description: "Only those in this language." })
  locale?: SupportLanguage | null;

  @Field(() => String, { nullable: true, description: "Only those about this intent, by its key." })
  intentKey?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only those whose customers were not satisfied, a 1 or a 2, or probably were not; or only all others.",
  })
  isLikelyDissatisfied?: boolean | null;

  @Field(() => ID, { nullable: true, description: "Only those of this customer." })
  customerId?: string | null;
}

export const ConversationOrderField = describedEnum("ConversationOrderField", "What conversations are sorted by.", {
  LAST_MESSAGE_AT: "When something was said last.",
  DUE_AT: "By when a person is to answer; those where nobody waits as if it were the year 9999.",
  CREATED_AT: "When they were begun.",
});
export type ConversationOrderField = keyof typeof ConversationOrderField;

@InputType("ConversationOrder", { description: "How conversations are sorted." })
export class ConversationOrder {
  @Field(() => ConversationOrderField, { description: "What to sort by." })
  field!: ConversationOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESC, description: "Which way to sort." })
  direction!: SortDirection;
}

@ArgsType()
export class ConversationsArguments extends PageArguments {
  @Field(() => ConversationFilter, {
    nullable: true,
    description: "Which conversations to return; all when not given.",
  })
  filter?: ConversationFilter | null;

  @Field(() => ConversationOrder, {
    nullable: true,
    description: "How to sort; the latest message first when not given.",
  })
  order?: ConversationOrder | null;
}

const sortKeys: Record<ConversationOrderField, Pick<SortKey, "sql" | "type">> = {
  LAST_MESSAGE_AT: { sql: "coalesce(c.last_message_at, c.created_at)", type: "timestamptz" },
  DUE_AT: { sql: "coalesce(c.due_at, timestamptz '9999-12-31Z')", type: "timestamptz" },
  CREATED_AT: { sql: "c.created_at", type: "timestamptz" },
};

const isAwake = "c.snoozed_until IS NULL";
const waits = "c.status IN ('WAITING', 'AGENT', 'REOPENED') AND c.due_at IS NOT NULL";

/** SQL conditions of each part of the inbox, over `conversation c`, given the parameter of who asks where it is needed. */
export const queueConditions: Record<ConversationQueue, (caller: () => string) => string> = {
  MINE: (caller) => `c.status IN ('AGENT', 'REOPENED') AND c.assignee = ${caller()}::text AND ${isAwake}`,
  UNASSIGNED: () => `c.status IN ('WAITING', 'REOPENED') AND c.assignee IS NULL AND ${isAwake}`,
  WAITING: () => `${waits} AND ${isAwake}`,
  BREACHED: () => `${waits} AND c.breached_at IS NOT NULL`,
  SNOOZED: () => "c.snoozed_until IS NOT NULL",
  MENTIONED: (
    caller,
  ) => `c.id IN (SELECT n.conversation_id FROM conversation_mention t JOIN conversation_note n ON n.id = t.note_id
    WHERE t.member = ${caller()}::text AND t.seen_at IS NULL)`,
  BOT: () => "c.status = 'BOT'",
  RESOLVED: () => "c.status = 'RESOLVED'",
};

/** What the customer said counts; where they said nothing, what is expected. */
const isLikelyDissatisfied = `coalesce(c.csat <= 2, (SELECT s.dissatisfied >= 0.5 FROM conversation_satisfaction s
  WHERE s.tenant_id = c.tenant_id AND s.conversation_id = c.id), false)`;

/** The conversations that were asked for; those that were merged into others are found in those. */
export function conversationsList(
  filter: ConversationFilter | null,
  order: ConversationOrder | null,
  caller: string,
): ListQuery {
  const conditions = new FilterConditions();
  const { parameters } = conditions;
  conditions.add("c.merged_into IS NULL");
  if (filter?.queue) conditions.add(`(${queueConditions[filter.queue](() => parameters.add(caller))})`);
  conditions.equal("c.channel", filter?.channel);
  conditions.equal("c.locale", filter?.locale ? supportLocale(filter.locale) : null);
  conditions.equal("c.intent", filter?.intentKey);
  conditions.equal(isLikelyDissatisfied, filter?.isLikelyDissatisfied);
  conditions.node("c.customer_id", "Customer", filter?.customerId, "filter.customerId");
  if (filter?.search) conditions.add(found(filter.search, (value) => parameters.add(value)));
  return {
    columns: conversationColumns,
    from: "conversation c",
    where: conditions.where,
    parameters,
    sort: {
      ...sortKeys[order?.field ?? "LAST_MESSAGE_AT"],
      idSql: "c.id",
      idType: "uuid",
      descending: order === null || order.direction === "DESC",
    },
  };
}

/** Of a search without a word, nothing is found. */
function found(search: string, add: (value: string) => string): string {
  const query = searchQuery(search);
  if (query === null) return "false";
  const words = `${add(query)}::tsquery`;
  return `(c.id IN (SELECT conversation_id FROM conversation_message WHERE words @@ ${words})
    OR c.id IN (SELECT conversation_id FROM conversation_note WHERE words @@ ${words}))`;
}
