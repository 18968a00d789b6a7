import type { TenantId } from "@bellwether/schema/database/tenant-id";
import pg from "pg";

/** How much a benchmark's organisation holds. */
export interface SeedSize {
  customers: number;
  orders: number;
}

/** Fills an organisation with customers and orders by bulk statements, as the owner of the tables. */
export async function seedOrders(ownerUrl: string, tenantId: TenantId, { customers, orders }: SeedSize): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT set_config('bellwether.tenant_id', $1, false)", [tenantId]);
    await client.query(
      `INSERT INTO customer (id, external_id, name, email, country)
       SELECT gen_random_uuid(), 'C' || n, 'Customer ' || n, 'customer' || n || '@example.com',
         (ARRAY['GB', 'DE', 'FR', 'CN'])[1 + n % 4]
       FROM generate_series(1, $1::int) AS n`,
      [customers],
    );
    await client.query(
      `INSERT INTO sales_order
         (id, external_id, customer_id, channel, placed_at, currency, total, line_count, content_hash)
       SELECT gen_random_uuid(), 'O' || n, buyer.id, 'web', timestamptz '2024-01-01' + n * interval '7 minutes', 'GBP',
         10 + n % 90, 1, '\\x00'
       FROM generate_series(1, $1::int) AS n
       JOIN customer AS buyer ON buyer.external_id = 'C' || (1 + (n * 7919) % $2::int)`,
      [orders, customers],
    );
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
}
