import { Field, Int, ObjectType } from "type-graphql";
import { type ConversationQueue, queueConditions } from "./conversations-list.ts";

@ObjectType("ConversationCounts", { description: "How many conversations are in each part of the inbox." })
export class ConversationCounts {
  @Field(() => Int, { description: "What the caller has and is not put aside." })
  mine!: number;

  @Field(() => Int, { description: "What waits and nobody has." })
  unassigned!: number;

  @Field(() => Int, { description: "Where a customer waits for a person." })
  waiting!: number;

  @Field(() => Int, { description: "Where a customer waits longer than was promised." })
  breached!: number;

  @Field(() => Int, { description: "What is put aside." })
  snoozed!: number;

  @Field(() => Int, { description: "Where a note calls the caller." })
  mentioned!: number;

  @Field(() => Int, { description: "What the bot answers." })
  bot!: number;
}

const counted: Record<keyof ConversationCounts, ConversationQueue> = {
  mine: "MINE",
  unassigned: "UNASSIGNED",
  waiting: "WAITING",
  breached: "BREACHED",
  snoozed: "SNOOZED",
  mentioned: "MENTIONED",
  bot: "BOT",
};

const asker = () => "$1";
const columns = Object.entries(counted)
  .map(([name, queue]) => `count(*) FILTER (WHERE ${queueConditions[queue](asker)})::integer AS ${name}`)
  .join(", ");

/** Counts what is not done; its parameter is who asks. */
const countsSql = `SELECT ${columns} FROM conversation c WHERE c.merged_into IS NULL
  AND (c.status <> 'RESOLVED' OR ${queueConditions.MENTIONED(asker)})`;

/** The inbox in numbers, as one member sees it. */
export async function readCounts(
  query: (sql: string, parameters: unknown[]) => Promise<ConversationCounts[]>,
  caller: string,
): Promise<ConversationCounts> {
  const [row] = await query(countsSql, [caller]);
  return row!;
}
