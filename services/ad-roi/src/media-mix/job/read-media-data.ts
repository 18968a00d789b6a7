import type { EntityManager } from "typeorm";
import { worthSql } from "../../money/worth-sql.ts";
import type { MediaData } from "../model/media-data.ts";
import { readExperiments } from "./read-experiments.ts";

const dayMs = 86_400_000;
/** Four years show every season; older ones tell little of today's channels. */
const mostWeeks = 208;
/** With more geos than this, a fit takes longer than a night. */
const mostGeos = 50;
/** Share of spend that has to name its geo, so that geos tell the truth. */
const leastPlaced = 0.99;

const home = "(SELECT coalesce((SELECT time_zone FROM organisation), 'UTC'))";
const currency = "(SELECT currency FROM organisation)";
const weekOf = (day: string) => `date_trunc('week', ${day})::date`;
const orderDay = `(o.placed_at AT TIME ZONE ${home})::date`;

interface SpendRow {
  channel: string;
  geo: string | null;
  week: string;
  spend: number;
  impressions: number | null;
}

interface SoldRow {
  geo: string | null;
  week: string;
  revenue: number;
}

/**
 * What the organisation spent on ads and sold, by whole weeks from Monday on that are over: by geo where spend names geos and customers are of
 * the same ones, nationally else. Promotions and what was asked for the goods are controls where they vary.
 *
 * @returns null where nothing was spent
 */
export async function readMediaData(db: EntityManager): Promise<MediaData | null> {
  const spent = await readSpend(db);
  if (spent.length === 0) return null;
  const weeks = weeksBetween(spent.map(({ week }) => week));
  const sold = await readSold(db, weeks);
  const geos = geosOf(spent, sold);
  const names = geos ?? [""];
  const table = <Row extends { geo: string | null; week: string }>(
    rows: readonly Row[],
    read: (row: Row) => number,
  ) => {
    const values = names.map(() => weeks.map(() => 0));
    for (const row of rows) {
      const [geo, week] = [geos === null ? 0 : names.indexOf(row.geo ?? ""), weeks.indexOf(row.week)];
      if (geo >= 0 && week >= 0) values[geo]![week]! += read(row);
    }
    return values;
  };
  const outcome = table(sold, ({ revenue }) => revenue);
  const channels = [...new Set(spent.map(({ channel }) => channel))].sort().map((channel) => {
    const rows = spent.filter((row) => row.channel === channel);
    const spend = table(rows, (row) => row.spend);
    // Impressions say what people saw, but only where every paid row tells them.
    const isTold = rows.every((row) => row.impressions !== null || row.spend === 0);
    return { channel, isPaid: true, spend, exposure: isTold ? table(rows, (row) => row.impressions ?? 0) : spend };
  });
  const [{ code }]: [{ code: string }] = await db.query(`SELECT ${currency} AS code`);
  const data: MediaData = {
    outcomeName: "revenue",
    currency: code,
    periods: weeks,
    periodDays: 7,
    // Nobody tells how many live in a geo; what is sold there says how large it is to the business.
    geos: names.map((geo, place) => ({ geo, population: geos === null ? 1 : sizeOf(outcome[place]!) })),
    outcome,
    valuePerUnit: outcome.map((row) => row.map(() => 1)),
    channels,
    controls: await readControls(db, weeks, names.length),
    events: [],
    holidays: [],
    experiments: [],
  };
  return { ...data, experiments: await readExperiments(db, data) };
}

