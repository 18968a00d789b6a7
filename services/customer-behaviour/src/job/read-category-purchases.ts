import type { EntityManager } from "typeorm";
import type { CategoryPurchases } from "../model/scores/next-category.ts";

/** Purchases with the ids that their categories' numbers stand for. */
export interface ReadCategoryPurchases extends CategoryPurchases {
  ids: string[];
}

/** Days that are looked back: older purchases tell no next one. */
const historyDays = 730;

/** On which days each buyer bought of which category, until the end of a day. @param asOf days since 1970-01-01 */
export async function readCategoryPurchases(
  db: EntityManager,
  buyers: readonly string[],
  asOf: number,
): Promise<ReadCategoryPurchases> {
  const zone = "coalesce((SELECT time_zone FROM organisation), 'UTC')";
  const rows: { buyer_id: string; category_id: string; day: number }[] = await db.query(
    `SELECT DISTINCT coalesce(u.merged_into, u.id) AS buyer_id, p.category_id,
       (o.placed_at AT TIME ZONE ${zone})::date - DATE '1970-01-01' AS day
     FROM sales_order o
     JOIN customer u ON u.tenant_id = o.tenant_id AND u.id = o.customer_id
     JOIN order_line l ON l.tenant_id = o.tenant_id AND l.order_id = o.id AND l.quantity > 0
     JOIN product p ON p.tenant_id = l.tenant_id AND p.id = l.product_id AND p.category_id IS NOT NULL
     WHERE o.kind = 'SALE' AND o.placed_at < ($1::integer + 1 + DATE '1970-01-01')::timestamp AT TIME ZONE ${zone}
       AND o.placed_at >= ($1::integer - ${historyDays} + DATE '1970-01-01')::timestamp AT TIME ZONE ${zone}`,
    [asOf],
  );
  const categories: { id: string }[] = await db.query('SELECT id FROM category ORDER BY path COLLATE "C", id');
  const placeOf = new Map(buyers.map((id, place) => [id, place]));
  const numberOf = new Map(categories.map(({ id }, number) => [id, number]));
  const known = rows.filter(({ buyer_id, category_id }) => placeOf.has(buyer_id) && numberOf.has(category_id));
  return {
    ids: categories.map(({ id }) => id),
    categories: categories.length,
    buyer: Int32Array.from(known, ({ buyer_id }) => placeOf.get(buyer_id)!),
    category: Int32Array.from(known, ({ category_id }) => numberOf.get(category_id)!),
    day: Int32Array.from(known, ({ day }) => day),
  };
}
