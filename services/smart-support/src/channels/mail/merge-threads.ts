import type { EntityManager } from "typeorm";

/** A conversation as it was before it was merged. */
interface Merged {
  id: string;
  lastSequence: number;
}

/**
 * Has the mails of a merged conversation go on with the other: whoever wrote by mail is answered by mail, and nobody is sent what they
 * were told before, by mail or otherwise.
 *
 * @param ended its messages stand after the other's now
 */
export async function mergeThreads(db: EntityManager, ended: Merged, kept: Merged): Promise<void> {
  // Where an answer of the one that goes on waits to be sent, all behind it is sent: again under the same Message-ID.
  await db.query(
    `UPDATE support_mail_thread AS t SET sent_sequence = $3 + coalesce(
         (SELECT e.sent_sequence FROM support_mail_thread AS e WHERE e.conversation_id = $1), $4)
     WHERE t.conversation_id = $2 AND NOT EXISTS (
       SELECT FROM conversation_message AS m WHERE m.conversation_id = $2 AND m.author_kind <> 'CUSTOMER'
         AND m.sequence > t.sent_sequence AND m.sequence <= $3)`,
    [ended.id, kept.id, kept.lastSequence, ended.lastSequence],
  );
  await db.query(
    `INSERT INTO support_mail_thread (conversation_id, address, subject, mail_ids, sent_sequence)
     SELECT $2, address, subject, mail_ids, sent_sequence + $3 FROM support_mail_thread WHERE conversation_id = $1
     ON CONFLICT DO NOTHING`,
    [ended.id, kept.id, kept.lastSequence],
  );
}
