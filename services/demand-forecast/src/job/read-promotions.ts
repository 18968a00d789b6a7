import type { EntityManager } from "typeorm";
import type { DayNumber } from "./calendar.ts";

/** One product, one category or everything at a lower price for some days. */
export interface Promotion {
  name: string;
  /** Null: a category, or every product. */
  productId: string | null;
  /** With those below it. */
  categoryId: string | null;
  /** Null: every location. */
  locationId: string | null;
  firstDay: DayNumber;
  /** Included. */
  lastDay: DayNumber;
  /** 0.2 for 20 % off; null where a price is given. */
  discount: number | null;
  price: number | null;
}

/** Promotions of the tenant that `db` belongs to, past and planned, in the order of the organisation's own keys. */
export function readPromotions(db: EntityManager): Promise<Promotion[]> {
  return db.query(
    `SELECT promotion.name, promotion.product_id AS "productId", promotion.category_id AS "categoryId",
       promotion.location_id AS "locationId", first_day - DATE '1970-01-01' AS "firstDay",
       last_day - DATE '1970-01-01' AS "lastDay", discount::float8 AS discount, price::float8 AS price
     FROM promotion LEFT JOIN product ON product.id = promotion.product_id
       LEFT JOIN category ON category.id = promotion.category_id LEFT JOIN location ON location.id = promotion.location_id
     ORDER BY promotion.external_id COLLATE "C", product.external_id COLLATE "C" NULLS FIRST,
       category.path COLLATE "C" NULLS FIRST, location.external_id COLLATE "C" NULLS FIRST`,
  );
}
