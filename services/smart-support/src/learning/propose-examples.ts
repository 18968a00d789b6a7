import type { EntityManager } from "typeorm";

/** What a conversation leaves for review at most, each time: reviewers read all of it. */
const mostProposed = 3;

/** Characters of an example, as imports have it: longer messages are about more than one thing. */
const longestExample = 2_000;

/**
 * Which of a conversation's messages are proposed: the one that a thumb down was about, those that people took over at because too little was known,
 * or all of them.
 */
type ProposedOf = { messageId: string } | "LOW_CONFIDENCE" | "ALL";

/**
 * Proposes customers' messages, masked as they were written, as examples of what they were understood to be about: of many, those that the model was
 * least sure of, which teach it most. Nothing is learnt from them before somebody accepted them; a text that is an example already, proposed,
 * accepted or rejected, stays what it is.
 *
 * To be called last in a transaction: whoever proposes the same text at the same moment waits for its end.
 */
export async function proposeExamples(db: EntityManager, conversationId: string, of: ProposedOf): Promise<void> {
  await db.query(
    `WITH said AS (
       SELECT btrim(regexp_replace(message.text, '\\s+', ' ', 'g')) AS text, intent.key AS intent_key, message.locale,
         conversation.customer_id, (message.understanding->'intent'->>'confidence')::float8 AS confidence, message.sequence
       FROM conversation_message AS message JOIN conversation ON conversation.id = message.conversation_id
         JOIN support_intent AS intent ON intent.key = message.understanding->'intent'->>'key' AND intent.archived_at IS NULL
       WHERE message.conversation_id = $1 AND message.author_kind = 'CUSTOMER' AND ($2::uuid IS NULL OR message.id = $2)
         AND (NOT $3 OR conversation.hand_off_reason = 'LOW_CONFIDENCE' AND EXISTS (
           SELECT FROM conversation_message AS told WHERE told.answers_id = message.id AND told.kind = 'HAND_OFF'))
     ), unsure AS (
       SELECT said.* FROM said LEFT JOIN support_example AS known ON known.text_key = md5(lower(said.text))
       WHERE known.id IS NULL AND length(said.text) BETWEEN 1 AND $4 ORDER BY confidence, sequence LIMIT $5
     )
     INSERT INTO support_example (id, text, intent_key, locale, source, status, customer_id)
     SELECT gen_random_uuid(), text, intent_key, locale, 'CUSTOMER', 'PROPOSED', customer_id FROM unsure ORDER BY md5(lower(text))
     ON CONFLICT (tenant_id, text_key) DO NOTHING`,
    [
      conversationId,
      typeof of === "object" ? of.messageId : null,
      of === "LOW_CONFIDENCE",
      longestExample,
      mostProposed,
    ],
  );
}
