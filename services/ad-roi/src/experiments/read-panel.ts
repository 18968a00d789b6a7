import type { EntityManager } from "typeorm";
import { worthSql } from "../money/worth-sql.ts";
import { type ExperimentOutcome, maxGeos, type TestSpend } from "./contract.ts";
import type { GeoPanel } from "./model/geo-panel.ts";

const dayMs = 86_400_000;
/** Weeks of the past that are read: three years show every season often enough. */
const mostWeeks = 156;

/** An order's market is what its customer's attribute `geo` says, or else the country. */
const orderDays = (amount: string): string => `
  SELECT coalesce(customer.attributes ->> 'geo', customer.country) AS geo, (placed_at AT TIME ZONE home.time_zone)::date AS day,
    ${amount} AS amount
  FROM sales_order CROSS JOIN organisation AS home JOIN customer ON customer.id = sales_order.customer_id
  WHERE sales_order.kind = 'SALE' AND placed_at >= ($1::date - 1)::timestamp`;

/** SQL of markets, days and amounts from $1 on. */
const sources: Record<ExperimentOutcome, string> = {
  ORDER_REVENUE: orderDays(
    worthSql("total", "sales_order.currency", "(placed_at AT TIME ZONE home.time_zone)::date", "home.currency"),
  ),
  ORDERS: orderDays("1"),
  REPORTED_REVENUE: "SELECT geo, day, revenue AS amount FROM ad_spend_converted WHERE day >= $1::date",
  REPORTED_CONVERSIONS: "SELECT geo, day, conversions AS amount FROM ad_spend_converted WHERE day >= $1::date",
};

/**
 * What markets sold, by whole weeks counted from an anchor back and on. Weeks before the first sale and after the last day that is over
 * are not there; a market that sold nothing in a week has 0.
 *
 * @param anchor ISO day on which a week begins
 * @param until ISO day after the last one read
 * @returns null where nothing was sold
 */
export async function readPanel(
  db: EntityManager,
  outcome: ExperimentOutcome,
  anchor: string,
  until: string,
): Promise<GeoPanel | null> {
  const rows: { geo: string; week: number; amount: number }[] = await db.query(
    `WITH sold AS (${sources[outcome]}), market AS (
       SELECT geo FROM sold WHERE geo <> '' GROUP BY geo ORDER BY sum(amount) DESC NULLS LAST, geo LIMIT ${maxGeos}
     )
     SELECT geo, floor((day - $2::date) / 7.0)::integer AS week, coalesce(sum(amount), 0)::float8 AS amount
     FROM sold JOIN market USING (geo) WHERE day >= $1::date AND day < $3::date GROUP BY geo, week`,
    [addDays(anchor, -7 * mostWeeks), anchor, until],
  );
  if (rows.length === 0) return null;
  const lastWeek = Math.floor((Date.parse(until) - Date.parse(anchor)) / dayMs / 7) - 1;
  // The first week with a sale may have begun before its first.
  const firstWeek = Math.min(...rows.map(({ week }) => week)) + 1;
  const weeks = Math.max(0, lastWeek - firstWeek + 1);
  const geos = [...new Set(rows.map(({ geo }) => geo))].sort();
  const places = new Map(geos.map((geo, at) => [geo, at]));
  const sold = geos.map(() => new Float64Array(weeks));
  for (const { geo, week, amount } of rows) {
    const at = week - firstWeek;
    if (at >= 0 && at < weeks) sold[places.get(geo)!]![at] = amount;
  }
  return {
    geos,
    weeks: Array.from({ length: weeks }, (_, at) => addDays(anchor, 7 * (firstWeek + at))),
    outcome: sold,
  };
}

/**
 * What was spent on a channel in some markets over a span of days, and over as many days before it.
 *
 * @param days of the span, and of the one before
 */
export async function readTestSpend(
  db: EntityManager,
  { channelId, geos, from, days }: { channelId: string; geos: readonly string[]; from: string; days: number },
): Promise<TestSpend> {
  const [row]: [TestSpend] = await db.query(
    `SELECT coalesce(sum(spend) FILTER (WHERE day >= $3::date), 0)::float8 AS "with",
       coalesce(sum(spend) FILTER (WHERE day < $3::date), 0)::float8 AS "without"
     FROM ad_spend_converted WHERE ad_channel_id = $1 AND geo = ANY ($2::text[])
       AND day >= $3::date - $4::integer AND day < $3::date + $4::integer`,
    [channelId, geos, from, days],
  );
  return row;
}

/** Today in the organisation's calendar, ISO. */
export async function readToday(db: EntityManager): Promise<string> {
  const [row]: [{ today: string }] = await db.query(
    "SELECT to_char(now() AT TIME ZONE time_zone, 'YYYY-MM-DD') AS today FROM organisation",
  );
  return row.today;
}

/** @param day ISO */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}
