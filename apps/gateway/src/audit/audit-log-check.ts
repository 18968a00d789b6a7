import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { AuditLogCheck } from "./audit-event.type.ts";

interface CheckRow {
  count: number;
  broken_at: string | null;
  head: string | null;
}

/** Works out every line's hash anew, and whether each follows the one before it. Reads the whole log. */
export async function auditLogCheck(db: TenantSnapshot): Promise<AuditLogCheck> {
  const [row] = await db.query<CheckRow>(`
    SELECT count(*)::int AS count, min(sequence) FILTER (WHERE NOT fits) AS broken_at,
      (array_agg(hash ORDER BY sequence DESC))[1] AS head
    FROM (
      SELECT line.sequence, encode(line.hash, 'hex') AS hash,
        line.hash = audit_hash(line)
          AND line.sequence = 1 + coalesce(lag(line.sequence) OVER chain, 0)
          AND line.previous_hash = coalesce(lag(line.hash) OVER chain, decode(repeat('00', 32), 'hex')) AS fits
      FROM audit_event AS line WINDOW chain AS (ORDER BY line.sequence)
    ) AS lines`);
  const { count, broken_at: brokenAt, head } = row!;
  return { intact: brokenAt === null, eventCount: count, brokenAt, head };
}
