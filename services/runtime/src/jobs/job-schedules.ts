import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import cronParser from "cron-parser";
import type { EntityManager } from "typeorm";
import { v7 as uuidV7 } from "uuid";
import { createStatements, onTransaction, scheduleQueue } from "./boss.ts";
import type { ClaimedJob } from "./job-claim.ts";
import type { JobQueue } from "./job-queue.ts";

/** Work that a tenant has done again and again. One schedule per tenant, type of job and key. */
export interface JobSchedule {
  tenantId: TenantId;
  type: string;
  /** Five fields: minute, hour, day of month, month, day of week. */
  cron: string;
  /** IANA name, such as `Europe/London`, in which `cron` is meant. */
  timeZone: string;
  input: Record<string, unknown>;
  /** Which of several of the type, such as one for each connection; also the key under which its jobs wait for one another. */
  key?: string | undefined;
}

/** What travels with a tick. The input is no tenant data but settings, such as which task to train. */
export interface TickPayload extends JobSchedule {
  /** The schedule's own key, by which it is found and replaced. */
  jobId: string;
}

/**
 * Schedules by tenant. The next tick of each waits in a queue of its own as a job that starts at that time; when it is due,
 * one transaction enqueues the work and the tick after it. Ticks missed while everything was down happen once.
 *
 * pg-boss's own schedules are one per queue for everybody, and know no tenants.
 */
export class JobSchedules {
  private readonly statements = createStatements();

  constructor(private readonly queue: JobQueue) {}

  /**
   * Sets or replaces a schedule in the caller's transaction.
   *
   * @returns when it is due first.
   * @throws RangeError when cron expression or time zone are not usable.
   */
  async set(db: EntityManager, schedule: JobSchedule): Promise<Date> {
    const next = nextOccurrence(schedule);
    await this.remove(db, schedule.tenantId, schedule.type, schedule.key);
    const id = uuidV7();
    const { tenantId, type, cron, timeZone, input, key } = schedule;
    const payload: TickPayload = { jobId: id, tenantId, type, cron, timeZone, input, key };
    const sent = await this.statements.send(scheduleQueue, payload, {
      id,
      startAfter: next,
      singletonKey: keyOf(tenantId, type, key),
      ...onTransaction(db),
    });
    if (sent === null) throw new Error("The queue of schedules is not installed.");
    return next;
  }

  /** Removes a schedule; silent when there is none. */
  async remove(db: EntityManager, tenantId: TenantId, type: string, key?: string): Promise<void> {
    await db.query("DELETE FROM pgboss.job WHERE name = $1 AND singleton_key = $2", [
      scheduleQueue,
      keyOf(tenantId, type, key),
    ]);
  }

  /** A tenant's schedules with their next times. */
  async list(db: EntityManager, tenantId: TenantId): Promise<(JobSchedule & { next: Date })[]> {
    const rows: { data: TickPayload; start_after: Date }[] = await db.query(
      "SELECT data, start_after FROM pgboss.job WHERE name = $1 AND data->>'tenantId' = $2 AND state < 'completed'",
      [scheduleQueue, tenantId],
    );
    return rows.map(({ data: { tenantId: owner, type, cron, timeZone, input, key }, start_after }) => ({
      tenantId: parseTenantId(owner),
      type,
      cron,
      timeZone,
      input,
      ...(key === undefined ? {} : { key }),
      next: start_after,
    }));
  }

  /** Does what a due tick says: enqueues its job, unless one of the type and key still waits or runs, and the next tick. */
  async tick(db: EntityManager, { id, payload }: ClaimedJob<TickPayload>): Promise<void> {
    const still: unknown[] = await db.query("SELECT 1 FROM pgboss.job WHERE name = $1 AND id = $2 FOR UPDATE", [
      scheduleQueue,
      id,
    ]);
    // Removed or replaced since it became due.
    if (still.length === 0) return;
    const schedule = { ...payload, tenantId: parseTenantId(payload.tenantId) };
    const { tenantId, type, input, key } = schedule;
    await this.queue.enqueue(db, { tenantId, type, input, createdBy: null, singletonKey: key ?? "scheduled" });
    await this.set(db, schedule);
  }
}

/** @throws RangeError when cron expression or time zone are not usable. */
function nextOccurrence({ cron, timeZone }: JobSchedule): Date {
  if (cron.trim().split(/\s+/).length !== 5)
    throw new RangeError(`A schedule has five fields, minute to day of week; got ${JSON.stringify(cron)}.`);
  try {
    return cronParser.parseExpression(cron, { tz: timeZone }).next().toDate();
  } catch (error) {
    throw new RangeError(
      `The schedule ${JSON.stringify(cron)} in time zone ${JSON.stringify(timeZone)} is not usable: ${(error as Error).message}`,
    );
  }
}

function keyOf(tenantId: TenantId, type: string, key: string | undefined): string {
  return key === undefined ? `${tenantId}:${type}` : `${tenantId}:${type}:${key}`;
}
