import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { customerPresence } from "@bellwether/smart-support/conversations/desk/presence";
import DataLoader from "dataloader";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { groupsInKeyOrder } from "../loaders.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { ConversationAction, ConversationCause, ConversationStatus } from "./conversation-words.enum.ts";

@ObjectType("ConversationNote", { description: "What agents tell each other beside a conversation." })
export class ConversationNote {
  conversationKey!: string;
  authorReference!: string;
  mentionReferences!: string[];

  @Field(() => ID, { description: "The UUID that its author chose." })
  noteId!: string;

  @Field(() => String, { description: "The words." })
  text!: string;

  @Field(() => DateTimeScalar, { description: "When it was written." })
  createdAt!: Date;
}

@ObjectType("ConversationEvent", { description: "One thing that happened to a conversation." })
export class ConversationEvent {
  conversationKey!: string;
  authorReference!: string | null;
  assigneeReference!: string | null;

  @Field(() => Int, { description: "The version that it led to." })
  version!: number;

  @Field(() => ConversationAction, { description: "What happened." })
  action!: ConversationAction;

  @Field(() => ConversationStatus, { nullable: true, description: "Where it was before; null for a new one." })
  from!: ConversationStatus | null;

  @Field(() => ConversationStatus, { description: "Where it was after." })
  to!: ConversationStatus;

  @Field(() => ConversationCause, { description: "Who made it happen." })
  cause!: ConversationCause;

  @Field(() => String, { nullable: true, description: "A reason of `HandOffReason`, or a person's own words." })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: "When." })
  occurredAt!: Date;
}

@ObjectType("ConversationPresence", { description: "Somebody who looks at a conversation now, or types in it." })
export class ConversationPresence {
  conversationKey!: string;
  whoReference!: string;

  @Field(() => Boolean, { description: "Whether it is the customer." })
  isCustomer!: boolean;

  @Field(() => Boolean, { description: "Whether they type." })
  isTyping!: boolean;
}

/** Notes and events of each conversation that are told, the latest. */
const toldAtMost = 200;

/** Notes by the conversation's key, the oldest first. */
export function notesByConversation(db: TenantSnapshot): DataLoader<string, ConversationNote[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ConversationNote>(
      `SELECT n.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT conversation_id AS "conversationKey", id AS "noteId", author AS "authorReference", text, created_at AS "createdAt",
           ARRAY(SELECT member FROM conversation_mention WHERE note_id = conversation_note.id ORDER BY member) AS "mentionReferences"
         FROM conversation_note WHERE conversation_id = asked.id ORDER BY created_at DESC LIMIT ${toldAtMost}
       ) AS n ORDER BY n."createdAt"`,
      [keys],
    );
    return groupsInKeyOrder(
      keys,
      rows,
      (row) => row.conversationKey,
      (row) => row,
    );
  });
}

/** What happened, by the conversation's key, the latest first. */
export function eventsByConversation(db: TenantSnapshot): DataLoader<string, ConversationEvent[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ConversationEvent>(
      `SELECT e.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT conversation_id AS "conversationKey", version, action, from_status AS from, to_status AS to, cause,
           author AS "authorReference", facts->'assignee'->>'to' AS "assigneeReference", reason, occurred_at AS "occurredAt"
         FROM conversation_event WHERE conversation_id = asked.id ORDER BY version DESC LIMIT ${toldAtMost}
       ) AS e`,
      [keys],
    );
    return groupsInKeyOrder(
      keys,
      rows,
      (row) => row.conversationKey,
      (row) => row,
    );
  });
}

/** Who is there now, by the conversation's key. */
export function presenceByConversation(db: TenantSnapshot): DataLoader<string, ConversationPresence[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ConversationPresence>(
      `SELECT conversation_id AS "conversationKey", who AS "whoReference", who = $2 AS "isCustomer", is_typing AS "isTyping"
       FROM conversation_presence WHERE conversation_id = ANY($1::uuid[]) AND until > now() ORDER BY who`,
      [keys, customerPresence],
    );
    return groupsInKeyOrder(
      keys,
      rows,
      (row) => row.conversationKey,
      (row) => row,
    );
  });
}
