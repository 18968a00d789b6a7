import { type SecretBox, Unreadable } from "@bellwether/runtime/webhooks/secret-box";
import { anchorOwner } from "@bellwether/schema/contracts/audit-anchor";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { AuditAnchor } from "./audit-event.type.ts";

interface AnchorRow {
  number: number;
  through_sequence: string;
  line_count: string;
  first_at: Date;
  last_at: Date;
  cut_at: Date;
  hash: Buffer;
  seal: Buffer | null;
  fits: boolean;
}

/** What stays of lines that were cut off, with whether each anchor is the one that was written, oldest first. */
export async function readAnchors(db: TenantSnapshot, secrets: SecretBox): Promise<AuditAnchor[]> {
  const rows = await db.query<AnchorRow>(`
    SELECT number, through_sequence::text, line_count::text, first_at, last_at, cut_at, hash, seal,
      anchor.hash = audit_anchor_hash(anchor)
        AND number = 1 + coalesce(lag(number) OVER chain, 0)
        AND line_count = through_sequence - coalesce(lag(through_sequence) OVER chain, 0)
        AND previous_hash = coalesce(lag(hash) OVER chain, decode(repeat('00', 32), 'hex')) AS fits
    FROM audit_anchor AS anchor WINDOW chain AS (ORDER BY number) ORDER BY number`);
  return rows.map((row) => ({
    number: row.number,
    throughSequence: row.through_sequence,
    lineCount: row.line_count,
    firstAt: row.first_at,
    lastAt: row.last_at,
    cutAt: row.cut_at,
    hash: row.hash.toString("hex"),
    genuine: row.fits && isSealed(row, secrets, db.tenantId),
  }));
}

/** A seal is made with SECRETS_KEY, which the database does not have. */
function isSealed({ number, hash, seal }: AnchorRow, secrets: SecretBox, tenantId: string): boolean {
  if (seal === null) return false;
  try {
    return secrets.open(seal, anchorOwner(tenantId, number)).equals(hash);
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}
