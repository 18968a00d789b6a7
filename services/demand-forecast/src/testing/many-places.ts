import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { addShop } from "./shop.ts";

const days = 220;

/**
 * The shop of `addShop`, whose bread sells online every other day, one loaf at a kiosk every fifth day, and every week some at no
 * named place.
 */
export async function addPlaces(door: TenantDoor, tenantId: TenantId): Promise<void> {
  await addShop(door, tenantId, { days });
  await door.write(tenantId, async (db) => {
    await db.query("INSERT INTO location (id, external_id, name) VALUES (gen_random_uuid(), 'kiosk', 'kiosk')");
    const sell = (place: string | null, every: number, quantity: number): Promise<unknown> =>
      db.query(
        `WITH sale AS (
           INSERT INTO sales_order (id, external_id, kind, location_id, placed_at, currency, total, line_count, content_hash)
           SELECT id, id::text, 'SALE', (SELECT id FROM location WHERE external_id = $1),
             timestamptz '2025-01-01T10:00:00Z' + day * interval '1 day', 'GBP', 0, 1, ''
           FROM (SELECT gen_random_uuid() AS id, day FROM generate_series(0, $2::int - 1, $3::int) AS day) one
           RETURNING id
         )
         INSERT INTO order_line (order_id, line_number, product_id, quantity, unit_price)
         SELECT sale.id, 1, product.id, $4, 1 FROM sale, product WHERE product.external_id = 'bread'`,
        [place, days, every, quantity],
      );
    await sell("online", 2, 4);
    await sell("kiosk", 5, 1);
    await sell(null, 7, 3);
  });
}
