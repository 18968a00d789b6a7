import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { worthSql } from "../money/worth-sql.ts";
import type { AdCut, AdPart } from "./ad-cut.ts";
import { groupName } from "./read-ad-sums.ts";

/** Customers whom a channel or campaign brought, by when they first bought. */
export interface Acquisition {
  /** Bought in the days asked for, and never before. */
  newCustomers: number;
  /** Bought then, and before. */
  returningCustomers: number;
  /** What both spent then, in the organisation's currency; orders in one of which no rate is known are not in it. Decimal as text. */
  newRevenue: string;
  returningRevenue: string;
  /**
   * What a new one has spent until now and is expected to spend in the next 12 months, in the mean over those with a score. Null without any.
   */
  newValue: number | null;
}

export interface CutAcquisition {
  now: Acquisition;
  previous: Acquisition;
  /** By the name of the group; those of no campaign are a group of their own, so that groups add up to the whole. */
  groups: ReadonlyMap<string, { now: Acquisition; previous: Acquisition }>;
  /** Of a group that brought nobody who bought. */
  nobody: { now: Acquisition; previous: Acquisition };
}

type AcquisitionRow = Acquisition & {
  isNow: boolean;
  isTotal: boolean;
  channelId: string | null;
  campaignId: string | null;
};

const nobody: Acquisition = {
  newCustomers: 0,
  returningCustomers: 0,
  newRevenue: "0.00",
  returningRevenue: "0.00",
  newValue: null,
};

/** SQL of what an order was worth in the organisation's currency, on its day. */
const spentSql = worthSql("o.total", "o.currency", "(o.placed_at AT TIME ZONE home.zone)::date", "home.currency");

/** Columns by which customers can be told apart. */
const columns: Partial<Record<AdPart, string>> = { CHANNEL: "channel_id", CAMPAIGN: "campaign_id" };

/**
 * Who bought in the days of a cut and in those before, of the customers whom ad channels brought: the channel that customers are said
 * to have come by, or of their first order where that is not known. Their campaign is that of the last touch by that channel before their
 * first order, where touches tell one; customers who refused to be counted in analyses came by none. One statement over the orders of
 * those days, the first orders of their buyers, and where campaigns are asked for, these buyers' touches.
 */
export async function readAcquisition(
  db: Pick<TenantSnapshot, "query">,
  { from, to, previousFrom, parts, filter }: Pick<AdCut, "from" | "to" | "previousFrom" | "parts" | "filter">,
): Promise<CutAcquisition> {
  const keys = parts.flatMap((part) => columns[part] ?? []);
  const told = (column: string, name: string) => `${keys.includes(column) ? column : "NULL::uuid"} AS "${name}"`;
  const asksCampaigns = keys.includes("campaign_id") || filter.campaigns !== null;
  const rows = await db.query<AcquisitionRow>(
    `WITH home AS (SELECT coalesce(time_zone, 'UTC') AS zone, currency FROM organisation),
     bought AS (
       SELECT customer_id, (placed_at AT TIME ZONE zone)::date >= $1::date AS is_now,
         sum(${spentSql}) AS spent
       FROM sales_order AS o CROSS JOIN home
       WHERE kind = 'SALE' AND customer_id IS NOT NULL AND placed_at >= $3::date::timestamp AT TIME ZONE zone
         AND placed_at < ($2::date + 1)::timestamp AT TIME ZONE zone
       GROUP BY 1, 2
     ), firsts AS (
       SELECT customer_id, min(placed_at) AS first_at, (min(placed_at) AT TIME ZONE min(zone))::date AS first_day,
         (array_agg(channel ORDER BY placed_at, id))[1] AS first_channel, coalesce(sum(${spentSql}), 0) AS spent_so_far
       FROM sales_order AS o CROSS JOIN home WHERE kind = 'SALE' AND customer_id IN (SELECT customer_id FROM bought) GROUP BY 1
     ), buyers AS (
       SELECT is_now, channel.id AS channel_id, ${asksCampaigns ? "led.campaign_id" : "NULL::uuid AS campaign_id"},
         first_day >= CASE WHEN is_now THEN $1::date ELSE $3::date END AS is_new, coalesce(spent, 0) AS spent,
         spent_so_far + score.clv AS value
       FROM bought JOIN firsts USING (customer_id) JOIN customer ON customer.id = customer_id
         JOIN ad_channel AS channel ON lower(channel.external_id) = lower(coalesce(acquisition_channel, first_channel))
         LEFT JOIN customer_score AS score USING (customer_id)
         ${asksCampaigns ? ledSql : ""}
       WHERE customer.erased_at IS NULL AND ($4::text[] IS NULL OR channel.external_id = ANY ($4))
         AND ($5::text[] IS NULL${asksCampaigns ? " OR led.campaign_id IN (SELECT id FROM campaign WHERE external_id = ANY ($5))" : ""})
     )
     SELECT is_now AS "isNow", ${keys.length > 0 ? `grouping(${keys[0]}) = 1` : "true"} AS "isTotal",
       ${told("channel_id", "channelId")}, ${told("campaign_id", "campaignId")},
       count(*) FILTER (WHERE is_new)::integer AS "newCustomers",
       count(*) FILTER (WHERE NOT is_new)::integer AS "returningCustomers",
       round(coalesce(sum(spent) FILTER (WHERE is_new), 0), 2)::text AS "newRevenue",
       round(coalesce(sum(spent) FILTER (WHERE NOT is_new), 0), 2)::text AS "returningRevenue",
       (avg(value) FILTER (WHERE is_new))::float8 AS "newValue"
     FROM buyers GROUP BY GROUPING SETS ((is_now)${keys.length > 0 ? `, (is_now, ${keys.join(", ")})` : ""})`,
    [from, to, previousFrom, filter.channels, filter.campaigns],
  );
  const groups = new Map<string, { now: Acquisition; previous: Acquisition }>();
  const whole = { now: nobody, previous: nobody };
  for (const { isNow, isTotal, channelId, campaignId, ...found } of rows) {
    const name = groupName({ channelId, campaignId, geo: null });
    const into = isTotal ? whole : (groups.get(name) ?? { now: nobody, previous: nobody });
    into[isNow ? "now" : "previous"] = found;
    if (!isTotal) groups.set(name, into);
  }
  return { ...whole, groups, nobody: { now: nobody, previous: nobody } };
}

/** SQL of the campaign by which a buyer came: their own touches, and those of the visitor that they were. */
const ledSql = `LEFT JOIN LATERAL (
           SELECT touch.campaign_id FROM (
             SELECT campaign_id, occurred_at, id, ad_channel_id FROM touchpoint WHERE touchpoint.customer_id = customer.id
             UNION ALL
             SELECT campaign_id, occurred_at, touchpoint.id, ad_channel_id
             FROM customer_identity AS known JOIN touchpoint ON touchpoint.anonymous_id = known.anonymous_id
             WHERE known.customer_id = customer.id AND known.unlinked_at IS NULL AND touchpoint.customer_id IS NULL
           ) AS touch
           WHERE touch.ad_channel_id = channel.id AND touch.campaign_id IS NOT NULL AND touch.occurred_at <= firsts.first_at
             AND NOT EXISTS (SELECT FROM customer_consent AS consent
               WHERE consent.customer_id = customer.id AND consent.purpose = 'ANALYTICS' AND NOT consent.granted)
           ORDER BY touch.occurred_at DESC, touch.id DESC LIMIT 1
         ) AS led ON true`;
