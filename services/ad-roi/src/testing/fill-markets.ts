import type { EntityManager } from "typeorm";
import type { GeoPanel } from "../experiments/model/geo-panel.ts";

/**
 * Fills an organisation with what a panel says: a channel `search` that spends 7 a day in every market, and one order a week of each
 * market's customer, worth the week's outcome, on the week's fourth day at noon.
 */
export async function fillMarkets(db: EntityManager, panel: GeoPanel): Promise<void> {
  await db.query("INSERT INTO ad_channel (id, external_id, name) VALUES (gen_random_uuid(), 'search', 'Search')");
  await db.query(
    "INSERT INTO customer (id, external_id, country) SELECT gen_random_uuid(), geo, geo FROM unnest($1::text[]) AS geo",
    [panel.geos],
  );
  const sales = panel.geos.flatMap((geo, at) =>
    panel.weeks.map((week, place) => ({ geo, week, total: panel.outcome[at]![place]!.toFixed(2) })),
  );
  await db.query(
    `INSERT INTO sales_order (id, external_id, customer_id, placed_at, currency, total, line_count, content_hash)
     SELECT gen_random_uuid(), geo || week, customer.id, week + interval '3 days 12 hours', organisation.currency, total, 1, ''
     FROM organisation, jsonb_to_recordset($1::jsonb) AS sale (geo text, week date, total numeric)
     JOIN customer ON customer.external_id = geo`,
    [JSON.stringify(sales)],
  );
  await db.query(
    `INSERT INTO ad_spend (id, day, ad_channel_id, geo, spend, currency)
     SELECT gen_random_uuid(), week + day, ad_channel.id, geo, 7, organisation.currency
     FROM organisation, ad_channel, unnest($1::text[]) AS geo, unnest($2::date[]) AS week, generate_series(0, 6) AS day`,
    [panel.geos, panel.weeks],
  );
}
