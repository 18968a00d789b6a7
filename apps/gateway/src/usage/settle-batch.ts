import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";

/** Milliseconds that a refund waits for others of its key. */
const waitMs = 1_000;

interface Refund {
  tenantId: TenantId;
  keyId: string;
  day: string;
  records: number;
  modelMs: number;
}

/** Gives back what was reserved and not used, the refunds of a second by one statement a key and day. */
export class SettleBatch {
  private refunds = new Map<string, Refund>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly door: Pick<TenantDoor, "call">) {}

  /** @param day of the reservation, as PostgreSQL writes it */
  add(tenantId: TenantId, keyId: string, day: string, records: number, modelMs: number): void {
    if (records === 0 && modelMs === 0) return;
    const key = `${tenantId} ${keyId} ${day}`;
    const refund = this.refunds.get(key) ?? { tenantId, keyId, day, records: 0, modelMs: 0 };
    refund.records += records;
    refund.modelMs += modelMs;
    this.refunds.set(key, refund);
    this.timer ??= setTimeout(() => void this.flush(), waitMs).unref();
  }

  /** Writes what waits. What cannot be written now, because the database is away, waits for the next time. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const refunds = [...this.refunds.values()];
    this.refunds = new Map();
    for (const { tenantId, keyId, day, records, modelMs } of refunds) {
      await this.door
        .call("SELECT usage_settle($1, $2, $3, $4, $5)", tenantId, [keyId, day, records, modelMs])
        .catch(() => this.add(tenantId, keyId, day, records, modelMs));
    }
  }
}
