import type { EntityManager } from "typeorm";
import type { DayNumber } from "./calendar.ts";

/** Days whose evening had nothing available, ascending, by product and location. Nothing is known of places without stock figures. */
export type Stockouts = ReadonlyMap<string, readonly DayNumber[]>;

export function placeKey(productId: string, locationId: string | null): string {
  return `${productId}/${locationId ?? ""}`;
}

/** Reads the days without stock of the tenant that `db` belongs to. */
export async function readStockouts(db: EntityManager): Promise<Stockouts> {
  const rows: { product_id: string; location_id: string; days: DayNumber[] }[] = await db.query(`
    SELECT product_id, location_id, array_agg(day - DATE '1970-01-01' ORDER BY day) AS days
    FROM stockout_day GROUP BY product_id, location_id`);
  return new Map(rows.map(({ product_id, location_id, days }) => [placeKey(product_id, location_id), days]));
}
