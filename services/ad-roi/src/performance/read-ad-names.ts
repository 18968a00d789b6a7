import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";

export interface AdChannelName {
  externalId: string;
  name: string;
}

export interface CampaignName extends AdChannelName {
  id: string;
}

/** Names of channels and campaigns by their keys, by one statement. */
export async function readAdNames(
  db: Pick<TenantSnapshot, "query">,
  channelIds: readonly string[],
  campaignIds: readonly string[],
): Promise<{ channels: ReadonlyMap<string, AdChannelName>; campaigns: ReadonlyMap<string, CampaignName> }> {
  const [channels, campaigns] = [new Map<string, AdChannelName>(), new Map<string, CampaignName>()];
  if (channelIds.length + campaignIds.length === 0) return { channels, campaigns };
  const rows = await db.query<CampaignName & { isChannel: boolean }>(
    `SELECT true AS "isChannel", id, external_id AS "externalId", name FROM ad_channel WHERE id = ANY ($1)
     UNION ALL SELECT false, id, external_id, name FROM campaign WHERE id = ANY ($2)`,
    [channelIds, campaignIds],
  );
  for (const { isChannel, id, externalId, name } of rows)
    if (isChannel) channels.set(id, { externalId, name });
    else campaigns.set(id, { id, externalId, name });
  return { channels, campaigns };
}
