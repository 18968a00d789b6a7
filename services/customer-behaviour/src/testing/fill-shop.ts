import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { CustomersData } from "../train/customers-data.ts";

/** Writes simulated customers and their orders, the last day being yesterday. Customer i is `c-000i`. */
export async function fillShop(door: TenantDoor, tenantId: TenantId, data: CustomersData): Promise<void> {
  const { offsets, days, amounts } = data.occasions;
  const orders = data.ids.flatMap((_, customer) =>
    Array.from(days.slice(offsets[customer]!, offsets[customer + 1]!), (day, i) => ({
      customer: externalId(customer),
      day: data.asOf - day + 1,
      amount: amounts[offsets[customer]! + i]!,
    })),
  );
  await door.write(tenantId, async (db) => {
    await db.query(
      `INSERT INTO customer (id, external_id, name, country, acquisition_channel)
       SELECT gen_random_uuid(), external_id, 'Customer ' || external_id, country, channel
       FROM jsonb_to_recordset($1::jsonb) AS row (external_id text, country text, channel text)`,
      [
        JSON.stringify(
          data.ids.map((_, i) => ({
            external_id: externalId(i),
            country: data.countries[i],
            channel: data.channels[i],
          })),
        ),
      ],
    );
    await db.query(
      `INSERT INTO sales_order (id, external_id, customer_id, channel, placed_at, currency, total, line_count, content_hash)
       SELECT gen_random_uuid(), 'o-' || row_number() OVER (), u.id, 'web',
         (now() AT TIME ZONE 'UTC')::date - o.day + time '12:00', 'GBP', o.amount, 1, ''
       FROM jsonb_to_recordset($1::jsonb) AS o (customer text, day integer, amount numeric)
       JOIN customer u ON u.external_id = o.customer`,
      [JSON.stringify(orders)],
    );
  });
}

export function externalId(customer: number): string {
  return `c-${String(customer).padStart(5, "0")}`;
}
