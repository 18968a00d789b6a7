import type { AdCut, AdPart } from "./ad-cut.ts";

/** Column of the converted spend that each part is told by. */
export const partColumns: Record<AdPart, string> = { CHANNEL: "ad_channel_id", CAMPAIGN: "campaign_id", GEO: "geo" };

/** The first parameters of every statement about a cut: its days, those before, and its filter. */
export function cutParameters({ from, to, previousFrom, filter }: AdCut): unknown[] {
  return [from, to, previousFrom, filter.channels, filter.campaigns, filter.geos];
}

/** FROM of the rows of a cut and of the days before it: `spent`, where `is_now` says which of both. */
export const rowsOfCut = `(
  SELECT *, day >= $1::date AS is_now FROM ad_spend_converted
  WHERE day BETWEEN $3::date AND $2::date
    AND ($4::text[] IS NULL OR ad_channel_id IN (SELECT id FROM ad_channel WHERE external_id = ANY ($4)))
    AND ($5::text[] IS NULL OR campaign_id IN (SELECT id FROM campaign WHERE external_id = ANY ($5)))
    AND ($6::text[] IS NULL OR geo = ANY ($6))
) AS spent`;

/** Sums of rows, by the names of `AdSums`; money with the exact sum as text beside it. */
export const sumColumns = `round(coalesce(sum(spend), 0), 2)::text AS "spendExact", round(sum(revenue), 2)::text AS "revenueExact",
  coalesce(sum(spend), 0)::float8 AS spend, sum(revenue)::float8 AS revenue, sum(impressions)::float8 AS impressions,
  sum(clicks)::float8 AS clicks, sum(conversions)::float8 AS conversions,
  coalesce(sum(spend) FILTER (WHERE revenue IS NOT NULL), 0)::float8 AS "spendWithRevenue",
  coalesce(sum(spend) FILTER (WHERE clicks IS NOT NULL), 0)::float8 AS "spendWithClicks",
  coalesce(sum(spend) FILTER (WHERE conversions IS NOT NULL), 0)::float8 AS "spendWithConversions",
  coalesce(sum(impressions) FILTER (WHERE clicks IS NOT NULL), 0)::float8 AS "impressionsWithClicks",
  coalesce(sum(clicks) FILTER (WHERE impressions IS NOT NULL), 0)::float8 AS "clicksWithImpressions",
  coalesce(sum(clicks) FILTER (WHERE conversions IS NOT NULL), 0)::float8 AS "clicksWithConversions",
  coalesce(sum(conversions) FILTER (WHERE clicks IS NOT NULL), 0)::float8 AS "conversionsWithClicks",
  coalesce(sum(clicks) FILTER (WHERE spend IS NOT NULL), 0)::float8 AS "clicksWithSpend",
  coalesce(sum(conversions) FILTER (WHERE spend IS NOT NULL), 0)::float8 AS "conversionsWithSpend",
  count(*) FILTER (WHERE spend IS NULL)::integer AS "rowsWithoutRate"`;
