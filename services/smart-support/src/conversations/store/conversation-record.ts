import type { EntityManager } from "typeorm";
import type { Conversation } from "../model/conversation.ts";

const columns = `id, channel, status, version, locale, subject, visitor_key AS "visitorKey", customer_id AS "customerId",
  is_verified AS "isVerified", assignee, skill, priority, handed_off_at AS "handedOffAt", failed_turns AS "failedTurns",
  asked_order AS "askedOrder", last_sequence AS "lastSequence", first_replied_at AS "firstRepliedAt", due_at AS "dueAt",
  breached_at AS "breachedAt", snoozed_until AS "snoozedUntil", merged_into AS "mergedInto"`;

/** A conversation as it is, locked until the transaction ends: whatever changes one asks for it here first. Null where there is none. */
export async function lockConversation(db: EntityManager, id: string): Promise<Conversation | null> {
  const [row]: [Conversation | undefined] = await db.query(
    `SELECT ${columns} FROM conversation WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  return row ?? null;
}

/** The conversation that goes on in the place of this one, locked: itself, unless it was merged. */
export async function lockLiving(db: EntityManager, id: string): Promise<Conversation | null> {
  const found = await lockConversation(db, id);
  // A conversation is merged into one that lives, and those that were merged into it before go along.
  return found?.mergedInto == null ? found : lockConversation(db, found.mergedInto);
}
