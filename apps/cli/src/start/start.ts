import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureFirstOwner, type FirstOwner } from "@bellwether/gateway/auth/first-owner";
import { LockHeldError, takeLock } from "@bellwether/infra/files/lock-file";
import { dataDirectory } from "@bellwether/schema/config/data-directory";
import type { Environment } from "@bellwether/schema/config/environment";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { buildDashboard, dashboardIsStale } from "./dashboard-build.ts";
import { prepareDatabase, type ReadyDatabase } from "./database-step.ts";
import { followJob } from "./follow-job.ts";
import { endLeftovers, rememberProcesses } from "./leftovers.ts";
import { enqueueFirst, ensureNights, isLacking, nightlyWork } from "./nightly-work.ts";
import { checkPorts } from "./ports.ts";
import { describePrograms, type Programs } from "./programs.ts";
import type { Reporter } from "./reporter.ts";
import { planSampleCampaigns } from "./sample-campaigns.ts";
import { loadSample, wantsSample } from "./sample-step.ts";
import { secretsOf } from "./secrets.ts";
import { watchCode } from "./watch-code.ts";

/** Milliseconds that a program has for its first answer; a busy laptop takes a while. */
const readyTimeoutMs = 120_000;
/** All programs together, before the database gets what is left of ten seconds. */
const programPatienceMs = 6_000;
/** What is being loaded is rolled back before its connections go. */
const settlePatienceMs = 2_000;
const reviveEveryMs = 2_000;

/** Everything, running. */
export interface RunningBellwether {
  dashboardUrl: string;
  gatewayUrl: string;
  /** Settles once the first start's loading and training are over. */
  settled: Promise<void>;
  /** Stops everything, programs first and the database last, within ten seconds. */
  close(): Promise<void>;
}

/**
 * Starts everything on this machine, and says so step by step. Resolves when the dashboard can be signed in to.
 *
 * @param signal aborts the start; what was started by then is stopped.
 * @throws Error whose message tells the user what to do.
 */
