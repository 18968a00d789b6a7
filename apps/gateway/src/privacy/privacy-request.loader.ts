import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { type PrivacyRequestRow, requestColumns, requestTables, toPrivacyRequest } from "./privacy-request.row.ts";
import type { PrivacyRequest } from "./privacy-request.type.ts";

/** Requests by their key. */
export function privacyRequestByKey(db: TenantSnapshot): DataLoader<string, PrivacyRequest | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<PrivacyRequestRow>(
      `SELECT ${requestColumns} FROM ${requestTables} WHERE r.id = ANY($1::uuid[])`,
      [keys],
    );
    return inKeyOrder(keys, rows, (row) => row.id, toPrivacyRequest);
  });
}
