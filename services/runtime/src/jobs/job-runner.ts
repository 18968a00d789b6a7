import { performance } from "node:perf_hooks";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import PgBoss from "pg-boss";
import { bossSchema, createStatements, deadLetterQueue, scheduleQueue } from "./boss.ts";
import { claimJob, putBackSql } from "./job-claim.ts";
import type { AnyJobDefinition } from "./job-definition.ts";
import { JobAborted } from "./job-error.ts";
import { JobQueue } from "./job-queue.ts";
import { JobRun, type RunnerServices } from "./job-run.ts";
import { JobSchedules, type TickPayload } from "./job-schedules.ts";
import type { LeaseConnection, QueueNews } from "./lease-connection.ts";
import { LeaseLoop } from "./lease-loop.ts";
import { recoverOrphans } from "./orphan-recovery.ts";
import { type RunnerObserver, silentObserver } from "./runner-events.ts";

export interface JobRunnerOptions extends RunnerServices {
  /** Connection URL of the application's role. The runner holds two connections of its own. */
  databaseUrl: string;
  /** Jobs at once, one place kept free of each type where there are several; default 2. Heavy work goes to the pool. */
  concurrency?: number;
  /** Milliseconds between two looks for work, dead owners and cancelled jobs; news comes at once. Default 2,000. */
  pollMs?: number;
  observer?: RunnerObserver;
}

/**
 * Runs jobs. Any number of runners share the queues; each job belongs to the runner that holds its lock, and goes back
 * to the queue when that runner's connection is gone, be it by SIGKILL or by a cut cable.
 */
export class JobRunner {
  private readonly statements = createStatements();
  private readonly running = new Map<string, { run: JobRun; ended: Promise<void> }>();
  private readonly observer: RunnerObserver;
  private readonly schedules: JobSchedules;
  private definitions = new Map<string, AnyJobDefinition>();
  private maintenance: PgBoss | undefined;
  private readonly loop: LeaseLoop;

  constructor(private readonly options: JobRunnerOptions) {
    this.observer = options.observer ?? silentObserver;
    this.schedules = new JobSchedules(new JobQueue(options.door));
    const { databaseUrl, log, pollMs = 2_000 } = options;
    this.loop = new LeaseLoop({
      databaseUrl,
      pollMs,
      log,
      what: "the job queue",
      round: (lease) => this.round(lease),
      onNews: (news) => this.hear(news),
      onLost: () => {
        for (const { run } of this.running.values()) run.abort(new JobAborted("owner-lost"));
      },
    });
  }

  /**
   * Begins to run jobs of these kinds.
   *
   * @throws Error when the database cannot be reached or the queues are not installed.
   */
  async start(definitions: readonly AnyJobDefinition[]): Promise<void> {
    this.definitions = new Map(definitions.map((definition) => [definition.type, definition]));
    // Archives what is done and drops what is old; runners agree by a timestamp on who does it.
    this.maintenance = new PgBoss({
      connectionString: this.options.databaseUrl,
      schema: bossSchema,
      max: 1,
      migrate: false,
      supervise: true,
      schedule: false,
    });
    this.maintenance.on("error", (error) => this.options.log.warn({ err: error }, "queue maintenance failed"));
    await this.maintenance.start();
    const installed = new Set((await this.maintenance.getQueues()).map(({ name }) => name));
    const missing = [...this.definitions.keys(), scheduleQueue].filter((type) => !installed.has(type));
    if (missing.length > 0)
      throw new Error(`There is no queue for jobs of type ${missing.join(", ")}; install it first.`);
    await this.loop.start();
  }

  /** Whether the runner is connected and takes jobs. */
  get ready(): boolean {
    return this.loop.lease !== undefined && !this.loop.stopping;
  }

  /** Jobs running here now. */
  get runningCount(): number {
    return this.running.size;
  }

  /** Jobs that wait or run by type and state of the queue, and those among the dead letters; empty while the database cannot be reached. */
  async queueDepths(): Promise<{ type: string; state: string; count: number }[]> {
    const { lease } = this.loop;
    if (lease === undefined) return [];
    const { rows } = await lease.exclusive((db) =>
      db.executeSql(
        `SELECT name AS type, state::text, count(*)::integer AS count FROM pgboss.job
         WHERE name = ANY($1) AND state <= 'active' GROUP BY name, state`,
        [[...this.definitions.keys(), deadLetterQueue]],
      ),
    );
    return rows as { type: string; state: string; count: number }[];
  }

