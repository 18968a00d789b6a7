import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { Caller } from "../context.ts";
import { type AuditEntry, auditRow, insertAudit } from "./audit-entry.ts";

/** Milliseconds that an entry waits for others. */
const waitMs = 500;

/** Entries of one statement. */
const rowsAtMost = 500;

type AuditRow = ReturnType<typeof auditRow>;

/**
 * Writes what was read and what was refused, the entries of half a second together: a page that is looked at should not wait for
 * its line in the log. Changes are not written here but with what they change. A killed process loses that half second.
 */
export class AuditBatch {
  private waiting = new Map<TenantId, AuditRow[]>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly door: Pick<TenantDoor, "write">) {}

  /** Takes in what a caller just did. */
  add(entry: AuditEntry, caller: Pick<Caller, "tenantId" | "kind" | "id">, requestId: string): void {
    this.wait(caller.tenantId, auditRow(entry, caller, requestId, new Date()));
  }

  /** Writes what waits; what cannot be written now waits for the next time. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const waiting = [...this.waiting];
    this.waiting = new Map();
    this.writing = this.writing.then(async () => {
      for (const [tenantId, rows] of waiting) await this.write(tenantId, rows);
    });
    return this.writing;
  }

  private wait(tenantId: TenantId, row: AuditRow): void {
    const rows = this.waiting.get(tenantId);
    if (rows === undefined) this.waiting.set(tenantId, [row]);
    else rows.push(row);
    this.timer ??= setTimeout(() => void this.flush(), waitMs).unref();
  }

  private async write(tenantId: TenantId, rows: AuditRow[]): Promise<void> {
    for (let begin = 0; begin < rows.length; begin += rowsAtMost) {
      const part = rows.slice(begin, begin + rowsAtMost);
      try {
        await this.door.write(tenantId, (db) => db.query(insertAudit(), [JSON.stringify(part)]));
      } catch {
        for (const row of part) this.wait(tenantId, row);
      }
    }
  }
}
