import type { EntityManager } from "typeorm";
import type { Conversation } from "../model/conversation.ts";
import { lockLiving } from "./conversation-record.ts";

/** Days after which what a visitor says begins another conversation, though they are the same. */
const staleDays = 7;

/** SQL of the id of a visitor's last conversation, unless it was resolved long ago; perhaps one that was merged into another. */
export function visitorsConversationSql(channel: string, visitorKey: string): string {
  return `SELECT id FROM conversation WHERE channel = ${channel} AND visitor_key = ${visitorKey}
    AND (status <> 'RESOLVED' OR merged_into IS NOT NULL OR resolved_at > now() - interval '${staleDays} days')
  ORDER BY created_at DESC LIMIT 1`;
}

/**
 * The conversation that a visitor goes on with, locked: their last one, unless it was resolved long ago. Of API keys and mails, whose
 * own key tells the conversation, channels name it themselves.
 */
export async function lockVisitorsConversation(
  db: EntityManager,
  channel: string,
  visitorKey: string,
): Promise<Conversation | null> {
  const [row]: [{ id: string } | undefined] = await db.query(visitorsConversationSql("$1", "$2"), [
    channel,
    visitorKey,
  ]);
  return row === undefined ? null : lockLiving(db, row.id);
}
