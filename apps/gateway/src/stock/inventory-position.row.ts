import { globalId } from "../node/global-id.ts";
import type { InventoryPosition } from "./inventory-position.type.ts";

/** A position with its product, for filters and units, and its policy, for cost and demand. */
export const positionSource = `stock_position s JOIN product p ON p.id = s.product_id
  LEFT JOIN inventory_policy y ON y.product_id = s.product_id AND y.location_id = s.location_id`;

/** Days that what is available lasts; infinite where no demand is expected. */
export const daysOfCoverSql =
  "coalesce(greatest(s.available, 0)::float8 / nullif(y.demand_per_day, 0), 'Infinity'::float8)";

/** Key of a position: product and location. */
export const positionKeySql = "s.product_id || '/' || s.location_id";

export const positionColumns = `s.product_id, s.location_id, s.on_hand, s.reserved, s.available, s.on_order, s.in_transit,
  s.updated_at, s.on_hand * y.unit_cost AS value, y.currency, ${daysOfCoverSql} AS days_of_cover`;

export interface PositionRow {
  product_id: string;
  location_id: string;
  on_hand: string;
  reserved: string;
  available: string;
  on_order: string;
  in_transit: string;
  updated_at: Date;
  value: string | null;
  currency: string | null;
  days_of_cover: number;
}

/** The part of a position's id behind its type. */
export function positionKey(productKey: string, locationKey: string): string {
  return `${productKey}/${locationKey}`;
}

export function toInventoryPosition(row: PositionRow): InventoryPosition {
  const { value, currency, days_of_cover: daysOfCover } = row;
  return {
    id: globalId("InventoryPosition", positionKey(row.product_id, row.location_id)),
    productKey: row.product_id,
    locationKey: row.location_id,
    onHand: row.on_hand,
    reserved: row.reserved,
    available: row.available,
    onOrder: row.on_order,
    inTransit: row.in_transit,
    value: value === null || currency === null ? null : { amount: value, currency },
    daysOfCover: Number.isFinite(daysOfCover) ? daysOfCover : null,
    updatedAt: row.updated_at,
  };
}
