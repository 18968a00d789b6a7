import type { EntityManager } from "typeorm";
import { worthSql } from "../money/worth-sql.ts";
import {
  type AttributionAnswer,
  type AttributionQuestion,
  type AttributionUnitKey,
  maxTouchpoints,
} from "./contract.ts";

/** Journeys as the database counts them. */
export interface Journeys {
  /** What the numbers in paths stand for. */
  units: AttributionUnitKey[];
  paths: JourneyRow[];
  unattributed: number;
  withoutRate: number;
}

/** Journeys along the same units in the same days before their ends. */
export interface JourneyRow {
  /** Places among `units`, earliest touch first, with blanks between; empty where nothing led to the conversions. */
  path: string;
  /** Whole days from each touch to the end. */
  ages: string;
  conversions: number;
  lost: number;
  value: number;
  without_rate: number;
}

type TooMany = Extract<AttributionAnswer, { outcome: "too-many" }>;

/**
 * Counts journeys that ended in a span of days: what each person saw up to a conversion and within the look-back, or up to the
 * last touch where none came. A visitor who is known by now is the customer, and one that was merged the one who was kept. Customers who
 * refused to be counted are left out.
 *
 * The database gathers like journeys, so that what leaves it is what differs. Paths that were imported as counts are of whole months, and lie in
 * the span when their month does; their touches are taken as a day apart.
 */
export async function readJourneys(db: EntityManager, question: AttributionQuestion): Promise<Journeys | TooMany> {
  const { from, to, by, conversions, lookBackDays, filter } = question;
  const span = [from, to, lookBackDays];
  // Journeys are sorted and grouped as a whole: with the little memory of usual statements they go to the disk, and without figures of a
  // tenant that was just imported the planner would look each person up by itself.
  await db.query(
    "SELECT set_config('work_mem', '128MB', true), set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)",
  );
  const [{ touchpoints }]: [{ touchpoints: number }] = await db.query(
    `${spanSql} SELECT count(*)::integer AS touchpoints FROM touchpoint, span
     WHERE occurred_at >= span.reads AND occurred_at < span.ends`,
    span,
  );
  if (touchpoints > maxTouchpoints) return { outcome: "too-many", touchpoints };
  const units: AttributionUnitKey[] = await db.query(
    `${spanSql} SELECT DISTINCT ad_channel_id AS "channelId", ${campaignSql(by)} AS "campaignId"
     FROM touchpoint, span WHERE occurred_at >= span.reads AND occurred_at < span.ends AND ad_channel_id IS NOT NULL
     UNION SELECT DISTINCT channel_id, NULL::uuid FROM touch_path, unnest(channels) AS channel_id
     WHERE month >= $1::date AND month + interval '1 month' <= $2::date + 1
     ORDER BY 1, 2`,
    span,
  );
  const isFiltered = filter.country !== null || filter.segmentId !== null;
  const rows: JourneyRow[] = await db.query(journeysSql(by, conversions, isFiltered), [
    ...span,
    units.map(({ channelId }) => channelId),
    units.map(({ campaignId }) => campaignId),
    filter.country,
    filter.segmentId,
  ]);
  return {
    units,
    paths: rows.filter(({ path }) => path !== ""),
    unattributed: rows.reduce((sum, { path, conversions: ended }) => sum + (path === "" ? ended : 0), 0),
    withoutRate: rows.reduce((sum, row) => sum + row.without_rate, 0),
  };
}

/** The span asked for, as times; touches are read from the look-back before it. */
const spanSql = `
  WITH span AS (
    SELECT $1::date::timestamp AT TIME ZONE time_zone AS starts, ($2::date + 1)::timestamp AT TIME ZONE time_zone AS ends,
      ($1::date - $3::integer)::timestamp AT TIME ZONE time_zone AS reads, currency, time_zone
    FROM organisation
  )`;

function campaignSql(by: AttributionQuestion["by"]): string {
  return by === "CAMPAIGN" ? "campaign_id" : "NULL::uuid";
}

/** SQL of whether a customer has not refused to be counted in analyses: who decided nothing has not. */
const mayBeCounted = `(customer_id IS NULL OR customer_id NOT IN (
      SELECT consent.customer_id FROM customer_consent AS consent WHERE consent.purpose = 'ANALYTICS' AND NOT consent.granted))`;