  /**
   * Takes no more jobs, stops those that run and gives them back to the queue.
   *
   * @param timeoutMs how long running jobs have to come to their end; what is left then is recovered by other runners.
   */
  async stop(timeoutMs = 8_000): Promise<void> {
    const isFirst = !this.loop.stopping;
    const stopped = this.loop.stop();
    if (!isFirst) return stopped;
    for (const { run } of this.running.values()) run.abort(new JobAborted("shutdown"));
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, timeoutMs);
    });
    const ended = stopped.then(() => Promise.all([...this.running.values()].map((job) => job.ended)));
    await Promise.race([ended, timeout]);
    clearTimeout(timer);
    await this.loop.close();
    await this.maintenance?.stop({ graceful: false });
  }

  /** One look at everything: dead owners, cancelled jobs, due schedules, waiting jobs. */
  private async round(lease: LeaseConnection): Promise<void> {
    const isRunningHere = (jobId: string) => this.running.has(jobId);
    const types = [...this.definitions.keys()];
    const recovered = await recoverOrphans(lease, this.statements, this.options, types, isRunningHere);
    if (recovered > 0) this.observer.recovered(recovered);
    await this.abortCancelled(lease);
    while (!this.loop.stopping && (await this.runTick(lease))) {}
    let found = true;
    while (found) {
      found = false;
      for (const definition of this.definitions.values()) {
        if (this.loop.stopping || this.running.size >= this.concurrency) return;
        if (!this.hasRoomFor(definition.type)) continue;
        const job = await claimJob(lease, this.statements, definition.type, isRunningHere);
        if (job === null) continue;
        found = true;
        this.begin(lease, new JobRun(job, definition, this.options, this.statements));
      }
    }
  }

  private get concurrency(): number {
    return this.options.concurrency ?? 2;
  }

  /** No type of job takes all places, so that an import does not wait for trainings. */
  private hasRoomFor(type: string): boolean {
    if (this.definitions.size < 2) return true;
    const alike = [...this.running.values()].filter(({ run }) => run.job.type === type).length;
    return alike < Math.max(1, this.concurrency - 1);
  }

  private begin(lease: LeaseConnection, run: JobRun): void {
    const { id, type } = run.job;
    const begun = performance.now();
    // A job claimed while stop was called goes straight back.
    if (this.loop.stopping) run.abort(new JobAborted("shutdown"));
    const ended = run
      .run()
      .then(
        (end) => this.observer.ended(type, end, (performance.now() - begun) / 1_000),
        // The lock goes, so the job is found without an owner and runs again.
        (error: unknown) => this.options.log.error({ err: error, jobId: id }, "the end of a job was not written"),
      )
      .then(() => lease.unlock(id))
      .catch(() => undefined)
      .then(() => {
        this.running.delete(id);
        this.loop.beat();
      });
    this.running.set(id, { run, ended });
  }

  private async runTick(lease: LeaseConnection): Promise<boolean> {
    const tick = await claimJob<TickPayload>(lease, this.statements, scheduleQueue, () => false);
    if (tick === null) return false;
    const tenantId = parseTenantId(tick.payload.tenantId);
    const { door, log } = this.options;
    try {
      await door.write(tenantId, (db) => this.schedules.tick(db, tick));
    } catch (error) {
      log.error({ err: error, schedule: tick.payload.type }, "a schedule failed; it is tried again in a minute");
      await door.write(tenantId, (db) => db.query(putBackSql, [scheduleQueue, tick.id, 60]));
    } finally {
      await lease.unlock(tick.id);
    }
    return true;
  }

  /** Cancellations are heard at once; this finds those that were said while the connection was down. */
  private async abortCancelled(lease: LeaseConnection): Promise<void> {
    if (this.running.size === 0) return;
    const { rows } = await lease.exclusive((db) =>
      db.executeSql("SELECT id FROM pgboss.job WHERE id = ANY($1::uuid[]) AND state = 'cancelled'", [
        [...this.running.keys()],
      ]),
    );
    for (const { id } of rows as { id: string }[]) this.running.get(id)?.run.abort(new JobAborted("cancelled"));
  }

  private hear(news: QueueNews): void {
    if (news.cancel !== undefined) this.running.get(news.cancel)?.run.abort(new JobAborted("cancelled"));
    if (news.wake !== undefined && this.definitions.has(news.wake)) this.loop.beat();
  }
}
