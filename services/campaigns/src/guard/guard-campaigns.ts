import { announceCampaigns } from "@bellwether/runtime/jobs/progress-announcement";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import { moveCampaign } from "../life/move-campaign.ts";
import { stockOut } from "./model/stock-out.ts";
import { readOutlooks, type WatchedProduct } from "./read-outlooks.ts";

/** Days ahead of an empty shelf at which a campaign is paused: what is advertised today is bought within days. */
const pauseDaysAhead = 2;

interface Risk {
  productId: string;
  outOn: string;
  available: number;
  arriving: number;
  expected: number | null;
}

/**
 * Looks at stock and forecasts for all campaigns that run or will: keeps who is at risk, and pauses those that said so, unless somebody
 * has let them go on for all the warnings. Writes nothing where nothing has changed.
 */
export async function guardCampaigns(door: TenantDoor, tenantId: TenantId): Promise<void> {
  const watched = await door.read(tenantId, readOutlooks);
  const byCampaign = new Map<string, WatchedProduct[]>();
  for (const one of watched) byCampaign.set(one.campaignId, [...(byCampaign.get(one.campaignId) ?? []), one]);
  const warned = await door.read(tenantId, (db) =>
    db.query<{ id: string }[]>("SELECT DISTINCT campaign_id AS id FROM campaign_stock_risk"),
  );
  for (const id of new Set([...byCampaign.keys(), ...warned.map((row) => row.id)]))
    await door.write(tenantId, (db) => guardCampaign(db, id, byCampaign.get(id) ?? []));
}

async function guardCampaign(db: EntityManager, id: string, products: readonly WatchedProduct[]): Promise<void> {
  await db.query("SELECT FROM campaign WHERE id = $1 FOR NO KEY UPDATE", [id]);
  const isOther = await writeRisks(db, id, products.flatMap(riskOf));
  if (isOther) await announceCampaigns(db, [id]);
  if (products[0]?.status === "RUNNING" && (await guardForbids(db, id)))
    await moveCampaign(db, id, "PAUSE", null, { cause: "GUARD", reason: "guard.stock" });
}

/** Whether the guard is to keep a campaign from running: one of its products is about to run out, and nobody has accepted that. */
export async function guardForbids(db: EntityManager, id: string): Promise<boolean> {
  const urgent: unknown[] = await db.query(
    `SELECT FROM campaign_stock_risk r JOIN campaign c ON c.id = r.campaign_id CROSS JOIN organisation o
     WHERE c.id = $1 AND c.guard = 'PAUSE' AND r.accepted_at IS NULL
       AND r.out_on <= (now() AT TIME ZONE o.time_zone)::date + $2::integer LIMIT 1`,
    [id, pauseDaysAhead],
  );
  return urgent.length > 0;
}

function riskOf(product: WatchedProduct): Risk[] {
  const out = stockOut(product);
  if (out === null) return [];
  const outOn = new Date(Date.parse(`${product.today}T00:00Z`) + out.day * 86_400_000).toISOString().slice(0, 10);
  const { productId, available } = product;
  return [{ productId, outOn, available, arriving: out.arriving, expected: out.expected }];
}

/** @returns whether anything is other than it was. */
async function writeRisks(db: EntityManager, id: string, risks: readonly Risk[]): Promise<boolean> {
  const [{ changed }]: [{ changed: number }] = await db.query(
    `WITH found AS (
       SELECT * FROM jsonb_to_recordset($2::jsonb)
       AS row ("productId" uuid, "outOn" date, available numeric, arriving numeric, expected numeric)
     ), gone AS (
       DELETE FROM campaign_stock_risk WHERE campaign_id = $1 AND product_id NOT IN (SELECT "productId" FROM found) RETURNING 1
     ), kept AS (
       INSERT INTO campaign_stock_risk AS known (campaign_id, product_id, out_on, available, arriving, expected)
       SELECT $1, "productId", "outOn", round(available, 4), round(arriving, 4), round(expected, 4) FROM found
       ON CONFLICT (tenant_id, campaign_id, product_id) DO UPDATE
         SET out_on = excluded.out_on, available = excluded.available, arriving = excluded.arriving, expected = excluded.expected
         WHERE (known.out_on, known.available, known.arriving, known.expected)
           IS DISTINCT FROM (excluded.out_on, excluded.available, excluded.arriving, excluded.expected)
       RETURNING 1
     )
     SELECT (SELECT count(*) FROM gone)::integer + (SELECT count(*) FROM kept)::integer AS changed`,
    [id, JSON.stringify(risks)],
  );
  return changed > 0;
}
