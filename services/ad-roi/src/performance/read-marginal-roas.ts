import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { mediaMixTask } from "../media-mix/contract.ts";

/**
 * What the next unit of currency on each channel brings, by the media mix in use, which says so among its metrics. By the channel's key;
 * null where no mix is in use.
 */
export async function readMarginalRoas(db: Pick<TenantSnapshot, "query">): Promise<ReadonlyMap<string, number> | null> {
  const rows = await db.query<{ channelId: string | null; marginal: number | null }>(
    `SELECT channel.id AS "channelId", (told.value ->> 'mean')::float8 AS marginal
     FROM model_version AS used LEFT JOIN LATERAL jsonb_each(used.metrics -> 'marginalRoas') AS told (name, value) ON true
       LEFT JOIN ad_channel AS channel ON channel.external_id = told.name
     WHERE used.task = $1 AND used.status = 'CHAMPION'`,
    [mediaMixTask],
  );
  if (rows.length === 0) return null;
  return new Map(
    rows.flatMap(({ channelId, marginal }): [string, number][] =>
      channelId === null || marginal === null ? [] : [[channelId, marginal]],
    ),
  );
}
