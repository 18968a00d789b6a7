import type { EntityManager } from "typeorm";
import type { ConversationFacts, RatedConversation } from "../model/conversation-facts.ts";

/** Conversations that are learnt from and told of at most, the newest. */
const mostRated = 5_000;
const mostSilent = 50_000;
/** Days after which nobody asks any more how satisfied a customer was. */
const daysBack = 400;

export interface PastRatings {
  /** In the order of time. */
  rated: RatedConversation[];
  /** Days on which the first and the last of them began; null without any. */
  window: { start: string; end: string } | null;
}

/** A conversation whose customer said nothing. */
export interface SilentConversation {
  id: string;
  facts: ConversationFacts;
}

type Row = ConversationFacts & { id: string; mark: number | null; day: string };

const factsSql = `SELECT c.id, c.csat AS mark, to_char(c.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day,
    extract(epoch FROM said.first_at - c.created_at)::float8 AS "firstAnswerSeconds",
    extract(epoch FROM c.first_replied_at - c.handed_off_at)::float8 AS "personWaitSeconds",
    c.handed_off_at IS NOT NULL AS "isHandedOff", c.hand_off_reason AS "handOffReason",
    extract(epoch FROM c.resolved_at - c.created_at)::float8 AS "resolutionSeconds",
    coalesce(said.asked, 0) AS asked, coalesce(said.declined, 0) AS declined, coalesce(said.up, 0) AS "thumbsUp",
    coalesce(said.down, 0) AS "thumbsDown", c.sentiment AS mood,
    (SELECT count(*)::int FROM conversation_event AS e
     WHERE e.conversation_id = c.id AND e.action IN ('REOPEN', 'RETURN')) AS reopened,
    c.breached_at IS NOT NULL OR EXISTS (SELECT FROM conversation_event AS e
      WHERE e.conversation_id = c.id AND e.action = 'BREACH') AS "isBreached", c.intent
  FROM conversation AS c LEFT JOIN LATERAL (
    SELECT min(m.received_at) FILTER (WHERE m.author_kind IN ('BOT', 'AGENT')) AS first_at,
      count(*) FILTER (WHERE m.author_kind = 'CUSTOMER')::int AS asked,
      count(*) FILTER (WHERE m.author_kind = 'BOT' AND m.kind = 'NOTICE')::int AS declined,
      count(*) FILTER (WHERE m.feedback = 'UP')::int AS up, count(*) FILTER (WHERE m.feedback = 'DOWN')::int AS down
    FROM conversation_message AS m WHERE m.conversation_id = c.id) AS said ON true
  WHERE c.resolved_at IS NOT NULL AND c.merged_into IS NULL`;

/** What happened in conversations whose customers said how satisfied they were. */
export async function readRated(db: EntityManager): Promise<PastRatings> {
  const rows: Row[] = await db.query(
    `SELECT * FROM (${factsSql} AND c.csat IS NOT NULL ORDER BY c.created_at DESC, c.id DESC LIMIT $1) AS newest`,
    [mostRated],
  );
  rows.reverse();
  return {
    rated: rows.map(({ id: _, day: __, mark, ...facts }) => ({ facts, mark: mark! })),
    window: rows.length === 0 ? null : { start: rows[0]!.day, end: rows.at(-1)!.day },
  };
}

/** What happened in those whose customers did not. */
export async function readSilent(db: EntityManager): Promise<SilentConversation[]> {
  const rows: Row[] = await db.query(
    `${factsSql} AND c.csat IS NULL AND c.created_at > now() - $2 * interval '1 day'
     ORDER BY c.created_at DESC, c.id DESC LIMIT $1`,
    [mostSilent, daysBack],
  );
  return rows.map(({ id, mark: _, day: __, ...facts }) => ({ id, facts }));
}
