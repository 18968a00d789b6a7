import PgBoss from "pg-boss";
import type { EntityManager } from "typeorm";

/** Schema of pg-boss's own tables. */
export const bossSchema = "pgboss";

/** Where jobs go that failed for good; their `job` row says why. */
export const deadLetterQueue = "bellwether.dead-letters";

/** Holds the next tick of each tenant's schedules, as jobs that start in the future. */
export const scheduleQueue = "bellwether.schedules";

/** Holds what is to be sent to webhooks: one job per delivery, of its id. */
export const webhookQueue = "bellwether.webhooks";

/** Holds when each organisation's webhooks are next to be tidied, as jobs that start in the future. */
export const webhookUpkeepQueue = "bellwether.webhook-upkeep";

/** Lists the organisations whose segments are followed, a job each that is never run. */
export const segmentQueue = "bellwether.segments";

/** Lists the organisations whose webhooks are told of changes, a job each that is never run. */
export const changeTellingQueue = "bellwether.change-telling";

/** Holds when each organisation's campaigns are next to be looked at, a job each that starts then and is never run. */
export const campaignQueue = "bellwether.campaigns";

/** Lists the conversations in which the bot has a message to answer, a job each that is never run. */
export const supportTurnQueue = "bellwether.support-turns";

/** Holds when a person's answer is late or a conversation is not put aside any more, as jobs that start then and are never run. */
export const supportClockQueue = "bellwether.support-clock";

/** Channel on which queues and runners talk: `{ wake: type }` or `{ cancel: job id }`. */
export const jobsChannel = "bellwether_jobs";

/** Channel on which progress is announced: `{ tenantId, kind, id }`, ids only. */
export const progressChannel = "bellwether_progress";

/**
 * Seconds after which pg-boss itself declares a running job dead. It allows less than a day at most; runners find dead
 * owners long before by their locks, so this is only a last resort against a process that hangs for good.
 */
export const expireInSeconds = 23 * 3_600;

/** Days a job waits in a queue before pg-boss drops it. Long, since a yearly schedule waits a year. */
export const retentionDays = 1_000;

/** What of a job pg-boss is told. The rest lies in the `job` row, behind row-level security. */
export interface BossPayload {
  tenantId: string;
  jobId: string;
}

/** A pg-boss that is never started: it writes its statements on whatever connection each call names. */
export function createStatements(): PgBoss {
  const db: PgBoss.Db = {
    executeSql: () => Promise.reject(new Error("A statement of pg-boss was asked for outside a transaction.")),
  };
  return new PgBoss({ db, schema: bossSchema, migrate: false, supervise: false, schedule: false });
}

/** Makes pg-boss write in the caller's transaction. */
export function onTransaction(db: EntityManager): { db: PgBoss.Db } {
  return {
    db: { executeSql: async (text, values) => ({ rows: await db.query(text, values) }) },
  };
}
