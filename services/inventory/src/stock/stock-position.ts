import type { EntityManager } from "typeorm";
import { Refused } from "./stock-refusal.ts";

/** What there is of a product at a location, in units of the product; decimals as text. */
export interface StockPosition {
  productId: string;
  locationId: string;
  onHand: string;
  reserved: string;
  /** On hand and not reserved. */
  available: string;
  onOrder: string;
  inTransit: string;
}

/**
 * Locks the stock of a product at a location until the transaction ends, so that what is read here stays true.
 *
 * @throws Refused when the product or the location does not exist
 */
export async function lockPosition(db: EntityManager, productId: string, locationId: string): Promise<StockPosition> {
  await lockPositions(db, productId, [locationId]);
  return readPosition(db, productId, locationId);
}

/**
 * Locks the stock of a product at several locations at once, in an order that all writers share.
 *
 * @throws Refused when the product or a location does not exist
 */
export async function lockPositions(
  db: EntityManager,
  productId: string,
  locationIds: readonly string[],
): Promise<void> {
  const [found]: [{ product: boolean; locations: number }] = await db.query(
    `SELECT EXISTS (SELECT FROM product WHERE id = $1) AS product,
       (SELECT count(*)::integer FROM location WHERE id = ANY ($2::uuid[])) AS locations`,
    [productId, locationIds],
  );
  if (!found.product) throw new Refused({ code: "PRODUCT_UNKNOWN", message: "There is no such product." });
  if (found.locations !== new Set(locationIds).size)
    throw new Refused({ code: "LOCATION_UNKNOWN", message: "There is no such location." });
  await lockPlaces(
    db,
    locationIds.map((locationId) => ({ productId, locationId })),
  );
}

/** Locks the stock of products at locations that exist, at once and in an order that all writers share. */
export async function lockPlaces(
  db: EntityManager,
  places: readonly { productId: string; locationId: string }[],
): Promise<void> {
  await db.query("SELECT lock_stock_positions($1::uuid[], $2::uuid[])", [
    places.map(({ productId }) => productId),
    places.map(({ locationId }) => locationId),
  ]);
}

/** Zeros where nothing was ever booked. */
export async function readPosition(db: EntityManager, productId: string, locationId: string): Promise<StockPosition> {
  const [row]: [StockPosition | undefined] = await db.query(
    `SELECT product_id AS "productId", location_id AS "locationId", trim_scale(on_hand) AS "onHand",
       trim_scale(reserved) AS reserved, trim_scale(available) AS available, trim_scale(on_order) AS "onOrder",
       trim_scale(in_transit) AS "inTransit"
     FROM stock_position WHERE product_id = $1 AND location_id = $2`,
    [productId, locationId],
  );
  return row ?? { productId, locationId, onHand: "0", reserved: "0", available: "0", onOrder: "0", inTransit: "0" };
}

/** @throws Refused when less than `quantity` (a decimal as text) is on hand and not reserved */
export async function requireAvailable(
  db: EntityManager,
  { available }: StockPosition,
  quantity: string,
): Promise<void> {
  if (await isEnough(db, available, quantity)) return;
  throw shortOf(available);
}

/** The refusal where only so many (a decimal as text) are on hand and not reserved. */
export function shortOf(available: string): Refused {
  const message = `Only ${available} are on hand and not reserved; ask for less, or release a reservation.`;
  return new Refused({ code: "STOCK_INSUFFICIENT", available, message });
}

/** @throws Refused when less than `quantity` (a decimal as text) is on hand, reserved or not */
export async function requireOnHand(db: EntityManager, { onHand }: StockPosition, quantity: string): Promise<void> {
  if (await isEnough(db, onHand, quantity)) return;
  const message = `Only ${onHand} are on hand; no more than that can go.`;
  throw new Refused({ code: "STOCK_INSUFFICIENT", available: onHand, message });
}

/** PostgreSQL compares decimals exactly. */
async function isEnough(db: EntityManager, there: string, asked: string): Promise<boolean> {
  const [compared]: [{ enough: boolean }] = await db.query("SELECT $1::numeric >= $2::numeric AS enough", [
    there,
    asked,
  ]);
  return compared.enough;
}