export async function startBellwether(
  given: Environment,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<RunningBellwether> {
  const directory = dataDirectory(given);
  const environment = { ...given, DATA_DIR: directory };
  const run = new Start(environment, directory, reporter, signal);
  try {
    return await run.start();
  } catch (error) {
    await run.close();
    throw error;
  }
}

class Start {
  private readonly closers: (() => Promise<unknown> | unknown)[] = [];
  private readonly stopping = new AbortController();
  private readonly signal: AbortSignal;

  constructor(
    private readonly environment: Environment,
    private readonly directory: string,
    private readonly reporter: Reporter,
    signal: AbortSignal,
  ) {
    this.signal = AbortSignal.any([signal, this.stopping.signal]);
  }

  async start(): Promise<RunningBellwether> {
    const { environment, reporter, directory } = this;
    await this.claimDirectory();
    const leftovers = await endLeftovers(directory);
    if (leftovers > 0) reporter.say(`  ✓ Ended ${leftovers} programs that a killed start had left running`);
    await checkPorts(environment);
    const database = await this.database();
    const owner = await ensureFirstOwner({
      authUrl: database.authUrl,
      appUrl: database.appUrl,
      environment,
      ...(environment.SAMPLE ? { organisationName: "Crane & Willow" } : {}),
    });
    const secrets = secretsOf(owner);
    if (secrets !== undefined) reporter.say(secrets);
    const door = await this.door(database.appUrl);
    await ensureNights(door, owner.organisationId);
    const programs = await describePrograms(environment, directory, database, (line) => reporter.say(`  ! ${line}`));
    this.closers.push(() => stopPrograms(programs, directory));
    const dashboard = this.startDashboard(programs);
    const settled = this.fill(door, owner);
    // Whoever fails first is reported; the other must not become an unhandled rejection meanwhile.
    const settledSomehow = settled.catch(() => undefined);
    this.closers.push(() => Promise.race([settledSomehow, sleep(settlePatienceMs, undefined, { ref: false })]));
    await Promise.all([
      this.startProgram(programs, "modelHost", "Model host"),
      this.startProgram(programs, "gateway", "Gateway"),
      dashboard,
    ]);
    if (environment.NODE_ENV === "development") this.closers.push(watchCode(programs, (line) => reporter.say(line)));
    const urls = addresses(environment);
    reporter.say(invitation(urls, owner));
    return { ...urls, settled, close: () => this.close() };
  }

  /** Stops what was started, last first. Safe to call twice. */
  async close(): Promise<void> {
    this.stopping.abort();
    for (let closer = this.closers.pop(); closer !== undefined; closer = this.closers.pop()) await closer();
  }

  /** One start at a time on a data directory: a second one would end the programs of the first as left over. */
  private async claimDirectory(): Promise<void> {
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    try {
      this.closers.push(await takeLock(join(this.directory, "start.lock")));
    } catch (error) {
      if (!(error instanceof LockHeldError)) throw error;
      throw new Error(
        `Bellwether already runs on ${this.directory} (process ${error.pid}). ` +
          "Stop that one first, or give this one a data directory of its own by DATA_DIR.",
      );
    }
  }

  private async database(): Promise<ReadyDatabase> {
    const database = await prepareDatabase(this.environment, this.directory, this.reporter);
    const { server } = database;
    if (server !== undefined) {
      const revive = setInterval(() => server.revive().catch(() => undefined), reviveEveryMs);
      this.closers.push(() => server.stop());
      this.closers.push(() => clearInterval(revive));
    }
    return database;
  }

  private async door(appUrl: string): Promise<TenantDoor> {
    const source = createAppDataSource({
      url: appUrl,
      poolSize: 4,
      connectionTimeoutMs: 10_000,
      statementTimeoutMs: 0,
    });
    await source.initialize();
    this.closers.push(() => source.destroy());
    return new TenantDoor(source);
  }

  private async startProgram(programs: Programs, program: keyof Programs, name: string): Promise<void> {
    const step = this.reporter.step(name);
    try {
      await programs[program].start(readyTimeoutMs, this.signal);
      step.done(`${name}: running`);
    } catch (error) {
      step.failed("not running");
      throw error;
    }
  }

  private async startDashboard(programs: Programs): Promise<void> {
    if (this.environment.NODE_ENV !== "development" && (await dashboardIsStale())) {
      const step = this.reporter.step("Building the dashboard");
      try {
        await buildDashboard(this.signal);
        step.done("Dashboard: built");
      } catch (error) {
        step.failed("not built");
        throw error;
      }
    }
    await this.startProgram(programs, "dashboard", "Dashboard");
  }

  /** Loads the sample company into an empty installation, and has made of it what models make. */
  private async fill(door: TenantDoor, { organisationId }: FirstOwner): Promise<void> {
    const { environment, directory, reporter, signal } = this;
    if (!environment.SAMPLE) return;
    const isNew = await wantsSample(directory, door, organisationId);
    if (isNew) {
      const step = reporter.step("Loading the sample company");
      try {
        const rows = await loadSample(directory, door, organisationId, step, signal);
        await planSampleCampaigns(door, organisationId, new Date());
        step.done(`Sample company: ${rows.toLocaleString("en")} rows loaded from ${directory}/sample`);
      } catch (error) {
        step.failed("not loaded");
        throw error;
      }
    }
    for (const work of nightlyWork) {
      // Nights may have found an installation without data, and have made nothing of it.
      if (!isNew && !(await isLacking(door, organisationId, work))) continue;
      const jobId = await enqueueFirst(door, organisationId, work);
      await this.follow(door, organisationId, { ...work, jobId });
    }
  }

  private async follow(
    door: TenantDoor,
    organisationId: FirstOwner["organisationId"],
    { name, jobId, result }: { name: string; jobId: string; result: string },
  ): Promise<void> {
    const step = this.reporter.step(name);
    try {
      await followJob(door, organisationId, jobId, step, this.signal);
      step.done(result);
    } catch (error) {
      step.failed(error instanceof Error ? error.message : String(error));
      throw error;
    }
  }
}

async function stopPrograms({ dashboard, gateway, modelHost }: Programs, directory: string): Promise<void> {
  await Promise.all([dashboard, gateway, modelHost].map((program) => program.stop(programPatienceMs)));
  rememberProcesses(directory, []);
}

function addresses({ HOST, PUBLIC_URL, DASHBOARD_PORT, GATEWAY_PORT }: Environment) {
  const host = HOST === "0.0.0.0" || HOST === "::" || HOST === "127.0.0.1" ? "localhost" : HOST;
  return {
    dashboardUrl: PUBLIC_URL ?? `http://${host}:${DASHBOARD_PORT}`,
    gatewayUrl: `http://${host}:${GATEWAY_PORT}/graphql`,
  };
}

function invitation(urls: { dashboardUrl: string; gatewayUrl: string }, { email }: FirstOwner): string {
  return `\n  Dashboard  ${urls.dashboardUrl} (sign in as ${email})\n  GraphQL    ${urls.gatewayUrl}\n`;
}
