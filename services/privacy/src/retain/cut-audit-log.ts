import type { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import { anchorOwner } from "@bellwether/schema/contracts/audit-anchor";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";

/** Lines that one anchor stands for at most, so that no cut holds the log for long; the rest goes with the next. */
const mostLines = 100_000;

/**
 * Cuts off the lines of the audit log that are kept no longer, oldest first, and seals the anchor that stays of them in the same
 * transaction: whoever has the database, and not SECRETS_KEY, cannot cut off anything unseen.
 *
 * @param days 90 at least
 * @returns how many lines went
 * @throws QueryFailedError where a line does not fit the one before it: the log was tampered with, and is left as it is
 */
export async function cutAuditLog(
  db: EntityManager,
  tenantId: TenantId,
  days: number,
  secrets: SecretBox,
): Promise<number> {
  const [anchor]: [{ number: number; lines: number; hash: Buffer } | undefined] = await db.query(
    "SELECT number, line_count::float8 AS lines, hash FROM audit_cut($1, $2)",
    [days, mostLines],
  );
  if (anchor === undefined) return 0;
  const seal = secrets.seal(anchor.hash, anchorOwner(tenantId, anchor.number));
  await db.query("UPDATE audit_anchor SET seal = $2 WHERE number = $1", [anchor.number, seal]);
  return anchor.lines;
}
