import type { EntityManager } from "typeorm";

/** Notes that a person has seen what a campaign was warned of, so that the guard does not pause it for the same again. */
export async function acceptRisks(db: EntityManager, campaignId: string): Promise<void> {
  await db.query("UPDATE campaign_stock_risk SET accepted_at = now() WHERE campaign_id = $1 AND accepted_at IS NULL", [
    campaignId,
  ]);
}
