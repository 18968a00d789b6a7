import type { EntityManager } from "typeorm";

/** Days that changes are kept, and can be replayed. */
export const keptChangeDays = 30;

/** Changes forgotten at a time: many times what one call writes, so that forgetting keeps up. */
const forgottenAtMost = 20_000;

/**
 * Forgets changes that are kept no longer, the oldest first, and remembers up to where. Who writes many records calls it, so that
 * the feed shrinks as it grows; costs one look at the oldest change where nothing is to be forgotten.
 *
 * @returns how many were forgotten
 */
export async function forgetChanges(db: EntityManager, days = keptChangeDays): Promise<number> {
  const [oldest]: { due: boolean }[] = await db.query(
    "SELECT changed_at < now() - $1 * interval '1 day' AS due FROM change ORDER BY sequence LIMIT 1",
    [days],
  );
  if (oldest?.due !== true) return 0;
  const [{ count }]: [{ count: number }] = await db.query(
    `WITH oldest AS (
       SELECT sequence, changed_at FROM change ORDER BY sequence LIMIT $1 FOR UPDATE SKIP LOCKED
     ), gone AS (
       DELETE FROM change USING oldest
       WHERE change.sequence = oldest.sequence AND oldest.changed_at < now() - $2 * interval '1 day'
       RETURNING change.sequence
     ), noted AS (
       INSERT INTO change_forgotten (through) SELECT max(sequence) FROM gone HAVING count(*) > 0
       ON CONFLICT (tenant_id) DO UPDATE SET through = greatest(change_forgotten.through, excluded.through)
     )
     SELECT count(*)::integer AS count FROM gone`,
    [forgottenAtMost, days],
  );
  return count;
}
