import type { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { readAnchors } from "./audit-anchors.ts";
import type { AuditLogCheck } from "./audit-event.type.ts";

interface CheckRow {
  count: number;
  broken_at: string | null;
  head: string | null;
}

/**
 * Works out every line's hash anew, and whether each follows the one before it: the first one the anchor of what was cut off, where
 * something was. Reads the whole log.
 */
export async function auditLogCheck(db: TenantSnapshot, secrets: SecretBox): Promise<AuditLogCheck> {
  const anchors = await readAnchors(db, secrets);
  const [row] = await db.query<CheckRow>(`
    WITH anchor AS (SELECT through_sequence, through_hash FROM audit_anchor ORDER BY number DESC LIMIT 1)
    SELECT count(*)::int AS count, min(sequence) FILTER (WHERE NOT fits) AS broken_at,
      (array_agg(hash ORDER BY sequence DESC))[1] AS head
    FROM (
      SELECT line.sequence, encode(line.hash, 'hex') AS hash,
        line.hash = audit_hash(line)
          AND line.sequence = 1 + coalesce(lag(line.sequence) OVER chain, (SELECT through_sequence FROM anchor), 0)
          AND line.previous_hash
            = coalesce(lag(line.hash) OVER chain, (SELECT through_hash FROM anchor), decode(repeat('00', 32), 'hex')) AS fits
      FROM audit_event AS line WINDOW chain AS (ORDER BY line.sequence)
    ) AS lines`);
  const { count, broken_at: brokenAt, head } = row!;
  const intact = brokenAt === null && anchors.every(({ genuine }) => genuine);
  return { intact, eventCount: count, brokenAt, head, anchors };
}
