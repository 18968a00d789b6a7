import type { EntityManager } from "typeorm";

/** Days that a withdrawn proposal is kept, to see how proposals came and went over a season. */
export const withdrawnDays = 90;

/**
 * Forgets proposals that were withdrawn long ago: nobody decided about them and nothing came of them. What somebody approved or
 * rejected stays.
 */
export async function pruneProposals(db: EntityManager): Promise<void> {
  await db.query(
    `DELETE FROM replenishment_proposal
     WHERE status = 'WITHDRAWN' AND updated_at < now() - $1 * interval '1 day'`,
    [withdrawnDays],
  );
}
