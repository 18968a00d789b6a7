import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { inKeyOrder } from "../loaders.ts";
import { type CampaignRow, campaignColumns, toCampaign } from "./campaign.row.ts";
import type { Campaign } from "./campaign.type.ts";

/** Campaigns by their key. */
export function campaignByKey(db: TenantSnapshot): DataLoader<string, Campaign | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<CampaignRow>(`SELECT ${campaignColumns} FROM campaign c WHERE c.id = ANY($1::uuid[])`, [
      keys,
    ]);
    return inKeyOrder(keys, rows, (row) => row.id, toCampaign);
  });
}

/** One campaign inside a transaction; null when the organisation has no such one. */
export async function readCampaignRow(db: EntityManager, key: string): Promise<Campaign | null> {
  const [row]: [CampaignRow | undefined] = await db.query(`SELECT ${campaignColumns} FROM campaign c WHERE c.id = $1`, [
    key,
  ]);
  return row === undefined ? null : toCampaign(row);
}
