import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { followTenant } from "../follow/follow-tenant.ts";

/** Does what a follower would do, until nothing is left to do. */
export async function settleSegments(door: TenantDoor, tenantId: TenantId, sweep = false): Promise<void> {
  const step = (more: boolean) => door.write(tenantId, (db) => followTenant(db, { batch: 2, sweep: more }));
  for (let end = await step(sweep); end !== "idle"; end = await step(false))
    if (end === "busy") throw new Error("Somebody else is at this organisation's segments.");
}
