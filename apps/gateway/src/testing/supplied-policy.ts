import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";

/** Lets a place supply another one of a product whose policy it has: the other gets the same policy, filled up from there. */
export async function insertSuppliedPolicy(
  door: TenantDoor,
  tenantId: TenantId,
  { productId, from, to }: { productId: string; from: string; to: string },
): Promise<void> {
  await door.write(tenantId, (db) =>
    db.query(
      `INSERT INTO inventory_policy SELECT (jsonb_populate_record(planned,
         jsonb_build_object('location_id', $3::uuid, 'from_location_id', $2::uuid, 'supplier_id', null))).*
       FROM inventory_policy AS planned WHERE product_id = $1 AND location_id = $2`,
      [productId, from, to],
    ),
  );
}
