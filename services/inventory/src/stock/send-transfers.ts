import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import { expectedArrivals } from "./transfer-arrival.ts";

/** Stock that is to leave one place for another. The quantity is a decimal as text. */
export interface LeavingStock {
  productId: string;
  fromLocationId: string;
  toLocationId: string;
  quantity: string;
  reference: string | null;
}

export type TransfersSent =
  | { outcome: "sent"; transferIds: string[] }
  /** Which one more was asked for than there is, and what those before it leave; a decimal as text. */
  | { outcome: "short"; index: number; available: string };

/**
 * Sends stock that is on hand and not reserved on its way, all of it or none; several that leave one place take from it one after
 * another. Their positions have to be locked. However many there are, these are five statements.
 */
export async function sendTransfers(
  db: EntityManager,
  transfers: readonly LeavingStock[],
  recordedBy: string | null,
): Promise<TransfersSent> {
  const products = transfers.map(({ productId }) => productId);
  const sources = transfers.map(({ fromLocationId }) => fromLocationId);
  const quantities = transfers.map(({ quantity }) => quantity);
  const [short]: [{ index: number; available: string } | undefined] = await db.query(
    `SELECT (position - 1)::integer AS index, trim_scale(there - before)::text AS available
     FROM (
       SELECT position, quantity, coalesce(available, 0) AS there,
         sum(quantity) OVER (PARTITION BY product_id, location_id ORDER BY position) - quantity AS before
       FROM unnest($1::uuid[], $2::uuid[], $3::numeric[])
           WITH ORDINALITY AS leaving (product_id, location_id, quantity, position)
         LEFT JOIN stock_position USING (product_id, location_id)
     ) AS asked WHERE there - before < quantity ORDER BY position LIMIT 1`,
    [products, sources, quantities],
  );
  if (short !== undefined) return { outcome: "short", ...short };
  const transferIds = transfers.map(() => randomUUID());
  const sent = [
    transferIds,
    products,
    sources,
    transfers.map(({ toLocationId }) => toLocationId),
    quantities,
    transfers.map(({ reference }) => reference),
  ];
  const rows: { at: Date }[] = await db.query(
    `INSERT INTO stock_transfer (id, product_id, from_location_id, to_location_id, quantity, reference, shipped_at, expected_on)
     SELECT id, product_id, source, target, quantity, reference, (SELECT clock_timestamp()), DATE '1970-01-01' + arrival
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::numeric[], $6::text[], $7::integer[])
       AS leaving (id, product_id, source, target, quantity, reference, arrival)
     RETURNING shipped_at AS at`,
    [...sent, await expectedArrivals(db, transfers)],
  );
  const occurredAt = rows[0]?.at;
  await db.query(
    `INSERT INTO stock_movement (product_id, location_id, kind, on_hand_change, in_transit_change, occurred_at, transfer_id,
       reference, recorded_by)
     SELECT product_id, place, 'TRANSFER_OUT', on_hand, in_transit, $7, id, reference, $8
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::numeric[], $6::text[])
         AS leaving (id, product_id, source, target, quantity, reference)
       CROSS JOIN LATERAL (VALUES (source, -quantity, 0), (target, 0, quantity)) AS side (place, on_hand, in_transit)`,
    [...sent, occurredAt, recordedBy],
  );
  // A count of an evening that is still ahead has not seen what leaves now.
  await db.query("SELECT reconcile_stock_counts($1::uuid[], $2::uuid[], $3::timestamptz[])", [
    products,
    sources,
    products.map(() => occurredAt),
  ]);
  return { outcome: "sent", transferIds };
}
