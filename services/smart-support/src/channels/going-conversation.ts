import type { EntityManager } from "typeorm";
import { customerPresence } from "../conversations/desk/presence.ts";
import type { ConversationStatus } from "../conversations/model/conversation.ts";

/** A conversation as its customer may know it. */
export interface GoingConversation {
  id: string;
  status: ConversationStatus;
  version: number;
  lastSequence: number;
  isAgentTyping: boolean;
  csat: number | null;
}

/** Days for which a resolved conversation is still shown: what is said later begins another. */
const staleDays = 7;

/** The conversation that a visitor of a channel is in; null where they have none that goes on. Locks nothing. */
export async function readGoingConversation(
  db: EntityManager,
  channel: string,
  visitorKey: string,
): Promise<GoingConversation | null> {
  const [row]: [GoingConversation | undefined] = await db.query(
    `SELECT c.id, c.status, c.version, c.last_sequence AS "lastSequence", c.csat,
       EXISTS (SELECT FROM conversation_presence p WHERE p.conversation_id = c.id AND p.who <> $4 AND p.is_typing AND p.until > now()) AS "isAgentTyping"
     FROM (
       SELECT coalesce(merged_into, id) AS id FROM conversation WHERE channel = $1 AND visitor_key = $2
         AND (status <> 'RESOLVED' OR merged_into IS NOT NULL OR resolved_at > now() - $3 * interval '1 day')
       ORDER BY created_at DESC LIMIT 1
     ) AS latest JOIN conversation c ON c.id = latest.id`,
    [channel, visitorKey, staleDays, customerPresence],
  );
  return row ?? null;
}
