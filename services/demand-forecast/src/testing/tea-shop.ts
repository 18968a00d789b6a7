import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";

/** Days with sales, and the first one after them. */
export const teaDays = 260;
export const teaEnd = "2025-09-18";

/** Price off in per cent on a day of the teas' cuts: a week in four, each tea on its own days. */
const cut = "CASE WHEN (day + 9 * tea) % 28 < 7 THEN 20 ELSE 0 END";

/**
 * A shop for tests of causes: four teas of one category sell daily from 2025-01-01 at a place, at 20 % off half as much again and more
 * (a loose elasticity of −2); a fifth is new and has not sold; a sixth was there from the start and never sold; a vase has no category and
 * has not sold either. Coming up are ten days of a
 * promotion on the first tea, from the fifth day after the last sale.
 */
export async function addTeaShop(door: TenantDoor, tenantId: TenantId): Promise<void> {
  await door.write(tenantId, async (db) => {
    await db.query("UPDATE organisation SET time_zone = 'UTC'");
    await db.query("INSERT INTO category (id, name, path) VALUES (gen_random_uuid(), 'Tea', 'Tea')");
    await db.query("INSERT INTO location (id, external_id, name) VALUES (gen_random_uuid(), 'store', 'Store')");
    await db.query(
      `INSERT INTO product (id, external_id, name, category_id, unit_price, created_at)
       SELECT gen_random_uuid(), one, one, CASE one WHEN 'vase' THEN NULL ELSE category.id END, 10,
         CASE one WHEN 'tea-new' THEN date '${teaEnd}' ELSE date '2025-01-01' END
       FROM unnest('{tea-0,tea-1,tea-2,tea-3,tea-new,tea-never,vase}'::text[]) AS one, category`,
    );
    await db.query(
      `WITH sale AS (
         INSERT INTO sales_order (id, external_id, kind, location_id, placed_at, currency, total, line_count, content_hash,
           created_at)
         SELECT gen_random_uuid(), 'tea-' || tea || '/' || day, 'SALE', location.id,
           timestamptz '2025-01-01T10:00:00Z' + day * interval '1 day', 'GBP', 0, 1, '',
           timestamptz '2025-01-01T23:00:00Z' + day * interval '1 day'
         FROM generate_series(0, $1::int - 1) AS day, generate_series(0, 3) AS tea, location
         RETURNING id, split_part(external_id, '/', 1) AS name, split_part(external_id, '/', 2)::int AS day,
           right(split_part(external_id, '/', 1), 1)::int AS tea
       )
       INSERT INTO order_line (order_id, line_number, product_id, quantity, unit_price)
       SELECT sale.id, 1, product.id,
         round((8 + 2 * tea + (day * 7 + tea) % 5) * CASE day % 7 WHEN 3 THEN 1.5 ELSE 1 END
           * (1 - ${cut} / 100.0) ^ -2), 10 * (1 - ${cut} / 100.0)
       FROM sale JOIN product ON product.external_id = sale.name`,
      [teaDays],
    );
    await db.query(
      `INSERT INTO promotion (id, external_id, name, product_id, first_day, last_day, discount)
       SELECT gen_random_uuid(), 'AUTUMN', 'Autumn', product.id, date '${teaEnd}' + 4, date '${teaEnd}' + 13, 0.2
       FROM product WHERE external_id = 'tea-0'`,
    );
  });
}
