import type { EntityManager } from "typeorm";
import { worthSql } from "../money/worth-sql.ts";
import {
  type AttributionAnswer,
  type AttributionQuestion,
  type AttributionUnitKey,
  maxTouchpoints,
} from "./contract.ts";

/** What persons saw and did, and paths that were imported as counts. */
export interface Journeys {
  /** What the numbers in paths stand for. */
  units: AttributionUnitKey[];
  /** What persons saw and did, in pieces of one text; times are since the first moment that was read. */
  told: string[];
  /** The span's first moment on that clock, microseconds. */
  starts: number;
  counted: CountedPathRow[];
}

/** A path that was imported as a count. */
export interface CountedPathRow {
  /** Places among `units`, earliest touch first. */
  units: number[];
  /** Days from each touch to the end. */
  ages: number[];
  conversions: number;
  lost: number;
  value: number;
  without_rate: number;
}

type TooMany = Extract<AttributionAnswer, { outcome: "too-many" }>;

/**
 * Reads what journeys of a span of days are made of: what each person saw up to a conversion and within the look-back, or up to the
 * last touch where none came. A visitor who is known by now is the customer, and one that was merged the one who was kept. Customers who
 * refused to be counted are left out.
 *
 * The database puts persons together and their touches in order, which takes one sort; cutting them into journeys and
 * gathering these is left to the thread that shares them. Touches travel as text, many a row, so that a million of them are fifty values. Paths that
 * were imported as counts are of whole months, and lie in the span when their month does; their touches are taken as a day apart.
 */
export async function readJourneys(db: EntityManager, question: AttributionQuestion): Promise<Journeys | TooMany> {
  const { from, to, by, conversions, lookBackDays, filter } = question;
  // Touches are sorted as a whole: with the little memory of usual statements they go to the disk, and without figures of a
  // tenant that was just imported the planner would look each person up by itself.
  await db.query(
    "SELECT set_config('work_mem', '128MB', true), set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)",
  );
  const [span]: [SpanRow] = await db.query(spanSql, [from, to, lookBackDays]);
  const { reads, ends, starts, currency, timeZone } = span;
  const found: (AttributionUnitKey & { touches: number })[] = await db.query(
    `SELECT "channelId", "campaignId", sum(touches)::integer AS touches FROM (
       SELECT ad_channel_id AS "channelId", ${campaignSql(by)} AS "campaignId", count(*) AS touches
       FROM touchpoint WHERE occurred_at >= $1::timestamptz AND occurred_at < $2::timestamptz GROUP BY 1, 2
       UNION ALL SELECT channel_id, NULL::uuid, 0 FROM touch_path, unnest(channels) AS channel_id
       WHERE month >= $3::date AND month + interval '1 month' <= $4::date + 1
     ) AS unit GROUP BY 1, 2 ORDER BY 1, 2`,
    [reads, ends, from, to],
  );
  const touchpoints = found.reduce((sum, { touches }) => sum + touches, 0);
  if (touchpoints > maxTouchpoints) return { outcome: "too-many", touchpoints };
  const units = found.flatMap(({ channelId, campaignId }) => (channelId === null ? [] : [{ channelId, campaignId }]));
  const keys = [units.map(({ channelId }) => channelId), units.map(({ campaignId }) => campaignId)];
  const isFiltered = filter.country !== null || filter.segmentId !== null;
  const pieces: { touches: string }[] = await db.query(touchesSql(by, conversions), [
    reads,
    ends,
    ...keys,
    currency,
    timeZone,
    filter.country,
    filter.segmentId,
  ]);
  return {
    units,
    told: pieces.map(({ touches }) => touches),
    starts,
    counted: isFiltered ? [] : await db.query(countedPathsSql, [from, to, ...keys, currency]),
  };
}

/** Touches of one piece: some hundred kilobytes of text. */
const touchesOfPiece = 20_000;

/** The span asked for. Touches are read from the look-back before it. */
interface SpanRow {
  reads: string;
  ends: string;
  /** Its first moment, microseconds since `reads`: a double holds those of centuries exactly. */
  starts: number;
  currency: string;
  timeZone: string;
}

/** Read beforehand: a statement that is given moments can be worked at by several processes of the database. */
const spanSql = `
  SELECT reads::text, ends::text, ${microseconds("starts", "reads")}::float8 AS starts, currency, time_zone AS "timeZone"
  FROM (
    SELECT ($1::date - $3::integer)::timestamp AT TIME ZONE time_zone AS reads, $1::date::timestamp AT TIME ZONE time_zone AS starts,
      ($2::date + 1)::timestamp AT TIME ZONE time_zone AS ends, currency, time_zone
    FROM organisation
  ) AS span`;

/** SQL of the microseconds from one moment to another. */
function microseconds(moment: string, since: string): string {
  return `(date_part('epoch', ${moment} - ${since}) * 1000000)::bigint`;
}

function campaignSql(by: AttributionQuestion["by"]): string {
  return by === "CAMPAIGN" ? "campaign_id" : "NULL::uuid";
}

