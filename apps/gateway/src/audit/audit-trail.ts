import { AsyncLocalStorage } from "node:async_hooks";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { EntityManager } from "typeorm";
import type { Caller } from "../context.ts";
import type { AuditBatch } from "./audit-batch.ts";
import { type AuditEntry, auditRow, insertAudit, writeAudit } from "./audit-entry.ts";

/** A mutation under way. */
interface UnderWay {
  entry: AuditEntry;
  /** A transaction of the organisation's database was its way: that it wrote nothing means that nothing was changed. */
  transacted: boolean;
  written: boolean;
}

/** Which mutation a transaction belongs to: a request may hold several. */
const underWay = new AsyncLocalStorage<UnderWay>();

/** What one request reads of people and changes, on its way into the audit log. */
export class AuditTrail {
  /** What was read of whom: object → fields. */
  private readonly read = new Map<string, Set<string>>();
  private action = "read";

  constructor(
    private readonly caller: Caller,
    private readonly requestId: string,
    private readonly batch: AuditBatch,
  ) {}

  /** Names what the request reads by, such as `Query.customer`; the first root field counts. */
  readsBy(action: string): void {
    if (this.action === "read") this.action = action;
  }

  /** Notes that a person's data was given out. */
  noteRead(object: string, field: string): void {
    const fields = this.read.get(object);
    if (fields === undefined) this.read.set(object, new Set([field]));
    else fields.add(field);
  }

  /** Writes the mutation that `db` belongs to, if the transaction has written anything. The last statement before its commit. */
  async within(db: EntityManager): Promise<void> {
    const mutation = underWay.getStore();
    if (mutation === undefined || mutation.written) return;
    mutation.transacted = true;
    const row = auditRow(mutation.entry, this.caller, this.requestId);
    const added: unknown[] = await db.query(
      `${insertAudit("WHERE pg_current_xact_id_if_assigned() IS NOT NULL")} RETURNING id`,
      [JSON.stringify([row])],
    );
    mutation.written = added.length > 0;
  }

  /**
   * Runs a mutation. Its own transaction writes it down; where it has changed what lies outside of the organisation's database,
   * such as an API key, it is written down as soon as it is done. What it refused is written down as well, in its own time.
   */
  async around(entry: Omit<AuditEntry, "kind">, door: TenantDoor, act: () => Promise<unknown>): Promise<unknown> {
    const mutation: UnderWay = { entry: { kind: "CHANGE", ...entry }, transacted: false, written: false };
    const payload = await underWay.run(mutation, act);
    if (wasRefused(payload)) {
      // Without the objects: what was refused may have named what is not the organisation's.
      const refusal: AuditEntry = { ...entry, kind: "REFUSAL", objects: [] };
      this.batch.add(refusal, this.caller, this.requestId);
    } else if (!mutation.transacted) {
      await underWay.exit(() =>
        door.write(this.caller.tenantId, (db) => writeAudit(db, mutation.entry, this.caller, this.requestId)),
      );
    }
    return payload;
  }

  /** The request is over: what it read is handed over. */
  end(): void {
    if (this.read.size === 0) return;
    const objects = [...this.read.keys()];
    const fields = [...new Set([...this.read.values()].flatMap((names) => [...names]))].sort();
    const entry: AuditEntry = { kind: "READ", action: this.action, objects, fields };
    this.batch.add(entry, this.caller, this.requestId);
    this.read.clear();
  }
}

/** A payload that tells user errors has done nothing. */
function wasRefused(payload: unknown): boolean {
  if (typeof payload !== "object" || payload === null || !("userErrors" in payload)) return false;
  return Array.isArray(payload.userErrors) && payload.userErrors.length > 0;
}
