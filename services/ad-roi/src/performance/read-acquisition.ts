import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { AdCut } from "./ad-cut.ts";

/** Customers whom a channel brought, by when they first bought. */
export interface Acquisition {
  /** Bought in the days asked for, and never before. */
  newCustomers: number;
  /** Bought then, and before. */
  returningCustomers: number;
  /** What both spent then, in the organisation's currency. Decimal as text. */
  newRevenue: string;
  returningRevenue: string;
  /**
   * What a new one has spent and is expected to spend in the next 12 months, in the mean over those with a score. Null without any.
   */
  newValue: number | null;
}

export interface CutAcquisition {
  now: Acquisition;
  previous: Acquisition;
  /** By the channel's key. */
  channels: ReadonlyMap<string, { now: Acquisition; previous: Acquisition }>;
  /** Of a channel that brought nobody who bought. */
  nobody: { now: Acquisition; previous: Acquisition };
}

type AcquisitionRow = Acquisition & { isNow: boolean; channelId: string | null };

const nobody: Acquisition = {
  newCustomers: 0,
  returningCustomers: 0,
  newRevenue: "0.00",
  returningRevenue: "0.00",
  newValue: null,
};

/**
 * Who bought in the days of a cut and in those before, of the customers whom ad channels brought: the channel that customers are said
 * to have come by, or of their first order where that is not known. One statement over the orders of those days and the first orders of
 * their buyers.
 */
export async function readAcquisition(
  db: Pick<TenantSnapshot, "query">,
  { from, to, previousFrom, filter }: AdCut,
): Promise<CutAcquisition> {
  const rows = await db.query<AcquisitionRow>(
    `WITH home AS (SELECT coalesce(time_zone, 'UTC') AS zone, currency FROM organisation),
     bought AS (
       SELECT customer_id, (placed_at AT TIME ZONE zone)::date >= $1::date AS is_now,
         sum(total) FILTER (WHERE o.currency = home.currency) AS spent
       FROM sales_order AS o CROSS JOIN home
       WHERE kind = 'SALE' AND customer_id IS NOT NULL AND placed_at >= $3::date::timestamp AT TIME ZONE zone
         AND placed_at < ($2::date + 1)::timestamp AT TIME ZONE zone
       GROUP BY 1, 2
     ), firsts AS (
       SELECT customer_id, (min(placed_at) AT TIME ZONE min(zone))::date AS first_day,
         (array_agg(channel ORDER BY placed_at, id))[1] AS first_channel
       FROM sales_order CROSS JOIN home WHERE kind = 'SALE' AND customer_id IN (SELECT customer_id FROM bought) GROUP BY 1
     ), buyers AS (
       SELECT is_now, channel.id AS channel_id, first_day >= CASE WHEN is_now THEN $1::date ELSE $3::date END AS is_new,
         coalesce(spent, 0) AS spent, score.clv
       FROM bought JOIN firsts USING (customer_id) JOIN customer ON customer.id = customer_id
         JOIN ad_channel AS channel ON lower(channel.external_id) = lower(coalesce(acquisition_channel, first_channel))
         LEFT JOIN customer_score AS score USING (customer_id)
       WHERE customer.erased_at IS NULL AND ($4::text[] IS NULL OR channel.external_id = ANY ($4))
     )
     SELECT is_now AS "isNow", channel_id AS "channelId", count(*) FILTER (WHERE is_new)::integer AS "newCustomers",
       count(*) FILTER (WHERE NOT is_new)::integer AS "returningCustomers",
       round(coalesce(sum(spent) FILTER (WHERE is_new), 0), 2)::text AS "newRevenue",
       round(coalesce(sum(spent) FILTER (WHERE NOT is_new), 0), 2)::text AS "returningRevenue",
       (avg(spent + clv) FILTER (WHERE is_new AND clv IS NOT NULL))::float8 AS "newValue"
     FROM buyers GROUP BY GROUPING SETS ((is_now), (is_now, channel_id))`,
    [from, to, previousFrom, filter.channels],
  );
  const channels = new Map<string, { now: Acquisition; previous: Acquisition }>();
  const whole = { now: nobody, previous: nobody };
  for (const { isNow, channelId, ...found } of rows) {
    const into = channelId === null ? whole : (channels.get(channelId) ?? { now: nobody, previous: nobody });
    into[isNow ? "now" : "previous"] = found;
    if (channelId !== null) channels.set(channelId, into);
  }
  return { ...whole, channels, nobody: { now: nobody, previous: nobody } };
}
