import type { EntityManager } from "typeorm";
import type { Purchases } from "../model/recommend/purchases.ts";

/**
 * Writes purchases as orders of a line each into an empty tenant: customers C0, C1 … of NL and FR in turn, products P0, P1 … in a
 * category per group, and a product NEW of the first category that nobody bought. The last day is yesterday.
 */
export async function insertPurchases(db: EntityManager, purchases: Purchases, groups: number): Promise<void> {
  const { customers, items, from, item, day } = purchases;
  const last = day.reduce((a, b) => Math.max(a, b), 0);
  await db.query(
    "INSERT INTO category (id, name, path) SELECT gen_random_uuid(), 'Group ' || n, 'Group ' || n FROM generate_series(0, $1::integer - 1) n",
    [groups],
  );
  await db.query(
    `INSERT INTO product (id, external_id, name, category_id, unit_price)
     SELECT gen_random_uuid(), code, 'Product ' || code, c.id, 1 + n
     FROM (SELECT n, 'P' || n AS code, n % $2::integer AS own FROM generate_series(0, $1::integer - 1) n
       UNION ALL SELECT 3, 'NEW', 0) made JOIN category c ON c.name = 'Group ' || own`,
    [items, groups],
  );
  await db.query(
    `INSERT INTO customer (id, external_id, country)
     SELECT gen_random_uuid(), 'C' || n, CASE n % 2 WHEN 0 THEN 'NL' ELSE 'FR' END FROM generate_series(0, $1::integer - 1) n`,
    [customers],
  );
  const buyer = Array.from(day, () => 0);
  for (let c = 0; c < customers; c++) buyer.fill(c, from[c], from[c + 1]);
  await db.query(
    `WITH lines AS (
       SELECT n, gen_random_uuid() AS id, customer, item, days FROM unnest($1::integer[], $2::integer[], $3::integer[])
         WITH ORDINALITY AS one (customer, item, days, n)
     ), orders AS (
       INSERT INTO sales_order (id, external_id, kind, customer_id, channel, placed_at, currency, total, line_count, content_hash)
       SELECT lines.id, 'O' || n, 'SALE', u.id, 'web', now() - (days + 1) * interval '1 day', 'EUR', 5, 1, '\\x00'
       FROM lines JOIN customer u ON u.external_id = 'C' || customer RETURNING id
     )
     INSERT INTO order_line (order_id, line_number, product_id, quantity, unit_price)
     SELECT lines.id, 1, p.id, 1, 5 FROM lines JOIN product p ON p.external_id = 'P' || item JOIN orders ON orders.id = lines.id`,
    [buyer, [...item], Array.from(day, (one) => last - one)],
  );
}
