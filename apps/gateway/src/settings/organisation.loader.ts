import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { type OrganisationRow, organisationColumns, toOrganisation } from "./organisation.row.ts";
import type { Organisation } from "./organisation.type.ts";

/** Organisations by their key, which is the tenant's id; never more than the caller's own. */
export function organisationByKey(db: TenantSnapshot): DataLoader<string, Organisation | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<OrganisationRow>(
      `SELECT ${organisationColumns} FROM organisation g WHERE g.tenant_id = ANY($1::uuid[])`,
      [keys],
    );
    return inKeyOrder(keys, rows, (row) => row.tenant_id, toOrganisation);
  });
}
