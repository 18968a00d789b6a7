import type { EntityManager } from "typeorm";
import type { Caller } from "../context.ts";

/** One line of the audit log, before the database numbers and chains it. */
export interface AuditEntry {
  kind: "READ" | "CHANGE" | "REFUSAL";
  /** A mutation's name, or what was read by. */
  action: string;
  /** Type and key, such as `Customer:<uuid>`. */
  objects: readonly string[];
  /** Names of fields, never their values. */
  fields: readonly string[];
}

/** Objects that one entry names; all of them are counted. */
const namedAtMost = 100;

/** SQL that adds entries; `condition` may keep them out. */
export function insertAudit(condition = ""): string {
  return `INSERT INTO audit_event (id, occurred_at, actor_kind, actor_id, kind, action, objects, object_count, fields, request_id)
    SELECT gen_random_uuid(), coalesce(entry.at, clock_timestamp()), entry.actor_kind, entry.actor_id, entry.kind, entry.action,
      entry.objects, entry.object_count, entry.fields, entry.request_id
    FROM jsonb_to_recordset($1::jsonb) AS entry (at timestamptz, actor_kind text, actor_id text, kind text, action text,
      objects text[], object_count integer, fields text[], request_id text) ${condition}`;
}

/** Writes one entry in the caller's transaction: for changes that no transaction of a mutation writes down. */
export async function writeAudit(
  db: EntityManager,
  entry: AuditEntry,
  caller: Pick<Caller, "kind" | "id">,
  requestId: string,
): Promise<void> {
  await db.query(insertAudit(), [JSON.stringify([auditRow(entry, caller, requestId)])]);
}

/** An entry as `insertAudit` takes it. @param at when it happened; null for when it is written */
export function auditRow(
  { kind, action, objects, fields }: AuditEntry,
  caller: Pick<Caller, "kind" | "id">,
  requestId: string,
  at: Date | null = null,
) {
  return {
    at,
    actor_kind: caller.kind === "member" ? "MEMBER" : "API_KEY",
    actor_id: caller.id,
    kind,
    action,
    objects: objects.slice(0, namedAtMost),
    object_count: objects.length,
    fields: [...fields],
    request_id: requestId,
  };
}
