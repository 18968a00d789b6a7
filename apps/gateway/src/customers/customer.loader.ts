import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { type CustomerRow, customerColumns, toCustomer } from "./customer.row.ts";
import type { Customer } from "./customer.type.ts";

/** Customers by their key; of who was erased there is none. */
export function customerByKey(db: TenantSnapshot): DataLoader<string, Customer | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<CustomerRow>(
      `SELECT ${customerColumns} FROM customer u WHERE u.id = ANY($1::uuid[]) AND u.erased_at IS NULL`,
      [keys],
    );
    return inKeyOrder(keys, rows, (row) => row.id, toCustomer);
  });
}
