import { createHash } from "node:crypto";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";

export interface ShopOptions {
  timeZone?: string;
  /** Days with sales, from `from` on. */
  days?: number;
  /** Days after 2025-01-01 of the first sale. */
  from?: number;
}

/**
 * A shop for tests: bread sells every day with a weekly rhythm at the store, tea every third day online at 20:00 UTC with
 * a return beside the sale, and a third product never. Calling it again adds later days.
 */
export async function addShop(door: TenantDoor, tenantId: TenantId, options: ShopOptions = {}): Promise<void> {
  const { timeZone = "UTC", days = 220, from = 0 } = options;
  await door.write(tenantId, async (db) => {
    await db.query("UPDATE organisation SET time_zone = $1", [timeZone]);
    for (const name of ["bread", "tea", "never"]) {
      await db.query("INSERT INTO product (id, external_id, name) VALUES ($1, $2::text, $2) ON CONFLICT DO NOTHING", [
        idOf(tenantId, name),
        name,
      ]);
    }
    for (const name of ["store", "online"]) {
      await db.query("INSERT INTO location (id, external_id, name) VALUES ($1, $2::text, $2) ON CONFLICT DO NOTHING", [
        idOf(tenantId, name),
        name,
      ]);
    }
    const sell = async (day: number, product: string, place: string, hour: number, quantity: number, kind: string) => {
      const id = idOf(tenantId, `${kind} ${product} ${day}`);
      const placedAt = new Date(Date.UTC(2025, 0, 1 + day, hour)).toISOString();
      await db.query(
        `INSERT INTO sales_order (id, external_id, kind, location_id, placed_at, currency, total, line_count, content_hash)
         VALUES ($1::uuid, $1::uuid::text, $2, $3, $4, 'GBP', 0, 1, '')`,
        [id, kind, idOf(tenantId, place), placedAt],
      );
      await db.query(
        "INSERT INTO order_line (order_id, line_number, product_id, quantity, unit_price) VALUES ($1, 1, $2, $3, 1)",
        [id, idOf(tenantId, product), quantity],
      );
    };
    for (let day = from; day < from + days; day++) {
      await sell(day, "bread", "store", 9, 6 + 3 * (day % 7) + (day % 5), "SALE");
      if (day % 3 === 0) await sell(day, "tea", "online", 20, 2, "SALE");
      if (day % 3 === 0) await sell(day, "tea", "online", 20, -1, "RETURN");
    }
  });
}

function idOf(tenantId: TenantId, name: string): string {
  const hex = createHash("sha256").update(`${tenantId} ${name}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
