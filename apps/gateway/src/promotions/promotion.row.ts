import { globalId } from "../node/global-id.ts";
import type { Promotion } from "./promotion.type.ts";

/** Prices are in the organisation's currency, which the database reads once per statement. */
export const promotionColumns = `m.id, m.external_id, m.name, m.product_id, m.category_id, m.location_id,
  m.first_day::text AS first_day, m.last_day::text AS last_day, m.discount::float8 AS discount, m.price, m.created_at,
  m.updated_at, (SELECT organisation.currency FROM organisation) AS currency`;

export interface PromotionRow {
  id: string;
  external_id: string;
  name: string;
  product_id: string | null;
  category_id: string | null;
  location_id: string | null;
  first_day: string;
  last_day: string;
  discount: number | null;
  price: string | null;
  created_at: Date;
  updated_at: Date;
  currency: string;
}

export function toPromotion(row: PromotionRow): Promotion {
  return {
    id: globalId("Promotion", row.id),
    key: row.id,
    productKey: row.product_id,
    categoryKey: row.category_id,
    locationKey: row.location_id,
    externalId: row.external_id,
    name: row.name,
    firstDay: row.first_day,
    lastDay: row.last_day,
    discount: row.discount,
    price: row.price === null ? null : { amount: row.price, currency: row.currency },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
