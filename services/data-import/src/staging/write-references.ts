import type { EntityManager } from "typeorm";

/**
 * Creates the products, customers and locations that orders name and that are not there yet, so that orders can come before
 * their master data. A product's name is the first that a line gives, else its code.
 */
export async function writeReferences(
  db: EntityManager,
): Promise<{ productsCreated: number; customersCreated: number; locationsCreated: number }> {
  return {
    productsCreated: await countCreated(
      db,
      `INSERT INTO product (id, external_id, name)
       SELECT gen_random_uuid(), sku, coalesce(min(product_name) FILTER (WHERE line = first_named), sku)
       FROM (
         SELECT sku, product_name, line,
           min(line) FILTER (WHERE product_name IS NOT NULL) OVER (PARTITION BY sku) AS first_named
         FROM staged_line
         WHERE NOT EXISTS (SELECT FROM product WHERE product.external_id = staged_line.sku)
       ) AS unknown
       GROUP BY sku ORDER BY sku`,
    ),
    customersCreated: await countCreated(
      db,
      `INSERT INTO customer (id, external_id, country)
       SELECT gen_random_uuid(), customer_ref, country
       FROM (SELECT DISTINCT ON (customer_ref) customer_ref, country FROM order_head
             WHERE customer_ref IS NOT NULL ORDER BY customer_ref, line) AS named
       WHERE NOT EXISTS (SELECT FROM customer WHERE customer.external_id = named.customer_ref)`,
    ),
    locationsCreated: await countCreated(
      db,
      `INSERT INTO location (id, external_id, name)
       SELECT gen_random_uuid(), location_ref, location_ref
       FROM (SELECT DISTINCT location_ref FROM order_head WHERE location_ref IS NOT NULL) AS named
       WHERE NOT EXISTS (SELECT FROM location WHERE location.external_id = named.location_ref)
       ORDER BY location_ref`,
    ),
  };
}

async function countCreated(db: EntityManager, insert: string): Promise<number> {
  const [row]: [{ count: number }] = await db.query(
    `WITH created AS (${insert} RETURNING 1) SELECT count(*)::integer AS count FROM created`,
  );
  return row.count;
}