async function readSpend(db: EntityManager): Promise<SpendRow[]> {
  return db.query(
    `SELECT c.external_id AS channel, s.geo, ${weekOf("s.day")}::text AS week, coalesce(sum(s.spend), 0)::float8 AS spend,
       CASE WHEN bool_and(s.impressions IS NOT NULL OR s.spend = 0) THEN sum(s.impressions)::float8 END AS impressions
     FROM ad_spend_converted s JOIN ad_channel c ON c.tenant_id = s.tenant_id AND c.id = s.ad_channel_id
     WHERE s.day < ${weekOf(`(now() AT TIME ZONE ${home})`)}
       AND s.day >= ${weekOf(`(now() AT TIME ZONE ${home})`)} - ${7 * mostWeeks}
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  );
}

async function readSold(db: EntityManager, weeks: readonly string[]): Promise<SoldRow[]> {
  return db.query(
    `SELECT coalesce(u.attributes ->> 'geo', u.country) AS geo, ${weekOf(orderDay)}::text AS week,
       coalesce(sum(${worthSql("o.total", "o.currency", orderDay, currency)}), 0)::float8 AS revenue
     FROM sales_order o LEFT JOIN customer u ON u.tenant_id = o.tenant_id AND u.id = o.customer_id
     WHERE o.kind = 'SALE' AND ${orderDay} >= $1::date AND ${orderDay} < $2::date + 7
     GROUP BY 1, 2 ORDER BY 1, 2`,
    [weeks[0], weeks.at(-1)],
  );
}

/** Geos of which both spend and sales are known; null where the data had better be read nationally. */
function geosOf(spent: readonly SpendRow[], sold: readonly SoldRow[]): string[] | null {
  const total = spent.reduce((sum, { spend }) => sum + spend, 0);
  const placed = spent.reduce((sum, { spend, geo }) => sum + (geo === null ? 0 : spend), 0);
  const selling = new Set(sold.flatMap(({ geo, revenue }) => (geo !== null && revenue > 0 ? [geo] : [])));
  const geos = [...new Set(spent.flatMap(({ geo }) => geo ?? []))].sort();
  const isWhole = placed >= leastPlaced * total && geos.every((geo) => selling.has(geo));
  return isWhole && geos.length > 1 && geos.length <= mostGeos ? geos : null;
}

/** Promotions that run, as a share of the week's days, and prices asked against each product's usual one. The same in all geos. */
async function readControls(db: EntityManager, weeks: readonly string[], geos: number): Promise<MediaData["controls"]> {
  const span = [weeks[0], weeks.at(-1)];
  const promoted: { week: string; share: number }[] = await db.query(
    `SELECT week::date::text AS week, count(*) FILTER (WHERE EXISTS (
         SELECT FROM promotion p WHERE p.first_day <= day AND p.last_day >= day))::float8 / 7 AS share
     FROM generate_series($1::date, $2::date, '7 days') AS week, generate_series(week, week + interval '6 days', '1 day') AS day
     GROUP BY 1 ORDER BY 1`,
    span,
  );
  const priced: { week: string; price: number }[] = await db.query(
    `WITH sold AS (
       SELECT l.product_id, ${weekOf(orderDay)} AS week, l.quantity, l.unit_price
       FROM order_line l JOIN sales_order o ON o.tenant_id = l.tenant_id AND o.id = l.order_id
       WHERE o.kind = 'SALE' AND o.currency = ${currency} AND l.quantity > 0 AND l.unit_price > 0
         AND ${orderDay} >= $1::date AND ${orderDay} < $2::date + 7
     ), usual AS (SELECT product_id, sum(quantity * unit_price) / sum(quantity) AS price FROM sold GROUP BY 1)
     SELECT sold.week::text AS week, (sum(quantity * unit_price) / sum(quantity * usual.price))::float8 AS price
     FROM sold JOIN usual USING (product_id) GROUP BY 1 ORDER BY 1`,
    span,
  );
  const byGeo = (values: number[]) => Array.from({ length: geos }, () => values);
  const shares = weeks.map((week) => promoted.find((row) => row.week === week)?.share ?? 0);
  // A week without sales has no price: it is taken for the usual one.
  const prices = weeks.map((week) => priced.find((row) => row.week === week)?.price ?? 1);
  return [
    ...(isConstant(shares) ? [] : [{ control: "promotions", kind: "promotion" as const, values: byGeo(shares) }]),
    ...(isConstant(prices) ? [] : [{ control: "price", kind: "price" as const, values: byGeo(prices) }]),
  ];
}

/** All Mondays from the first to the last. */
function weeksBetween(found: readonly string[]): string[] {
  const sorted = [...new Set(found)].sort();
  const [first, last] = [Date.parse(sorted[0]!), Date.parse(sorted.at(-1)!)];
  const weeks: string[] = [];
  for (let time = first; time <= last; time += 7 * dayMs) weeks.push(new Date(time).toISOString().slice(0, 10));
  return weeks;
}

function sizeOf(row: readonly number[]): number {
  return row.reduce((sum, value) => sum + value, 0) / row.length;
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => Math.abs(value - values[0]!) < 1e-9);
}
