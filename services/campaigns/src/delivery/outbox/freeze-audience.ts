import type { EntityManager } from "typeorm";
import type { AudienceMode, CampaignChannel } from "../../contract.ts";
import { audienceState } from "../../life/audience-state.ts";
import type { AudienceDesk, CustomersQuery } from "../ports.ts";

/** What of a campaign decides whom it reaches. */
export interface AudiencePlan {
  campaignId: string;
  segmentId: string | null;
  predicate: object | null;
  mode: AudienceMode;
}

/**
 * Writes down whom a campaign is sent to by a channel, and who is left alone to compare with: in one statement, so of one
 * moment, and each person once. A live audience is added to whenever this is called; a frozen one is written once. Nobody is written down
 * of a campaign that does not run any more, nor while the members of its segment are worked out.
 *
 * Only people who could be sent to are drawn from, and the draw is a hash of campaign and customer: those who are held out are like
 * those who are not, in every channel and whenever they come, and a process that dies and starts again draws the same. Of
 * customers who share an address one is written to.
 *
 * @returns how many people were added
 */
export async function freezeAudience(
  db: EntityManager,
  plan: AudiencePlan,
  channel: CampaignChannel,
  desk: AudienceDesk,
): Promise<number> {
  const { campaignId, mode } = plan;
  await lockAudience(db, campaignId);
  const running: unknown[] = await db.query("SELECT FROM campaign WHERE id = $1 AND status = 'RUNNING'", [campaignId]);
  if (running.length === 0) return 0;
  // Who is in the segment is not who it asks for: it was made or changed seconds ago.
  if ((await audienceState(db, plan)) === "BUILDING") return 0;
  const fresh: unknown[] = await db.query(
    `INSERT INTO campaign_audience AS known (campaign_id, channel, frozen_at) VALUES ($1, $2, now())
     ON CONFLICT (tenant_id, campaign_id, channel) DO UPDATE SET frozen_at = now() WHERE known.frozen_at IS NULL
     RETURNING channel`,
    [campaignId, channel],
  );
  if (fresh.length === 0 && mode === "FROZEN") return 0;
  const audience = await audienceOf(db, plan, desk);
  if (audience === null) return 0;
  const [campaign, by] = [`$${audience.values.length + 1}::uuid`, `$${audience.values.length + 2}::text`];
  // Counted where they are: the keys of a million people would be as many strings here.
  const [{ added }]: [{ added: number }] = await db.query(
    `WITH audience AS MATERIALIZED (${audience.sql}), person AS MATERIALIZED (
       SELECT DISTINCT ON (CASE WHEN ${by} = 'EMAIL' THEN lower(customer.email) ELSE customer.id::text END)
         customer.id, customer.locale, md5(${campaign}::text || ':' || customer.id::text) AS draw
       FROM audience JOIN customer ON customer.id = audience.customer_id
       WHERE ${reachableSql(by)}
       ORDER BY CASE WHEN ${by} = 'EMAIL' THEN lower(customer.email) ELSE customer.id::text END, customer.id
     ), variant AS MATERIALIZED (
       SELECT id, sum(share) OVER w - share AS from_share,
         CASE WHEN row_number() OVER w = count(*) OVER () THEN 1.1 ELSE sum(share) OVER w END AS to_share
       FROM campaign_variant WHERE campaign_id = ${campaign} WINDOW w AS (ORDER BY position)
     ), added AS (
       INSERT INTO campaign_send (id, campaign_id, channel, customer_id, variant_id, locale, status)
       SELECT gen_random_uuid(), ${campaign}, ${by}, person.id, CASE WHEN NOT held.is_out THEN variant.id END,
         coalesce(words.locale, CASE WHEN organisation.locale LIKE 'zh%' THEN 'zh-CN' ELSE 'en' END),
         CASE WHEN held.is_out THEN 'HELD_OUT' ELSE 'WAITING' END
       FROM person CROSS JOIN organisation JOIN campaign ON campaign.id = ${campaign}
         CROSS JOIN LATERAL (SELECT ${drawSql(1)} < campaign.holdout_share AS is_out) AS held
         JOIN variant ON ${drawSql(9)} >= variant.from_share AND ${drawSql(9)} < variant.to_share
         LEFT JOIN LATERAL (
           SELECT creative.locale FROM campaign_creative AS creative WHERE creative.variant_id = variant.id
           ORDER BY left(creative.locale, 2) = left(person.locale, 2) DESC NULLS LAST,
             left(creative.locale, 2) = left(organisation.locale, 2) DESC, creative.locale LIMIT 1
         ) AS words ON true
       ON CONFLICT (tenant_id, campaign_id, channel, customer_id) DO NOTHING RETURNING 1
     )
     SELECT count(*)::integer AS added FROM added`,
    [...audience.values, campaignId, channel],
  );
  return added;
}

