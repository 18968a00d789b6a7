import type { EntityManager } from "typeorm";
import { usualTransferDays } from "../model/network-plan/usual-transfer.ts";
import type { OpenTransfer, StockedPosition } from "../plan/plan-data.ts";
import { historyDays } from "./read-demand.ts";
import type { PlanClock } from "./read-plan-data.ts";

/** Days of orders that tell how stock has been kept. */
const lookBackDays = 365;

interface Row {
  productId: string;
  locationId: string;
  onHand: number;
  reserved: number;
  onOrder: number;
  inTransit: number;
  ledgerDays: number[] | null;
  ledgerOnHand: number[] | null;
  ledgerOnOrder: number[] | null;
  ledgerSold: number[] | null;
  ledgerCounted: boolean[] | null;
  orderDays: number[] | null;
  orderQuantities: number[] | null;
}

/** Positions of active products as they are, in the same order, without their past. */
export async function readPositionsNow(db: EntityManager, productIds: string[] | null): Promise<StockedPosition[]> {
  const rows: Omit<StockedPosition, "ledger" | "orders">[] = await db.query(
    `SELECT product_id AS "productId", location_id AS "locationId", on_hand::float8 AS "onHand",
       reserved::float8 AS reserved, on_order::float8 AS "onOrder", in_transit::float8 AS "inTransit"
     FROM stock_position AS kept
     JOIN product ON product.id = product_id AND product.active JOIN location ON location.id = location_id
     WHERE $1::uuid[] IS NULL OR product_id = ANY ($1)
     ORDER BY product.external_id COLLATE "C", location.external_id COLLATE "C"`,
    [productIds],
  );
  const nothing = {
    ledger: { days: [], onHand: [], onOrder: [], sold: [], counted: [] },
    orders: { days: [], quantities: [] },
  };
  return rows.map((row) => ({ ...row, ...nothing }));
}

/** Positions of active products, with what moved by day and what was ordered for them lately: a longer past is never read. */
export async function readPositions(
  db: EntityManager,
  { today, timeZone }: PlanClock,
  productIds: string[] | null,
): Promise<StockedPosition[]> {
  const rows: Row[] = await db.query(
    `WITH daily AS (
       SELECT product_id, location_id, (occurred_at AT TIME ZONE $2)::date - DATE '1970-01-01' AS day,
         sum(on_hand_change)::float8 AS on_hand, sum(on_order_change + in_transit_change)::float8 AS on_order,
         -coalesce(sum(on_hand_change) FILTER (WHERE kind = 'SALE'), 0)::float8 AS sold,
         bool_or(kind IN ('OPENING', 'COUNT')) AS counted
       FROM stock_movement
       WHERE occurred_at >= (DATE '1970-01-01' + $4::integer)::timestamp AT TIME ZONE $2
         AND ($1::uuid[] IS NULL OR product_id = ANY ($1)) GROUP BY 1, 2, 3
     ), ledger AS (
       SELECT product_id, location_id, array_agg(day ORDER BY day) AS days, array_agg(on_hand ORDER BY day) AS on_hand,
         array_agg(on_order ORDER BY day) AS on_order, array_agg(sold ORDER BY day) AS sold, array_agg(counted ORDER BY day) AS counted
       FROM daily GROUP BY 1, 2
     ), ordered AS (
       SELECT product_id, location_id, array_agg(day ORDER BY day) AS days, array_agg(quantity ORDER BY day) AS quantities
       FROM (
         SELECT product_id, location_id, (ordered_at AT TIME ZONE $2)::date - DATE '1970-01-01' AS day,
           sum(quantity)::float8 AS quantity
         FROM purchase_order JOIN purchase_order_line ON order_id = purchase_order.id
         WHERE status NOT IN ('DRAFT', 'CANCELLED') AND ($1::uuid[] IS NULL OR product_id = ANY ($1))
           AND ordered_at >= (DATE '1970-01-01' + $3::integer)::timestamp AT TIME ZONE $2 GROUP BY 1, 2, 3
       ) AS line GROUP BY 1, 2
     )
     SELECT kept.product_id AS "productId", kept.location_id AS "locationId", kept.on_hand::float8 AS "onHand",
       reserved::float8 AS reserved, kept.on_order::float8 AS "onOrder", in_transit::float8 AS "inTransit",
       ledger.days AS "ledgerDays", ledger.on_hand AS "ledgerOnHand", ledger.on_order AS "ledgerOnOrder",
       ledger.sold AS "ledgerSold", ledger.counted AS "ledgerCounted", ordered.days AS "orderDays", ordered.quantities AS "orderQuantities"
     FROM stock_position AS kept
     JOIN product ON product.id = kept.product_id AND product.active
     JOIN location ON location.id = kept.location_id
     LEFT JOIN ledger ON ledger.product_id = kept.product_id AND ledger.location_id = kept.location_id
     LEFT JOIN ordered ON ordered.product_id = kept.product_id AND ordered.location_id = kept.location_id
     WHERE $1::uuid[] IS NULL OR kept.product_id = ANY ($1)
     ORDER BY product.external_id COLLATE "C", location.external_id COLLATE "C"`,
    [productIds, timeZone, today - lookBackDays, today - historyDays],
  );
  return rows.map((row) => ({
    productId: row.productId,
    locationId: row.locationId,
    onHand: row.onHand,
    reserved: row.reserved,
    onOrder: row.onOrder,
    inTransit: row.inTransit,
    ledger: {
      days: row.ledgerDays ?? [],
      onHand: row.ledgerOnHand ?? [],
      onOrder: row.ledgerOnOrder ?? [],
      sold: row.ledgerSold ?? [],
      counted: row.ledgerCounted ?? [],
    },
    orders: { days: row.orderDays ?? [], quantities: row.orderQuantities ?? [] },
  }));
}

/** What was sent from one location to another and has not arrived. */
export function readOpenTransfers(db: EntityManager, { timeZone }: PlanClock): Promise<OpenTransfer[]> {
  return db.query(
    `SELECT product_id AS "productId", to_location_id AS "locationId", quantity::float8 AS units,
       (shipped_at AT TIME ZONE $1)::date - DATE '1970-01-01' AS "shippedDay",
       coalesce(expected_on, (shipped_at AT TIME ZONE $1)::date + $2::integer) - DATE '1970-01-01' AS "arrivesDay"
     FROM stock_transfer WHERE status = 'IN_TRANSIT' ORDER BY shipped_at, id`,
    [timeZone, usualTransferDays],
  );
}
