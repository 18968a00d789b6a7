import type { EntityManager } from "typeorm";
import type { CampaignStatus } from "../contract.ts";
import type { CampaignPlan } from "./model/campaign-plan.ts";
import { normalisePlan } from "./model/normalise-plan.ts";

/** A campaign that is planned and run here, as it is now. */
export interface CampaignRecord {
  id: string;
  status: CampaignStatus;
  version: number;
  plan: CampaignPlan;
  startsAt: Date | null;
  endsAt: Date | null;
  /** Whether it has sent a message, or an ad platform has told what it cost. */
  hasSpent: boolean;
  /** Whether it ever ran: a frozen audience was taken then. */
  hasBegun: boolean;
}

/** An imported campaign is run by its platform. */
export type FoundCampaign = CampaignRecord | "imported" | null;

interface Row extends Omit<CampaignRecord, "plan" | "status"> {
  status: CampaignStatus | null;
  plan: CampaignPlan;
}

const wallText = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`;

/** SQL of a campaign's plan as one JSON object. */
const planSql = `jsonb_build_object(
  'name', c.name, 'description', c.description, 'objective', c.objective, 'channels', to_jsonb(c.channels),
  'budget', CASE WHEN c.budget IS NOT NULL THEN jsonb_build_object('amount', c.budget::text, 'currency', c.currency) END,
  'pacing', c.pacing,
  'schedule', CASE WHEN c.time_zone IS NOT NULL THEN jsonb_build_object('timeZone', c.time_zone,
    'startsAt', ${wallText("c.starts_at_wall")}, 'endsAt', ${wallText("c.ends_at_wall")}) END,
  'audience', jsonb_build_object('segmentId', c.segment_id, 'predicate', c.audience_predicate, 'mode', c.audience_mode),
  'adAudienceId', c.ad_audience_id,
  'holdoutShare', c.holdout_share,
  'frequencyCap', CASE WHEN c.cap_sends IS NOT NULL THEN jsonb_build_object('sends', c.cap_sends, 'days', c.cap_days) END,
  'guard', c.guard,
  'productIds', coalesce((SELECT jsonb_agg(p.product_id) FROM campaign_product p WHERE p.campaign_id = c.id), '[]'),
  'landingUrl', c.landing_url,
  'utm', jsonb_build_object('source', '', 'medium', '', 'campaign', '', 'term', '', 'content', '') || c.utm,
  'variants', coalesce((SELECT jsonb_agg(jsonb_build_object('id', v.id, 'name', v.name, 'share', (v.share * 10000)::integer,
    'creatives', coalesce((SELECT jsonb_agg(jsonb_build_object('locale', t.locale, 'subject', t.subject, 'preheader', t.preheader,
      'body', t.body, 'format', t.body_format, 'linkUrl', t.link_url)) FROM campaign_creative t WHERE t.variant_id = v.id), '[]'))
    ORDER BY v.position) FROM campaign_variant v WHERE v.campaign_id = c.id), '[]'))`;

/** SQL of the plans of the campaigns with keys in `$1` that are planned here, as `id` and `plan`. */
export const plansSql = `SELECT c.id, ${planSql} AS plan FROM campaign c WHERE c.id = ANY ($1::uuid[]) AND c.status IS NOT NULL`;

const recordSql = `
  SELECT c.id, c.status, c.version, c.starts_at AS "startsAt", c.ends_at AS "endsAt", ${planSql} AS plan,
    c.first_spent_at IS NOT NULL OR EXISTS (SELECT FROM ad_spend s WHERE s.campaign_id = c.id AND s.spend > 0) AS "hasSpent",
    EXISTS (SELECT FROM campaign_event e WHERE e.campaign_id = c.id AND e.action = 'START') AS "hasBegun"
  FROM campaign c WHERE c.id = $1`;

/** A campaign as it is. */
export async function readCampaign(db: EntityManager, id: string): Promise<FoundCampaign> {
  const [row]: [Row | undefined] = await db.query(recordSql, [id]);
  if (row === undefined) return null;
  const { status } = row;
  return status === null ? "imported" : { ...row, status, plan: normalisePlan(row.plan) };
}

/** A campaign as it is, locked until the transaction ends. */
export async function lockCampaign(db: EntityManager, id: string): Promise<FoundCampaign> {
  // Read once it is locked: a statement that waited for the lock sees variants as they were when it began to wait.
  await db.query("SELECT FROM campaign WHERE id = $1 FOR NO KEY UPDATE", [id]);
  return readCampaign(db, id);
}
