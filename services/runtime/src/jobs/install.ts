import pg from "pg";
import PgBoss from "pg-boss";
import {
  bossSchema,
  campaignQueue,
  changeTellingQueue,
  deadLetterQueue,
  expireInSeconds,
  retentionDays,
  scheduleQueue,
  segmentQueue,
  supportClockQueue,
  supportTurnQueue,
  webhookQueue,
  webhookUpkeepQueue,
} from "./boss.ts";

/** How failed jobs are tried again. */
export interface InstallOptions {
  /** Seconds before the first retry; each later one waits about twice as long as the one before. Default 5. */
  retryDelaySeconds?: number;
}

/**
 * Creates pg-boss's tables and a queue for each type of job, as the role that owns the database, and lets the application
 * use them. Run it at every start: what is there already stays, and concurrent runs wait for one another.
 *
 * @param ownerUrl connection URL of the owner; the role `bellwether_app` must exist.
 * @param types names of the queues, such as `demand-forecast.train`.
 */
export async function installQueues(
  ownerUrl: string,
  types: readonly string[],
  options: InstallOptions = {},
): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("SELECT pg_advisory_lock(hashtextextended('bellwether:install-queues', 0))");
    await createQueues(ownerUrl, types, options.retryDelaySeconds ?? 5);
    // Queues' payloads are ids only; tenants' data stays behind row-level security in the table `job`.
    await owner.query(`
      GRANT USAGE ON SCHEMA ${bossSchema} TO bellwether_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${bossSchema} TO bellwether_app`);
  } finally {
    await owner.end();
  }
}

async function createQueues(ownerUrl: string, types: readonly string[], retryDelaySeconds: number): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: bossSchema,
    max: 1,
    migrate: true,
    supervise: false,
    schedule: false,
  });
  let failure: Error | undefined;
  boss.on("error", (error) => {
    failure = error;
  });
  await boss.start();
  try {
    await createQueue(boss, { name: deadLetterQueue, retentionDays });
    await createQueue(boss, { name: scheduleQueue, retentionDays });
    await createQueue(boss, { name: webhookUpkeepQueue, retentionDays });
    await createQueue(boss, { name: segmentQueue, retentionDays });
    await createQueue(boss, { name: campaignQueue, retentionDays });
    await createQueue(boss, { name: changeTellingQueue, retentionDays });
    await createQueue(boss, { name: supportTurnQueue, retentionDays });
    await createQueue(boss, { name: supportClockQueue, retentionDays });
    // Deliveries carry their own count and times of retries.
    await createQueue(boss, { name: webhookQueue, retentionDays, expireInSeconds, retryLimit: 0 });
    for (const name of types)
      await createQueue(boss, {
        name,
        retentionDays,
        expireInSeconds,
        deadLetter: deadLetterQueue,
        retryDelay: retryDelaySeconds,
        retryBackoff: true,
        // Runners decide by their definition's own limit.
        retryLimit: 0,
      });
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failure !== undefined) throw failure;
}

async function createQueue(boss: PgBoss, queue: PgBoss.Queue): Promise<void> {
  await boss.createQueue(queue.name, queue);
  await boss.updateQueue(queue.name, queue);
}
