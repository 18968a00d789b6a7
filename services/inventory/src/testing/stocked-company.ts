import type { EntityManager } from "typeorm";

/** Days of sales. */
const days = 200;

/**
 * Fills an organisation with products P00, P01, … at one shop: a steady demand of some units a day, no forecast, one supplier
 * with twenty receipts after nine days on average. Products of even number are out of stock, the others have far too much.
 */
export async function fillCompany(db: EntityManager, products: number): Promise<void> {
  await db.query("INSERT INTO location (id, external_id, name) VALUES (gen_random_uuid(), 'L', 'Shop')");
  await db.query(
    "INSERT INTO supplier (id, external_id, name, lead_time_days) VALUES (gen_random_uuid(), 'S', 'Supplier', 8)",
  );
  await db.query(
    `INSERT INTO product (id, external_id, name, unit_price)
     SELECT gen_random_uuid(), 'P' || lpad(number::text, 2, '0'), 'Product ' || number, 10 + number
     FROM generate_series(0, $1::integer - 1) AS number`,
    [products],
  );
  await db.query(`
    INSERT INTO supplier_product
      (id, supplier_id, product_id, unit_cost, currency, minimum_quantity, order_multiple, preferred)
    SELECT gen_random_uuid(), supplier.id, product.id, unit_price / 2, 'GBP', 12, 6, true FROM supplier, product`);
  await db.query(
    `INSERT INTO demand_series (id, product_id, location_id, granularity, start_date, "values")
     SELECT gen_random_uuid(), product.id, location.id, 'DAY', current_date - $1::integer,
       (SELECT array_agg(2 + (day * 7 + right(product.external_id, 2)::integer) % 5)::float8[]
        FROM generate_series(1, $1::integer) AS day)
     FROM product, location`,
    [days],
  );
  await db.query(`
    INSERT INTO stock_movement (product_id, location_id, kind, on_hand_change, occurred_at)
    SELECT product.id, location.id, 'OPENING', 1500, now() - interval '1 day' FROM product, location
    WHERE right(product.external_id, 2)::integer % 2 = 1`);
  await db.query("SELECT lock_stock_positions(array_agg(product.id), array_agg(location.id)) FROM product, location");
  await receivedOrders(db);
}

/** Twenty orders of the first two products that were received after 7, 8, … 11 days, and written off since. */
async function receivedOrders(db: EntityManager): Promise<void> {
  await db.query(`
    INSERT INTO purchase_order (id, external_id, supplier_id, location_id, status, ordered_at, currency, total, line_count)
    SELECT gen_random_uuid(), 'PO' || number, supplier.id, location.id, 'RECEIVED', current_date - 150 + number * 4, 'GBP', 120, 2
    FROM generate_series(1, 20) AS number, supplier, location`);
  await db.query(`
    INSERT INTO purchase_order_line (order_id, line_number, product_id, quantity, unit_cost, received_quantity)
    SELECT purchase_order.id, right(product.external_id, 2)::integer + 1, product.id, 12, 5, 12
    FROM purchase_order, product WHERE product.external_id IN ('P00', 'P01')`);
  await db.query(`
    INSERT INTO receipt (id, external_id, order_id, received_at, line_count)
    SELECT gen_random_uuid(), 'R' || external_id, id,
      ordered_at + make_interval(days => 7 + substr(external_id, 3)::integer % 5), 2 FROM purchase_order`);
  await db.query(`
    INSERT INTO receipt_line (receipt_id, line_number, product_id, quantity)
    SELECT receipt.id, right(product.external_id, 2)::integer + 1, product.id, 12
    FROM receipt, product WHERE product.external_id IN ('P00', 'P01')`);
}
