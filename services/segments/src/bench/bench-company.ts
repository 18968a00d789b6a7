import type { EntityManager } from "typeorm";
import type { Predicate } from "../model/predicate.ts";

/** The segment that every checkout takes somebody into. */
export const newVisitors = "Checked out lately";

/** Ten segments as a marketer has them: of attributes, orders, events in windows, and of one another's kind. */
export const benchSegments: readonly (readonly [name: string, predicate: Predicate])[] = [
  [newVisitors, { events: { kind: "CHECKOUT", withinDays: 30, atLeast: 1 } }],
  ["Germans", { customer: { field: "country", in: ["DE"] } }],
  ["Loyal", { orders: { measure: "COUNT", withinDays: 365, atLeast: 3 } }],
  ["Big spenders", { orders: { measure: "TOTAL", atLeast: 500 } }],
  ["Lapsed", { lastOrder: { moreThanDaysAgo: 180 } }],
  ["Never bought", { orders: { measure: "COUNT", atMost: 0 } }],
  ["Lookers", { events: { kind: "PAGE_VIEW", withinDays: 7, atLeast: 5 } }],
  [
    "Left the cart",
    { all: [{ events: { kind: "CART_ADD", withinDays: 3, atLeast: 1 } }, { not: { lastOrder: { withinDays: 3 } } }] },
  ],
  ["New", { registered: { withinDays: 30 } }],
  [
    "Gold in France",
    { all: [{ customer: { field: "country", in: ["FR"] } }, { attribute: { name: "tier", in: ["gold"] } }] },
  ],
];

/** Customers of six countries with three orders each, over two years. @param from number of the first, from 1 */
export async function addBenchCustomers(db: EntityManager, from: number, count: number): Promise<void> {
  await db.query(
    `INSERT INTO customer (id, external_id, country, attributes, created_at)
     SELECT gen_random_uuid(), 'C' || n, (ARRAY['DE', 'FR', 'GB', 'US', 'CN', 'JP'])[1 + n % 6],
       jsonb_build_object('tier', (ARRAY['gold', 'silver', 'none'])[1 + n % 3]), now() - (n % 700) * interval '24 hours'
     FROM generate_series($1::integer, $1::integer + $2::integer - 1) AS n`,
    [from, count],
  );
  await db.query(
    `INSERT INTO sales_order (id, external_id, customer_id, placed_at, currency, total, line_count, content_hash)
     SELECT gen_random_uuid(), 'O' || external_id || '-' || n, customer.id,
       now() - ((hashtext(external_id) & 511) + 60 * n) * interval '24 hours', organisation.currency,
       20 + (hashtext(external_id || n) & 255), 1, ''
     FROM generate_series($1::integer, $1::integer + $2::integer - 1) AS number
       JOIN customer ON customer.external_id = 'C' || number CROSS JOIN organisation CROSS JOIN generate_series(1, 3) AS n`,
    [from, count],
  );
}

/** A customer who checks out. @param number of the customer, from 1 */
export async function addCheckout(db: EntityManager, number: number): Promise<void> {
  await db.query(
    `INSERT INTO customer_event (id, external_id, customer_id, kind, occurred_at, content_hash)
     SELECT gen_random_uuid(), gen_random_uuid()::text, id, 'CHECKOUT', now(), '' FROM customer WHERE external_id = $1`,
    [`C${number}`],
  );
}

/** Keys of all customers. */
export async function readBenchCustomers(db: EntityManager): Promise<string[]> {
  const rows: { id: string }[] = await db.query("SELECT id FROM customer");
  return rows.map(({ id }) => id);
}

/**
 * Events of customers picked at random, a second apart. By key: looked up by external id, 500 of 200,000 read as many pages, for which others had to
 * leave the database's memory, and half of the time of these statements went there.
 *
 * @returns what the database says of the statement, line by line
 */
export async function addBenchEvents(
  db: EntityManager,
  { kind, count, daysAgo, ids }: { kind: string; count: number; daysAgo: number; ids: readonly string[] },
): Promise<{ "QUERY PLAN": string }[]> {
  const drawn = Array.from({ length: count }, () => ids[Math.floor(Math.random() * ids.length)]!);
  return db.query(
    `EXPLAIN (ANALYZE)
     INSERT INTO customer_event (id, external_id, customer_id, kind, occurred_at, content_hash)
     SELECT gen_random_uuid(), gen_random_uuid()::text, id, $1, now() - $2 * interval '24 hours' - n * interval '1 second', ''
     FROM unnest($3::uuid[]) WITH ORDINALITY AS drawn (id, n)`,
    [kind, daysAgo, drawn],
  );
}
