import { announceConversation } from "@bellwether/runtime/jobs/progress-announcement";
import type { EntityManager } from "typeorm";

/** Seconds for which somebody who was seen counts as there; pages say it again before. */
export const presenceSeconds = 25;

/** What stands for the customer where it is told who is there. */
export const customerPresence = "customer";

/** Somebody who looks at a conversation or types in it. */
export interface Presence {
  /** An author, or `customer`. */
  who: string;
  isTyping: boolean;
}

/** Says that somebody looks at a conversation, or types in it; tells the others only where that is new. */
export async function bePresent(db: EntityManager, conversationId: string, { who, isTyping }: Presence): Promise<void> {
  const [row]: [{ isNew: boolean } | undefined] = await db.query(
    `WITH before AS (
       SELECT is_typing FROM conversation_presence WHERE conversation_id = $1 AND who = $2 AND until > now()
     ), said AS (
       INSERT INTO conversation_presence (conversation_id, who, is_typing, until)
       SELECT id, $2, $3, now() + $4 * interval '1 second' FROM conversation WHERE id = $1
       ON CONFLICT (tenant_id, conversation_id, who) DO UPDATE SET is_typing = excluded.is_typing, until = excluded.until
     ) SELECT NOT EXISTS (SELECT FROM before WHERE is_typing = $3) AS "isNew" FROM conversation WHERE id = $1`,
    [conversationId, who, isTyping, presenceSeconds],
  );
  if (row?.isNew === true) await announceConversation(db, conversationId);
}

/** Says that somebody does not look at a conversation any more. */
export async function leave(db: EntityManager, conversationId: string, who: string): Promise<void> {
  await db.query("DELETE FROM conversation_presence WHERE conversation_id = $1 AND (who = $2 OR until < now())", [
    conversationId,
    who,
  ]);
  await announceConversation(db, conversationId);
}

/** Who is there now, in the order of their names. */
export function whoIsThere(db: EntityManager, conversationId: string): Promise<Presence[]> {
  return db.query(
    `SELECT who, is_typing AS "isTyping" FROM conversation_presence WHERE conversation_id = $1 AND until > now() ORDER BY who`,
    [conversationId],
  );
}
