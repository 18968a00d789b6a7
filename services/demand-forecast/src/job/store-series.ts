import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { Granularity } from "../contract.ts";
import type { BuiltTotal } from "./build-hierarchy.ts";
import { type BuiltSeries, soldOf } from "./build-series.ts";

/** Rows per statement: keeps one parameter at a few megabytes. */
const batchRows = 200;

/**
 * Id of a series: a UUID of version 8 (RFC 9562) from the hash of what it is the demand of, so that a training that was
 * killed and runs again names the same series, and the same data have the same hash.
 */
export function seriesIdOf({ productId, locationId }: BuiltSeries, granularity: Granularity): string {
  return idOf(`${productId}/${locationId ?? "all"}/${granularity}`);
}

/** Id of a total, likewise. */
export function totalIdOf({ of }: BuiltTotal, granularity: Granularity): string {
  return idOf(`${Object.values(of).join("/")}/${granularity}`);
}

function idOf(name: string): string {
  const hash = createHash("sha256").update(name).digest();
  hash[6] = (hash[6]! & 0x0f) | 0x80;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString("hex", 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** Inserts new series and refreshes the values of known ones. */
export async function storeSeries(
  db: EntityManager,
  granularity: Granularity,
  series: readonly (BuiltSeries & { id: string })[],
): Promise<void> {
  for (let from = 0; from < series.length; from += batchRows) {
    const rows = series.slice(from, from + batchRows).map((one) => ({
      id: one.id,
      product_id: one.productId,
      location_id: one.locationId,
      start_date: one.startDate,
      values: [...soldOf(one)],
      stockout_steps: one.stockouts.steps,
      lost_units: one.stockouts.lost,
    }));
    await db.query(
      `INSERT INTO demand_series (id, product_id, location_id, granularity, start_date, "values", stockout_steps,
         lost_units, updated_at)
       SELECT id, product_id, location_id, $2, start_date, "values", stockout_steps, lost_units, now()
       FROM jsonb_to_recordset($1::jsonb) AS row (
         id uuid, product_id uuid, location_id uuid, start_date date, "values" double precision[],
         stockout_steps integer[], lost_units double precision[])
       ON CONFLICT (tenant_id, id) DO UPDATE
       SET start_date = excluded.start_date, "values" = excluded."values", stockout_steps = excluded.stockout_steps,
         lost_units = excluded.lost_units, updated_at = excluded.updated_at`,
      [JSON.stringify(rows), granularity],
    );
  }
}
