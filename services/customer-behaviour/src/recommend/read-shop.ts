import type { EntityManager } from "typeorm";
import { mayBeProfiled } from "../job/may-be-profiled.ts";
import { gatherPurchases, type PurchaseLines } from "../model/recommend/purchases.ts";
import type { ReadShop } from "./shop.ts";

/** Row-level security shows one organisation; before it is named, days are cut in UTC. */
const dayOf = (time: string) =>
  `((${time} AT TIME ZONE coalesce((SELECT time_zone FROM organisation), 'UTC'))::date - DATE '1970-01-01')`;

/** Days before the last order: older purchases say little of what is wanted now. */
const historyDays = 1_096;

interface ProductRow {
  id: string;
  name: string;
  category: string | null;
  price: number | null;
  active: boolean;
  since: number;
}

interface CustomerRow {
  id: string;
  country: string | null;
  channel: string | null;
  items: number[];
  days: number[];
}

/**
 * Reads who bought what when, the purchases of merged customers as the survivor's. Of customers who are erased or refused profiling
 * nothing is read. Everything comes in the order of the organisation's own keys: ids are drawn anew by every import.
 */
export async function readShop(db: EntityManager): Promise<ReadShop> {
  const products: ProductRow[] = await db.query(
    `SELECT p.id, p.name, c.name AS category, p.unit_price::double precision AS price, p.active,
       ${dayOf("p.created_at")} AS since
     FROM product p LEFT JOIN category c ON c.tenant_id = p.tenant_id AND c.id = p.category_id
     ORDER BY p.external_id COLLATE "C"`,
  );
  const customers: CustomerRow[] = await db.query(
    `SELECT u.id, u.country, coalesce(u.acquisition_channel, bought.channel) AS channel, bought.items, bought.days
     FROM (
       SELECT coalesce(named.merged_into, named.id) AS buyer_id, (array_agg(o.channel ORDER BY o.placed_at))[1] AS channel,
         array_agg(n.number) AS items, array_agg(${dayOf("o.placed_at")}) AS days
       FROM sales_order o
       JOIN customer named ON named.tenant_id = o.tenant_id AND named.id = o.customer_id
       JOIN order_line l ON l.tenant_id = o.tenant_id AND l.order_id = o.id AND l.quantity > 0
       JOIN unnest($1::uuid[]) WITH ORDINALITY AS n (id, number) ON n.id = l.product_id
       WHERE o.kind = 'SALE' AND o.placed_at < now() AND o.placed_at >= (
           SELECT max(placed_at) FROM sales_order WHERE kind = 'SALE' AND placed_at < now()) - $2::integer * interval '1 day'
       GROUP BY 1
     ) bought
     JOIN customer u ON u.id = bought.buyer_id
     WHERE u.erased_at IS NULL AND ${mayBeProfiled("u")}
     ORDER BY u.external_id COLLATE "C"`,
    [products.map(({ id }) => id), historyDays],
  );
  return gather(products, customers);
}

function gather(products: readonly ProductRow[], customers: readonly CustomerRow[]): ReadShop {
  const lines = { customer: [] as number[], item: [] as number[], day: [] as number[] } satisfies PurchaseLines;
  for (const [c, { items, days }] of customers.entries()) {
    for (const [i, number] of items.entries()) {
      lines.customer.push(c);
      // PostgreSQL counts from 1.
      lines.item.push(Number(number) - 1);
      lines.day.push(days[i]!);
    }
  }
  const purchases = gatherPurchases(lines, customers.length, products.length);
  const since = Int32Array.from(products, (product) => product.since);
  // A catalogue that was imported today is no novelty: what was sold before was known before.
  for (const [at, item] of purchases.item.entries()) since[item] = Math.min(since[item]!, purchases.day[at]!);
  const categories = numbered(products.map(({ category }) => category));
  const countries = numbered(customers.map(({ country }) => country));
  const channels = numbered(customers.map(({ channel }) => channel));
  return {
    shop: {
      purchases,
      content: { category: categories.numbers, price: Float64Array.from(products, ({ price }) => price ?? Number.NaN) },
      active: Uint8Array.from(products, ({ active }) => Number(active)),
      since,
      country: countries.numbers,
      channel: channels.numbers,
      countries: countries.names,
      channels: channels.names,
    },
    customerIds: customers.map(({ id }) => id),
    productIds: products.map(({ id }) => id),
    productNames: products.map(({ name }) => name),
    categories: categories.names,
  };
}

/** Numbers for names, in the order they come; −1 for none. */
function numbered(values: readonly (string | null)[]): { numbers: Int32Array; names: string[] } {
  const known = new Map<string, number>();
  const numbers = Int32Array.from(values, (value) => {
    if (value === null) return -1;
    const number = known.get(value) ?? known.size;
    known.set(value, number);
    return number;
  });
  return { numbers, names: [...known.keys()] };
}