/**
 * Forgets whom a campaign was to be sent to, since its start was taken back: the next one asks anew, of an audience that may be another.
 *
 * @param campaignId of a locked campaign that has sent nothing
 */
export async function forgetAudience(db: EntityManager, campaignId: string): Promise<void> {
  await lockAudience(db, campaignId);
  await db.query("DELETE FROM campaign_send WHERE campaign_id = $1", [campaignId]);
  await db.query("DELETE FROM campaign_audience WHERE campaign_id = $1", [campaignId]);
}

/** Whoever takes a start back waits for an audience that is being written down, and whoever pauses it does not. */
async function lockAudience(db: EntityManager, campaignId: string): Promise<void> {
  await db.query("SELECT pg_advisory_xact_lock(hashtextextended('campaign-audience:' || $1::uuid::text, 0))", [
    campaignId,
  ]);
}

/** A number from 0 to 1 out of eight hexadecimal digits of the draw; digits that are not shared are independent of each other. */
const drawSql = (from: number) => `('x' || substr(person.draw, ${from}, 8))::bit(32)::bigint / 4294967296.0`;

/** SQL of whom a channel may reach at all: those who agreed, are not gone, and where it is mail, have an address that takes any. */
function reachableSql(channel: string): string {
  return `customer.merged_into IS NULL AND customer.erased_at IS NULL AND (
    ${channel} IN ('WEBHOOK', 'EXPORT') AND ${agreedSql("'EMAIL_MARKETING', 'SMS_MARKETING'")}
    OR ${channel} = 'AD_PLATFORM' AND ${knownSql} AND ${agreedSql("'ADVERTISING'")}
    OR ${channel} = 'EMAIL' AND customer.email IS NOT NULL AND ${agreedSql("'EMAIL_MARKETING'")} AND NOT ${suppressedSql})`;
}

/** SQL over `customer`: there is something that an ad platform could know them by. */
export const knownSql = "(customer.email IS NOT NULL OR customer.attributes ? 'phone')";

/** SQL over `customer`: agreed to any of the purposes. */
export function agreedSql(purposes: string): string {
  return `EXISTS (SELECT FROM customer_consent AS consent
    WHERE consent.customer_id = customer.id AND consent.purpose IN (${purposes}) AND consent.granted)`;
}

/** SQL over `customer`: the address is not written to again. */
export const suppressedSql = `EXISTS (SELECT FROM mail_suppression
  WHERE mail_suppression.address_hash = sha256(convert_to(lower(customer.email), 'UTF8')))`;

/** Whom a campaign is for at this moment; null where nobody said. */
export async function audienceOf(
  db: EntityManager,
  { segmentId, predicate }: AudiencePlan,
  desk: AudienceDesk,
): Promise<CustomersQuery | null> {
  if (segmentId !== null)
    return { sql: "SELECT customer_id FROM segment_member WHERE segment_id = $1::uuid", values: [segmentId] };
  return predicate === null ? null : desk.matching(db, predicate);
}
