import type { EntityManager } from "typeorm";
import type { DayNumber } from "./calendar.ts";

/** Units sold of one product at one location, on the days when something was sold. */
export interface SoldDays {
  productId: string;
  /** Null where the order names no location. */
  locationId: string | null;
  /** Ascending. */
  days: DayNumber[];
  quantities: number[];
  /** What a unit cost on each of the days: the price of the middle line, so that a bulk order says nothing; null where nothing was paid. */
  prices: (number | null)[];
  /** Days that ended without stock, ascending, and the units thought to have been lost on each. */
  lost: { days: readonly DayNumber[]; quantities: readonly number[] };
}

/** All sales of an organisation, by day in its own time zone. */
export interface DemandHistory {
  products: string[];
  sold: SoldDays[];
  /** Yesterday in the organisation's time zone: today is not over. */
  yesterday: DayNumber;
}

/**
 * Reads the sale lines of the tenant that `db` belongs to. Returns and adjustments are no demand.
 *
 * Everything comes in the order of the organisation's own keys: ids are drawn anew by every import, and the order in which
 * a network meets its series is part of what a seed repeats.
 *
 * @param since first day read, YYYY-MM-DD; all where left out.
 */
export async function readDemandHistory(db: EntityManager, since?: string): Promise<DemandHistory> {
  const products: { id: string }[] = await db.query('SELECT id FROM product ORDER BY external_id COLLATE "C"');
  const [clock]: { yesterday: number }[] = await db.query(`
    SELECT (now() AT TIME ZONE ${timeZone})::date - DATE '1970-01-01' - 1 AS yesterday`);
  const rows: {
    product_id: string;
    location_id: string | null;
    days: number[];
    quantities: number[];
    prices: (number | null)[];
  }[] = await db.query(
    `SELECT product_id, location_id, days, quantities, prices
      FROM (
        SELECT product_id, location_id,
          array_agg(day ORDER BY day) AS days, array_agg(quantity ORDER BY day) AS quantities,
          array_agg(price ORDER BY day) AS prices
        FROM (
          SELECT line.product_id, sale.location_id,
            (sale.placed_at AT TIME ZONE ${timeZone})::date - DATE '1970-01-01' AS day,
            sum(line.quantity)::double precision AS quantity,
            percentile_disc(0.5) WITHIN GROUP (ORDER BY line.unit_price)
              FILTER (WHERE line.unit_price > 0)::double precision AS price
          FROM sales_order sale
          JOIN order_line line ON line.tenant_id = sale.tenant_id AND line.order_id = sale.id
          WHERE sale.kind = 'SALE' AND line.quantity > 0
            AND ($1::date IS NULL OR sale.placed_at >= $1::date::timestamp AT TIME ZONE ${timeZone})
          GROUP BY 1, 2, 3
        ) daily
        GROUP BY product_id, location_id
      ) sold
      JOIN product ON product.id = product_id
      LEFT JOIN location ON location.id = location_id
      ORDER BY product.external_id COLLATE "C", location.external_id COLLATE "C" NULLS FIRST`,
    [since ?? null],
  );
  return {
    products: products.map(({ id }) => id),
    sold: rows.map((row) => ({
      productId: row.product_id,
      locationId: row.location_id,
      days: row.days,
      quantities: row.quantities,
      prices: row.prices,
      lost: { days: [], quantities: [] },
    })),
    yesterday: clock!.yesterday,
  };
}

/** Row-level security shows one organisation; before it is named, days are cut in UTC. */
export const timeZone = "coalesce((SELECT time_zone FROM organisation), 'UTC')";
