import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { ArmMoments } from "./model/arm-moments.ts";
import type { ArmMoment } from "./model/conversion-steps.ts";

/** The arm of those who are left alone. */
export const heldOut = "held-out";

/** Days from being assigned in which what a person does is counted: what a mail sells, it sells within a month. */
export const measuredDays = 28;

/** What became of an arm's messages and people. */
export interface ArmFigures extends ArmMoments {
  /** A variant's key, or `held-out`. */
  arm: string;
  sent: number;
  bounced: number;
  opened: number;
  clicked: number;
  unsubscribed: number;
  complained: number;
}

/** Whatever answers questions in one organisation's snapshot. */
type Reader = Pick<TenantSnapshot, "query">;

/**
 * SQL of a campaign's people, once each whatever the channels: when they were assigned, and what they bought since and in as long a time
 * before, in the organisation's currency. Returns count against what they send back.
 */
const peopleSql = `
  person AS MATERIALIZED (
    SELECT DISTINCT ON (campaign_id, customer_id) campaign_id, customer_id, coalesce(variant_id::text, '${heldOut}') AS arm, assigned_at,
      least(assigned_at + interval '${measuredDays} days', now()) AS until
    FROM campaign_send WHERE campaign_id = ANY ($1::uuid[]) ORDER BY campaign_id, customer_id, assigned_at
  ), bought AS (
    SELECT person.campaign_id, person.customer_id, person.arm,
      coalesce(sum(o.total) FILTER (WHERE o.placed_at >= assigned_at), 0)::float8 AS spent,
      coalesce(sum(o.total) FILTER (WHERE o.placed_at < assigned_at), 0)::float8 AS before,
      min(o.placed_at) FILTER (WHERE o.kind = 'SALE' AND o.placed_at >= assigned_at) AS converted_at
    FROM person CROSS JOIN organisation LEFT JOIN sales_order AS o ON o.customer_id = person.customer_id
      AND o.kind IN ('SALE', 'RETURN') AND o.currency = organisation.currency
      AND o.placed_at >= person.assigned_at - (person.until - person.assigned_at) AND o.placed_at < person.until
    GROUP BY person.campaign_id, person.customer_id, person.arm
  )`;

/** A row of one of the campaigns that were asked for. */
export type OfCampaign<Row> = Row & { campaignId: string };

/** Figures of each arm of campaigns. */
export function readArms(db: Reader, campaignIds: readonly string[]): Promise<OfCampaign<ArmFigures>[]> {
  return db.query<OfCampaign<ArmFigures>>(
    `WITH ${peopleSql}, message AS (
       SELECT campaign_id, coalesce(variant_id::text, '${heldOut}') AS arm, count(*) FILTER (WHERE sent_at IS NOT NULL)::integer AS sent,
         count(bounced_at)::integer AS bounced, count(opened_at)::integer AS opened, count(clicked_at)::integer AS clicked,
         count(unsubscribed_at)::integer AS unsubscribed, count(complained_at)::integer AS complained
       FROM campaign_send WHERE campaign_id = ANY ($1::uuid[]) GROUP BY 1, 2
     )
     SELECT campaign_id AS "campaignId", arm, count(*)::integer AS people, count(converted_at)::integer AS buyers, sum(spent) AS sum,
       sum(spent ^ 2) AS "sumSquares", sum(before) AS "priorSum", sum(before ^ 2) AS "priorSquares",
       sum(spent * before) AS "crossSum", max(message.sent) AS sent, max(message.bounced) AS bounced, max(message.opened) AS opened,
       max(message.clicked) AS clicked, max(message.unsubscribed) AS unsubscribed, max(message.complained) AS complained
     FROM bought JOIN message USING (campaign_id, arm) GROUP BY campaign_id, arm`,
    [campaignIds],
  );
}

/** When people of each arm were assigned, converted, or ran out of time. */
export function readMoments(db: Reader, campaignIds: readonly string[]): Promise<OfCampaign<ArmMoment>[]> {
  return db.query<OfCampaign<ArmMoment>>(
    `WITH ${peopleSql}, happened AS (
       SELECT campaign_id, assigned_at AS at, arm, 1 AS entered, 0 AS converted, 0 AS expired FROM person
       UNION ALL SELECT campaign_id, converted_at, arm, 0, 1, 0 FROM bought WHERE converted_at IS NOT NULL
       UNION ALL SELECT campaign_id, until, person.arm, 0, 0, 1 FROM person JOIN bought USING (campaign_id, customer_id)
         WHERE converted_at IS NULL AND until < now()
     )
     SELECT campaign_id AS "campaignId", extract(epoch FROM at)::float8 * 1000 AS at, arm, sum(entered)::integer AS entered,
       sum(converted)::integer AS converted, sum(expired)::integer AS expired
     FROM happened GROUP BY 1, 2, 3`,
    [campaignIds],
  );
}

/** What sending cost, and what platforms told of the campaigns' spend; in the organisation's currency. */
export function readCosts(db: Reader, campaignIds: readonly string[]): Promise<{ campaignId: string; cost: number }[]> {
  return db.query(
    `SELECT campaign.id AS "campaignId", (coalesce((SELECT sum(spend) FROM ad_spend_converted WHERE campaign_id = campaign.id), 0)
       + coalesce((SELECT cost_per_thousand FROM mail_setting), 0) / 1000
         * (SELECT count(*) FROM campaign_send WHERE campaign_id = campaign.id AND channel = 'EMAIL' AND sent_at IS NOT NULL))::float8 AS cost
     FROM campaign WHERE campaign.id = ANY ($1::uuid[])`,
    [campaignIds],
  );
}
