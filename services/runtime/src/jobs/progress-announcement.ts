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

/** Tells every gateway that somebody came into these segments or went, or that they are others now. */
export async function announceSegments(db: EntityManager, ids: readonly string[]): Promise<void> {
  await db.query(
    `SELECT pg_notify($1, json_build_object('tenantId', current_tenant(), 'kind', 'segment', 'id', id)::text)
     FROM unnest($2::uuid[]) AS id`,
    [progressChannel, ids],
  );
}

/** Tells every gateway that campaigns were changed, moved on, warned about or spent something. */
export async function announceCampaigns(db: EntityManager, ids: readonly string[]): Promise<void> {
  await db.query(
    `SELECT pg_notify($1, json_build_object('tenantId', current_tenant(), 'kind', 'campaign', 'id', id)::text)
     FROM unnest($2::uuid[]) AS id`,
    [progressChannel, ids],
  );
}

/** Tells every gateway that something was said or happened in a conversation, and whoever looks at the organisation's inbox. */
export async function announceConversation(db: EntityManager, id: string): Promise<void> {
  await db.query(
    `SELECT pg_notify($1, json_build_object('tenantId', current_tenant(), 'kind', kind, 'id', about)::text)
     FROM (VALUES ('conversation', $2::uuid), ('inbox', current_tenant())) AS told (kind, about)`,
    [progressChannel, id],
  );
}

/**
 * Tells every gateway that what waits to be done about stock has changed: plans, decisions, receipts. Not for single movements:
 * commits that notify wait for one another, whatever the tenant.
 */
export async function announceInventory(db: EntityManager): Promise<void> {
  await db.query(
    "SELECT pg_notify($1, json_build_object('tenantId', current_tenant(), 'kind', 'inventory', 'id', current_tenant())::text)",
    [progressChannel],
  );
}
