import type { EntityManager } from "typeorm";

/** An entry of the ledger that a use case makes. Changes are decimals as text; those left out are zero. */
export interface NewMovement {
  productId: string;
  locationId: string;
  kind: "SALE" | "RETURN" | "ADJUSTMENT" | "WRITE_OFF" | "TRANSFER_OUT" | "TRANSFER_IN" | "RESERVATION" | "RELEASE";
  onHandChange?: string;
  reservedChange?: string;
  inTransitChange?: string;
  occurredAt: Date;
  reservationId?: string | null;
  transferId?: string | null;
  reference?: string | null;
  reason?: string | null;
  recordedBy: string | null;
}

/**
 * Adds an entry to the ledger; its position follows. What occurred before a later count is taken back there, for the count
 * already saw it. The position has to be locked.
 *
 * @returns the entry's id
 */
export async function bookMovement(db: EntityManager, movement: NewMovement): Promise<string> {
  const { productId, locationId, occurredAt } = movement;
  const [row]: [{ id: string }] = await db.query(
    `INSERT INTO stock_movement (product_id, location_id, kind, on_hand_change, reserved_change, in_transit_change,
       occurred_at, reservation_id, transfer_id, reference, reason, recorded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
    [
      productId,
      locationId,
      movement.kind,
      movement.onHandChange ?? "0",
      movement.reservedChange ?? "0",
      movement.inTransitChange ?? "0",
      occurredAt,
      movement.reservationId ?? null,
      movement.transferId ?? null,
      movement.reference ?? null,
      movement.reason ?? null,
      movement.recordedBy,
    ],
  );
  if (movement.onHandChange !== undefined)
    await db.query("SELECT reconcile_stock_counts(ARRAY[$1::uuid], ARRAY[$2::uuid], ARRAY[$3::timestamptz])", [
      productId,
      locationId,
      occurredAt,
    ]);
  return row.id;
}
