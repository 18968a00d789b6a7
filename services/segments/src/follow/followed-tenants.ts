import { segmentQueue } from "@bellwether/runtime/jobs/boss";
import { putOnList, type TenantList, wakeListed } from "@bellwether/runtime/jobs/listed-tenants";
import type { EntityManager } from "typeorm";

/** The organisations whose segments are followed. */
export const segmentTenants: TenantList = { queue: segmentQueue, wakePrefix: "segments:" };

/** Wakes whoever follows segments, when the transaction commits. */
export function wakeFollower(db: EntityManager): Promise<void> {
  return wakeListed(db, segmentTenants);
}

/**
 * Has the organisation among those whose segments are followed.
 *
 * @throws Error where the queue was never installed
 */
export async function keepFollowed(db: EntityManager): Promise<void> {
  await db.query("INSERT INTO segment_clock (swept_at) VALUES (clock_timestamp()) ON CONFLICT DO NOTHING");
  await putOnList(db, segmentTenants);
}
