import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { MailLinks } from "@bellwether/campaigns/delivery/model/mail-links";
import { CampaignClock } from "@bellwether/campaigns/life/clock/campaign-clock";
import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { CaptureEvent } from "@bellwether/runtime/capture/capture-tally";
import { ChangeTeller } from "@bellwether/runtime/changes/change-teller";
import { InferenceServer } from "@bellwether/runtime/inference/server";
import { JobRunner } from "@bellwether/runtime/jobs/job-runner";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { computingThreads } from "@bellwether/runtime/tensor/engine-candidates";
import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import { WebhookCourier } from "@bellwether/runtime/webhooks/webhook-courier";
import { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import type { Environment } from "@bellwether/schema/config/environment";
import { publicOrigin } from "@bellwether/schema/config/public-origin";
import { readSecretsKey } from "@bellwether/schema/config/secrets-key";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { SegmentFollower } from "@bellwether/segments/follow/segment-follower";
import Fastify, { type FastifyBaseLogger, LogController } from "fastify";
import { type Logger, pino } from "pino";
import { bellwetherParts } from "./bellwether-parts.ts";
import { CaptureLog } from "./capture-log.ts";
import { HostMetrics } from "./host-metrics.ts";
import type { HostParts } from "./host-parts.ts";
import { readEngine } from "./read-engine.ts";
import { runtimeReport } from "./runtime-report.ts";
import { addStatusRoutes, readinessOf } from "./status-routes.ts";
import { waitForDatabase } from "./wait-for-database.ts";

export interface ModelHostOptions {
  environment: Environment;
  /** The database as `bellwether_app`. */
  databaseUrl: string;
  /** By default MODEL_HOST_PORT; 0 for any that is free. */
  port?: number;
  log?: Logger;
  /** By default the platform's own jobs and models. */
  parts?: HostParts;
}

export interface RunningModelHost {
  /** Such as `http://127.0.0.1:8500`. */
  url: string;
  /** Answers the questions taken, gives running jobs back to the queue, and ends, within ten seconds. */
  close(): Promise<void>;
}

/** Bytes of one question; ten years of days with every number written out in JSON are 80 kB. */
const bodyLimit = 16 * 1024 * 1024;

/** Milliseconds for questions and jobs under way when the host closes, then for threads and connections. Ten seconds in all. */
const drainMs = 6_000;
const endMs = 3_000;

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/**
 * Starts the process that runs jobs and answers questions to models.
 *
 * @throws Error when the database stays away, its queues are not installed, the port is taken, or MODEL_BACKEND forces an
 *   engine that does not work here.
 */
export async function startModelHost(options: ModelHostOptions): Promise<RunningModelHost> {
  const { environment, databaseUrl, parts = bellwetherParts } = options;
  const { MODEL_HOST_TOKEN: token, MODEL_BACKEND, MODEL_WORKERS, MODEL_WORKER_MEMORY_MB } = environment;
  const log = options.log ?? pino({ level: environment.LOG_LEVEL, base: { service: "model-host" } });
  const closers: (() => Promise<unknown>)[] = [];
  const closeAll = async () => {
    const failures: unknown[] = [];
    // One that fails keeps none of the others open: threads have to be gone before the process ends.
    for (const close of closers.splice(0).reverse()) await close().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  };
  try {
    const metrics = new HostMetrics();
    const captures = new CaptureLog(log, metrics.captured);
    const onCapture = (event: CaptureEvent) => captures.note(event);
    const threads = { memoryLimitMb: MODEL_WORKER_MEMORY_MB, abortGraceMs: 2_000, onCapture };
    const size = computingThreads(MODEL_BACKEND, MODEL_WORKERS);
    const pool = new WorkerPool({ ...(size === undefined ? {} : { size }), ...threads });
    // Questions have a thread of their own: people wait for them, and a training would keep them waiting for minutes.
    const answerPool = computingThreads(MODEL_BACKEND, 2) === 1 ? pool : new WorkerPool({ size: 1, ...threads });
    closers.push(() => Promise.all([pool.close({ graceMs: 0 }), answerPool.close({ graceMs: 0 })]));
    const dataSource = createAppDataSource({
      url: databaseUrl,
      poolSize: environment.DATABASE_POOL,
      connectionTimeoutMs: 10_000,
      // Jobs end by their signal; one statement of a training may well take minutes.
      statementTimeoutMs: 0,
    });
    const connected = waitForDatabase(() => dataSource.initialize(), log);
    closers.push(async () => {
      await connected.then(
        () => dataSource.destroy(),
        () => undefined,
      );
    });
    const [engine] = await Promise.all([readEngine(answerPool, log), connected]);

    const door = new TenantDoor(dataSource);
    const registry = new ModelRegistry();
    const artifacts = new ArtifactStore(door, artifactPlace(environment));
    const runner = new JobRunner({ databaseUrl, door, pool, registry, artifacts, log, observer: metrics.jobs });
    metrics.observe(runner, { jobs: pool, answers: answerPool });
    const secretsKey = await readSecretsKey(environment);
    const secrets = new SecretBox(secretsKey);
    const destinations = new Destinations(environment.WEBHOOK_ALLOWED_NETWORKS);
    const encodersFolder = environment.SUPPORT_ENCODERS_DIR;
    const server = new InferenceServer({
      models: parts.models({ door, pool: answerPool, registry, artifacts, secrets, destinations, encodersFolder }),
      version,
      token,
      ready: () => runner.ready,
      observer: metrics.inference,
    });
    const loggerInstance: FastifyBaseLogger = log;
    const logController = new LogController({ disableRequestLogging: true });
    const app = Fastify({ loggerInstance, logController, bodyLimit, forceCloseConnections: "idle" });
    await server.register(app);
    addStatusRoutes(app, {
      readiness: () => readinessOf(runner.ready, engine, captures.counts()),
      runtime: () => runtimeReport(engine, captures.counts()),
      registry: metrics.registry,
      token,
    });
    closers.push(() => Promise.race([app.close(), pause(endMs, undefined, { ref: false })]));
    const drained = () => Promise.race([server.drain(), pause(drainMs, undefined, { ref: false })]);
    const outside = {
      secrets,
      destinations,
      encodersFolder,
      links: new MailLinks(secretsKey, publicOrigin(environment)),
      keptModelVersions: environment.MODEL_VERSIONS_KEPT,
    };
    const courier = new WebhookCourier({ databaseUrl, door, ...outside, log, onAttempt: metrics.delivered });
    const follower = new SegmentFollower({ databaseUrl, door, log });
    const teller = new ChangeTeller({ databaseUrl, door, log });
    const clock = new CampaignClock({ databaseUrl, door, log });
    const followers = () => Promise.all([follower.stop(), teller.stop(), clock.stop()]);
    closers.push(() => Promise.all([runner.stop(drainMs), courier.stop(drainMs), followers(), drained()]));
    const jobs = [...parts.jobs, ...(parts.outsideJobs?.(outside) ?? [])];
    await Promise.all([runner.start(jobs), courier.start(), follower.start(), teller.start(), clock.start()]);
    const url = await app.listen({ host: environment.HOST, port: options.port ?? environment.MODEL_HOST_PORT });
    log.info({ url, jobs: jobs.map(({ type }) => type) }, "model host started");

    let closing: Promise<void> | undefined;
    return {
      url,
      close: () => {
        closing ??= closeAll();
        return closing;
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

function artifactPlace(environment: Environment) {
  const { ARTIFACT_URL, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = environment;
  const credentials =
    AWS_ACCESS_KEY_ID === undefined || AWS_SECRET_ACCESS_KEY === undefined
      ? undefined
      : { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY, sessionToken: AWS_SESSION_TOKEN };
  return { location: ARTIFACT_URL, credentials };
}
