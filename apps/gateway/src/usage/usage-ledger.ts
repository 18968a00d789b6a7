import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { SettleBatch } from "./settle-batch.ts";

/** One quota with what is used of it. */
export interface QuotaState {
  /** Null for none. */
  limit: number | null;
  used: number;
  /** Until the used counts from zero again. */
  secondsLeft: number;
}

/** Whether one request may be answered, and where its key stands with it. */
export interface Admission {
  granted: boolean;
  minute: QuotaState;
  month: QuotaState;
}

/** What was taken from a month's quota before it was used. */
export interface Reservation {
  /** What was granted of what was asked; 0 when nothing is left. */
  granted: number;
  quota: QuotaState;
  /** Says how much of it was used; the rest is given back within a second. Call it once. */
  settle(used: number): void;
}

/** A row of `usage_reserve`; PostgreSQL's bigint comes as text. */
interface ReserveRow {
  requests: string;
  records: string;
  model_ms: string;
  on_day: string;
  seconds_left: number;
  month_seconds_left: number;
  minute_limit: string | null;
  minute_used: string;
  month_limit: string | null;
  month_used: string;
  records_limit: string | null;
  records_used: string;
  model_ms_limit: string | null;
  model_ms_used: string;
}

interface Waiting {
  resolve(admission: Admission): void;
  reject(error: unknown): void;
}

/**
 * Reserves before use, in the database, under the lock on a key's one row: however many ask at once in however many processes,
 * no quota is overshot. What a killed process had reserved and not used stays counted against the key, never for it.
 */
export class UsageLedger {
  private readonly waiting = new Map<string, Waiting[]>();
  private readonly settling: SettleBatch;

  constructor(private readonly door: Pick<TenantDoor, "call">) {
    this.settling = new SettleBatch(door);
  }

  /**
   * Counts a request of a key. Requests of one key that arrive while its last statement is under way share the next, so that
   * many at once cost one statement together.
   */
  request(tenantId: TenantId, keyId: string): Promise<Admission> {
    return new Promise((resolve, reject) => {
      const key = `${tenantId} ${keyId}`;
      const queue = this.waiting.get(key);
      if (queue !== undefined) {
        queue.push({ resolve, reject });
        return;
      }
      this.waiting.set(key, [{ resolve, reject }]);
      void this.admitAll(key, tenantId, keyId);
    });
  }

  /** Takes records from the month's quota: all that are asked, or none. */
  async records(tenantId: TenantId, keyId: string, asked: number): Promise<Reservation> {
    const row = await this.reserve(tenantId, keyId, 0, asked, 0);
    const granted = Number(row.records);
    return {
      granted,
      quota: quotaOf(row.records_limit, row.records_used, row.month_seconds_left),
      settle: (used) => this.settling.add(tenantId, keyId, row.on_day, granted - Math.min(granted, used), 0),
    };
  }

  /** Takes milliseconds of models' time from the month's quota, as far as it goes. */
  async modelMs(tenantId: TenantId, keyId: string, asked: number): Promise<Reservation> {
    const row = await this.reserve(tenantId, keyId, 0, 0, asked);
    const granted = Number(row.model_ms);
    return {
      granted,
      quota: quotaOf(row.model_ms_limit, row.model_ms_used, row.month_seconds_left),
      settle: (used) => this.settling.add(tenantId, keyId, row.on_day, 0, granted - Math.min(granted, used)),
    };
  }

  /** Writes what is still to be given back. */
  close(): Promise<void> {
    return this.settling.flush();
  }

  private async admitAll(key: string, tenantId: TenantId, keyId: string): Promise<void> {
    // Those who ask in this very turn of the event loop come along.
    await Promise.resolve();
    for (;;) {
      const batch = this.waiting.get(key) ?? [];
      if (batch.length === 0) {
        this.waiting.delete(key);
        return;
      }
      this.waiting.set(key, []);
      try {
        admit(batch, await this.reserve(tenantId, keyId, batch.length, 0, 0));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
  }

  private async reserve(
    tenantId: TenantId,
    keyId: string,
    requests: number,
    records: number,
    modelMs: number,
  ): Promise<ReserveRow> {
    const rows = await this.door.call<ReserveRow>(
      `SELECT requests, records, model_ms, on_day::text, seconds_left, month_seconds_left, minute_limit, minute_used, month_limit,
         month_used, records_limit, records_used, model_ms_limit, model_ms_used FROM usage_reserve($1, $2, $3, $4, $5)`,
      tenantId,
      [keyId, requests, records, modelMs],
    );
    return rows[0]!;
  }
}

/** The first are let in, as many as were granted; each is told how many were used with it. */
function admit(batch: readonly Waiting[], row: ReserveRow): void {
  const granted = Number(row.requests);
  batch.forEach(({ resolve }, index) => {
    const after = Math.max(0, granted - index - 1);
    resolve({
      granted: index < granted,
      minute: quotaOf(row.minute_limit, row.minute_used, row.seconds_left, after),
      month: quotaOf(row.month_limit, row.month_used, row.month_seconds_left, after),
    });
  });
}

function quotaOf(limit: string | null, used: string, secondsLeft: number, after = 0): QuotaState {
  return { limit: limit === null ? null : Number(limit), used: Number(used) - after, secondsLeft };
}
