import type { EntityManager } from "typeorm";
import { progressChannel } from "./boss.ts";

/**
 * Tells every gateway that a job or an import has changed, when the transaction commits. Only ids travel: who listens
 * reads the row through its own tenant's door.
 */
export async function announceProgress(db: EntityManager, kind: "job" | "import", id: string): Promise<void> {
  await db.query(
    "SELECT pg_notify($1, json_build_object('tenantId', current_tenant(), 'kind', $2::text, 'id', $3::uuid)::text)",
    [progressChannel, kind, id],
  );
}