/** SQL of whether a customer has not refused to be counted in analyses: who decided nothing has not. */
const mayBeCounted = `(customer_id IS NULL OR customer_id NOT IN (
      SELECT consent.customer_id FROM customer_consent AS consent WHERE consent.purpose = 'ANALYTICS' AND NOT consent.granted))`;

/**
 * $1 and $2: from when and until when touches are read. $3 and $4: channels and campaigns of the units. $5 and $6: the organisation's
 * currency and time zone. $7 and $8: what persons are filtered by; null for nothing.
 */
function touchesSql(by: AttributionQuestion["by"], source: AttributionQuestion["conversions"]): string {
  const recorded = source === "TOUCHPOINTS";
  const amount = worthSql("value", "touchpoint.currency", "(occurred_at AT TIME ZONE $6::text)::date", "$5::text");
  const orders = `
    UNION ALL
    SELECT coalesce(named.merged_into, named.id), NULL, placed_at, NULL, true, total <> 0,
      ${worthSql("total", "sales_order.currency", "(placed_at AT TIME ZONE $6::text)::date", "$5::text")}, sales_order.id
    FROM sales_order JOIN customer AS named ON named.id = sales_order.customer_id
    WHERE kind = 'SALE' AND placed_at >= $1::timestamptz AND placed_at < $2::timestamptz`;
  return `WITH ${unitSql}, happened AS (
      SELECT coalesce(merged.merged_into, touchpoint.customer_id, known.customer_id) AS customer_id,
        CASE WHEN coalesce(touchpoint.customer_id, known.customer_id) IS NULL THEN touchpoint.anonymous_id COLLATE "C" END AS anonymous_id,
        occurred_at AS at, unit.no AS unit,
        ${recorded ? "converted" : "false"} AS converted, ${recorded ? "value IS NOT NULL" : "false"} AS valued,
        ${recorded ? amount : "NULL::numeric"} AS worth, touchpoint.id
      FROM touchpoint
        LEFT JOIN customer_identity AS known ON touchpoint.customer_id IS NULL AND known.anonymous_id = touchpoint.anonymous_id
          AND known.unlinked_at IS NULL
        LEFT JOIN customer AS merged ON merged.id = coalesce(touchpoint.customer_id, known.customer_id) AND merged.merged_into IS NOT NULL
        LEFT JOIN unit
        ON unit.channel_id = touchpoint.ad_channel_id AND unit.campaign_id IS NOT DISTINCT FROM ${by === "CAMPAIGN" ? "touchpoint.campaign_id" : "NULL"}
      WHERE occurred_at >= $1::timestamptz AND occurred_at < $2::timestamptz ${recorded ? "" : "AND ad_channel_id IS NOT NULL"}
      ${recorded ? "" : orders}
    ), counted AS (
      SELECT happened.* FROM happened
      WHERE ${mayBeCounted}
        AND ($7::text IS NULL OR customer_id IN (SELECT id FROM customer WHERE country = $7))
        AND ($8::uuid IS NULL OR customer_id IN (SELECT member.customer_id FROM segment_member AS member WHERE member.segment_id = $8))
    ), told AS (
      SELECT (row_number() OVER touched - 1) / ${touchesOfPiece} AS piece,
        CASE WHEN (lag(customer_id) OVER touched) IS NOT DISTINCT FROM customer_id
          AND (lag(anonymous_id) OVER touched) IS NOT DISTINCT FROM anonymous_id THEN ' ' ELSE E'\\n' END
        || ${microseconds("at", "$1::timestamptz")} || ':' || coalesce(unit::text, '')
        || CASE WHEN converted THEN coalesce('!' || worth, CASE WHEN valued THEN '?' ELSE '!' END) ELSE '' END AS touch
      FROM counted WINDOW touched AS (ORDER BY customer_id, anonymous_id, at, converted, id)
    )
    SELECT string_agg(touch, '') AS touches FROM told GROUP BY piece ORDER BY piece`;
}

const unitSql = `unit AS (
      SELECT no - 1 AS no, channel_id, campaign_id FROM unnest($3::uuid[], $4::uuid[]) WITH ORDINALITY AS unit (channel_id, campaign_id, no)
    )`;

/** Paths that were imported as counts, in months that lie in the span: $1 and $2 are its days, $3 and $4 units, $5 the organisation's currency. */
const countedPathsSql = `WITH ${unitSql}
    SELECT array_agg(unit.no::integer ORDER BY step.at) AS units,
      array_agg((cardinality(channels) - step.at)::integer ORDER BY step.at) AS ages, conversions::integer,
      without_conversion::integer AS lost, coalesce(worth, 0)::float8 AS value,
      CASE WHEN value IS NOT NULL AND worth IS NULL THEN conversions ELSE 0 END::integer AS without_rate
    FROM (
      SELECT touch_path.*, ${worthSql("value", "touch_path.currency", "(month + interval '1 month')::date - 1", "$5::text")} AS worth
      FROM touch_path WHERE month >= $1::date AND month + interval '1 month' <= $2::date + 1
    ) AS counted
    CROSS JOIN unnest(channels) WITH ORDINALITY AS step (channel_id, at)
    JOIN unit ON unit.channel_id = step.channel_id AND unit.campaign_id IS NULL
    GROUP BY counted.id, channels, conversions, without_conversion, value, worth`;