/** $4 and $5: channels and campaigns of the units. $6 and $7: what persons are filtered by; null for nothing. */
function journeysSql(
  by: AttributionQuestion["by"],
  source: AttributionQuestion["conversions"],
  filtered: boolean,
): string {
  const recorded = source === "TOUCHPOINTS";
  const amount = worthSql(
    "value",
    "touchpoint.currency",
    "(occurred_at AT TIME ZONE span.time_zone)::date",
    "span.currency",
  );
  const orders = `
    UNION ALL
    SELECT coalesce(named.merged_into, named.id), NULL, placed_at, NULL, true, total <> 0,
      ${worthSql("total", "sales_order.currency", "(placed_at AT TIME ZONE span.time_zone)::date", "span.currency")}, sales_order.id
    FROM span CROSS JOIN sales_order JOIN customer AS named ON named.id = sales_order.customer_id
    WHERE kind = 'SALE' AND placed_at >= span.reads AND placed_at < span.ends`;
  return `${spanSql}, unit AS (
      SELECT no - 1 AS no, channel_id, campaign_id FROM unnest($4::uuid[], $5::uuid[]) WITH ORDINALITY AS unit (channel_id, campaign_id, no)
    ), happened AS (
      SELECT coalesce(named.merged_into, named.id) AS customer_id, CASE WHEN named.id IS NULL THEN touchpoint.anonymous_id COLLATE "C" END AS anonymous_id,
        occurred_at AS at, unit.no AS unit,
        ${recorded ? "converted" : "false"} AS converted, ${recorded ? "value IS NOT NULL" : "false"} AS valued,
        ${recorded ? amount : "NULL::numeric"} AS worth, touchpoint.id
      FROM span CROSS JOIN touchpoint
        LEFT JOIN customer_identity AS known ON touchpoint.customer_id IS NULL AND known.anonymous_id = touchpoint.anonymous_id
          AND known.unlinked_at IS NULL
        LEFT JOIN customer AS named ON named.id = coalesce(touchpoint.customer_id, known.customer_id)
        LEFT JOIN unit
        ON unit.channel_id = touchpoint.ad_channel_id AND unit.campaign_id IS NOT DISTINCT FROM ${by === "CAMPAIGN" ? "touchpoint.campaign_id" : "NULL"}
      WHERE occurred_at >= span.reads AND occurred_at < span.ends ${recorded ? "" : "AND ad_channel_id IS NOT NULL"}
      ${recorded ? "" : orders}
    ), counted AS (
      SELECT happened.* FROM happened
      WHERE ${mayBeCounted}
        AND ($6::text IS NULL OR customer_id IN (SELECT id FROM customer WHERE country = $6))
        AND ($7::uuid IS NULL OR customer_id IN (SELECT member.customer_id FROM segment_member AS member WHERE member.segment_id = $7))
    ), cut AS (
      -- A conversion ends the journey that its own touch belongs to.
      SELECT *, count(*) FILTER (WHERE converted) OVER (
          PARTITION BY customer_id, anonymous_id ORDER BY at, converted, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS journey
      FROM counted
    ), dated AS (
      SELECT *, max(at) OVER (PARTITION BY customer_id, anonymous_id, journey) AS ended FROM cut
    ), journey AS (
      SELECT bool_or(converted) AS converted, coalesce(sum(worth), 0) AS worth, bool_or(valued AND worth IS NULL) AS without_rate,
        coalesce(string_agg(unit::text, ' ' ORDER BY at, converted, id) FILTER (WHERE led), '') AS path,
        coalesce(string_agg((extract(epoch FROM ended - at)::integer / 86400)::text, ' ' ORDER BY at, converted, id) FILTER (WHERE led), '') AS ages
      FROM (
        SELECT *, unit IS NOT NULL AND at >= ended - make_interval(days => $3::integer) AS led
        FROM dated WHERE ended >= (SELECT starts FROM span)
      ) AS touch
      GROUP BY customer_id, anonymous_id, journey
    )
    SELECT path, ages, (count(*) FILTER (WHERE converted))::integer AS conversions, (count(*) FILTER (WHERE NOT converted))::integer AS lost,
      coalesce(sum(worth), 0)::float8 AS value, (count(*) FILTER (WHERE without_rate))::integer AS without_rate
    FROM journey GROUP BY path, ages
    ${filtered ? "" : `UNION ALL ${countedPathsSql}`}`;
}

/** Paths that were imported as counts, in months that lie in the span. */
const countedPathsSql = `
    SELECT string_agg(unit.no::text, ' ' ORDER BY step.at), string_agg((cardinality(channels) - step.at)::text, ' ' ORDER BY step.at),
      conversions::integer, without_conversion::integer, coalesce(worth, 0)::float8,
      CASE WHEN value IS NOT NULL AND worth IS NULL THEN conversions ELSE 0 END::integer
    FROM (
      SELECT touch_path.*, ${worthSql("value", "touch_path.currency", "(month + interval '1 month')::date - 1", "span.currency")} AS worth
      FROM touch_path, span WHERE month >= $1::date AND month + interval '1 month' <= $2::date + 1
    ) AS counted
    CROSS JOIN unnest(channels) WITH ORDINALITY AS step (channel_id, at)
    JOIN unit ON unit.channel_id = step.channel_id AND unit.campaign_id IS NULL
    GROUP BY counted.id, channels, conversions, without_conversion, value, worth`;
