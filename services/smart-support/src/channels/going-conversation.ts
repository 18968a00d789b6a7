import type { EntityManager } from "typeorm";
import { customerPresence } from "../conversations/desk/presence.ts";
import type { ConversationStatus } from "../conversations/model/conversation.ts";
import { visitorsConversationSql } from "../conversations/store/find-conversation.ts";

/** A conversation as its customer may know it. */
export interface GoingConversation {
  id: string;
  status: ConversationStatus;
  version: number;
  lastSequence: number;
  isAgentTyping: boolean;
  csat: number | null;
}

/** The conversation that a visitor of a channel is in; null where they have none that goes on. Locks nothing. */
export async function readGoingConversation(
  db: EntityManager,
  channel: string,
  visitorKey: string,
): Promise<GoingConversation | null> {
  const [row]: [GoingConversation | undefined] = await db.query(
    `SELECT c.id, c.status, c.version, c.last_sequence AS "lastSequence", c.csat,
       EXISTS (SELECT FROM conversation_presence p WHERE p.conversation_id = c.id AND p.who <> $3 AND p.is_typing AND p.until > now()) AS "isAgentTyping"
     FROM (${visitorsConversationSql("$1", "$2")}) AS latest JOIN conversation l ON l.id = latest.id
       JOIN conversation c ON c.id = coalesce(l.merged_into, l.id)`,
    [channel, visitorKey, customerPresence],
  );
  return row ?? null;
}
