import type { EntityManager } from "typeorm";
import type { PlanData } from "../plan/plan-data.ts";
import type { ProposalRow } from "../plan/plan-result.ts";

/** What a plan read, which may have changed while it was worked out. */
export type PlanSnapshot = Pick<PlanData, "readAt" | "positions">;

/** Units: half of the last digit that stock is kept to. */
const leastChange = 0.00005;

/**
 * The proposals that still hold: those for places where nothing was decided, ordered or received since the plan read its data. The
 * others would ask again for what somebody has just approved or rejected; the next plan sees what was done. Stock that was
 * only sold meanwhile overtakes nothing: a product that sells all day would never be proposed.
 *
 * Decisions wait until the transaction of `db` ends, so that none can come between this and what is stored.
 */
export async function withoutOvertaken(
  db: EntityManager,
  { readAt, positions }: PlanSnapshot,
  proposals: readonly ProposalRow[],
): Promise<ProposalRow[]> {
  await db.query("SELECT FROM replenishment_proposal WHERE status = 'OPEN' ORDER BY id FOR UPDATE");
  const decided: { productId: string; locationId: string; fromLocationId: string | null }[] = await db.query(
    `SELECT product_id AS "productId", location_id AS "locationId", from_location_id AS "fromLocationId"
     FROM replenishment_proposal WHERE decided_at >= $1::timestamptz`,
    [readAt],
  );
  const read = positions.map(({ productId, locationId, onHand, reserved, onOrder, inTransit }) => ({
    product_id: productId,
    location_id: locationId,
    coming: onOrder + inTransit,
    position: onHand - reserved + onOrder + inTransit,
  }));
  const supplied: { productId: string; locationId: string }[] = await db.query(
    `SELECT product_id AS "productId", location_id AS "locationId"
     FROM stock_position AS kept
     JOIN jsonb_to_recordset($1::jsonb) AS read (product_id uuid, location_id uuid, coming float8, position float8)
       USING (product_id, location_id)
     WHERE kept.on_order + kept.in_transit > read.coming + $2::float8
       OR kept.on_hand - kept.reserved + kept.on_order + kept.in_transit > read.position + $2::float8`,
    [JSON.stringify(read), leastChange],
  );
  const places = new Set([...decided, ...supplied].map(({ productId, locationId }) => `${productId}/${locationId}`));
  const givers = new Set(decided.map(({ productId, fromLocationId }) => `${productId}/${fromLocationId}`));
  return proposals.filter(
    ({ productId, locationId, fromLocationId }) =>
      !places.has(`${productId}/${locationId}`) &&
      (fromLocationId === null || !givers.has(`${productId}/${fromLocationId}`)),
  );
}
