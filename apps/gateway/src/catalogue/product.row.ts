import { globalId } from "../node/global-id.ts";
import type { Product } from "./product.type.ts";

/** Prices are in the organisation's currency, which the database reads once per statement. */
export const productColumns = `p.id, p.external_id, p.name, p.category_id, p.unit_price, p.active, p.unit, p.created_at, p.updated_at,
  (SELECT organisation.currency FROM organisation) AS currency`;

export interface ProductRow {
  id: string;
  external_id: string;
  name: string;
  category_id: string | null;
  unit_price: string | null;
  active: boolean;
  unit: string;
  created_at: Date;
  updated_at: Date;
  currency: string;
}

export function toProduct(row: ProductRow): Product {
  return {
    id: globalId("Product", row.id),
    key: row.id,
    categoryKey: row.category_id,
    externalId: row.external_id,
    name: row.name,
    unitPrice: row.unit_price === null ? null : { amount: row.unit_price, currency: row.currency },
    active: row.active,
    unit: row.unit,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
