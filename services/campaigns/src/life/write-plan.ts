import type { EntityManager } from "typeorm";
import { v7 as uuidV7 } from "uuid";
import { type CampaignPlan, type Variant, wholeShare } from "./model/campaign-plan.ts";
import { scheduleInstant } from "./model/schedule-instant.ts";

/**
 * Writes a plan over what a campaign was. Variants keep their keys, which what was sent points to; those that are not named any more go.
 *
 * @param plan without problems, normalised
 */
export async function writePlan(db: EntityManager, id: string, plan: CampaignPlan): Promise<void> {
  const { budget, schedule, audience, frequencyCap } = plan;
  await db.query(
    `UPDATE campaign SET name = $2, description = $3, objective = $4, channels = $5, budget = $6::numeric, currency = $7, pacing = $8,
       time_zone = $9, starts_at_wall = $10::timestamp, starts_at = $11, ends_at_wall = $12::timestamp, ends_at = $13,
       starts_on = $10::timestamp::date, ends_on = ($12::timestamp - interval '1 minute')::date,
       segment_id = $14, audience_predicate = $15, audience_mode = $16, holdout_share = $17, cap_sends = $18, cap_days = $19,
       guard = $20, landing_url = $21, utm = $22, ad_audience_id = $23, updated_at = now()
     WHERE id = $1`,
    [
      id,
      plan.name,
      plan.description,
      plan.objective,
      plan.channels,
      budget?.amount ?? null,
      budget?.currency ?? null,
      plan.pacing,
      schedule?.timeZone ?? null,
      schedule?.startsAt ?? null,
      instantOf(schedule?.startsAt, schedule?.timeZone),
      schedule?.endsAt ?? null,
      instantOf(schedule?.endsAt, schedule?.timeZone),
      audience.segmentId,
      audience.predicate === null ? null : JSON.stringify(audience.predicate),
      audience.mode,
      plan.holdoutShare,
      frequencyCap?.sends ?? null,
      frequencyCap?.days ?? null,
      plan.guard,
      plan.landingUrl,
      JSON.stringify(plan.utm),
      plan.adAudienceId,
    ],
  );
  await db.query("DELETE FROM campaign_product WHERE campaign_id = $1 AND product_id <> ALL ($2::uuid[])", [
    id,
    plan.productIds,
  ]);
  await db.query(
    "INSERT INTO campaign_product (campaign_id, product_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING",
    [id, plan.productIds],
  );
  await writeVariants(db, id, plan.variants);
}

async function writeVariants(db: EntityManager, id: string, variants: readonly Variant[]): Promise<void> {
  const known: { id: string }[] = await db.query("SELECT id FROM campaign_variant WHERE campaign_id = $1", [id]);
  const isKnown = new Set(known.map((row) => row.id));
  // A key of another campaign is none of this one's.
  const keyed = variants.map((one) => ({ ...one, id: one.id !== null && isKnown.has(one.id) ? one.id : uuidV7() }));
  await db.query("DELETE FROM campaign_variant WHERE campaign_id = $1 AND id <> ALL ($2::uuid[])", [
    id,
    keyed.map((one) => one.id),
  ]);
  const rows = keyed.map((one, position) => ({ ...one, position, share: one.share / wholeShare }));
  await db.query(
    `INSERT INTO campaign_variant (id, campaign_id, position, name, share)
     SELECT row.id, $1, row.position, row.name, row.share
     FROM jsonb_to_recordset($2::jsonb) AS row (id uuid, position integer, name text, share numeric)
     ON CONFLICT (tenant_id, id) DO UPDATE SET position = excluded.position, name = excluded.name, share = excluded.share`,
    [id, JSON.stringify(rows)],
  );
  await db.query("DELETE FROM campaign_creative WHERE variant_id = ANY ($1::uuid[])", [keyed.map((one) => one.id)]);
  const creatives = keyed.flatMap((one) => one.creatives.map((creative) => ({ ...creative, variant_id: one.id })));
  await db.query(
    `INSERT INTO campaign_creative (variant_id, locale, subject, preheader, body, body_format, link_url)
     SELECT variant_id, locale, subject, preheader, body, format, "linkUrl" FROM jsonb_to_recordset($1::jsonb)
     AS row (variant_id uuid, locale text, subject text, preheader text, body text, format text, "linkUrl" text)`,
    [JSON.stringify(creatives)],
  );
}

function instantOf(wallTime: string | null | undefined, timeZone: string | undefined): Date | null {
  if (wallTime === null || wallTime === undefined || timeZone === undefined) return null;
  return scheduleInstant(wallTime, timeZone).instant;
}
