import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureFirstOwner, type FirstOwner } from "@bellwether/gateway/auth/first-owner";
import { type DatabaseUrls, provisionDatabase } from "@bellwether/infra/database/provision";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@bellwether/infra/postgres/embedded-postgres";
import { freePort } from "@bellwether/infra/postgres/free-port";
import { jobTypes } from "@bellwether/model-host/job-types";
import { installQueues } from "@bellwether/runtime/jobs/install";
import { readEnvironment } from "@bellwether/schema/config/environment";
import { GatewayClient } from "./gateway-client.ts";
import { Program } from "./program.ts";

/** A whole installation on a data directory of its own: a database server, and programs that can be killed one by one. */
export interface Stack {
  server: EmbeddedPostgres;
  database: DatabaseUrls;
  gateway: Program;
  modelHost: Program;
  modelHostUrl: string;
  /** Not running until a test starts it; it has to be built. */
  dashboard: Program;
  dashboardUrl: string;
  owner: FirstOwner;
  /** Asks the gateway with the owner's key. */
  client: GatewayClient;
  /** A second gateway on the same database, and a client of it with the same key. */
  secondGateway(): Promise<GatewayClient>;
  close(): Promise<void>;
}

export async function startStack(): Promise<Stack> {
  const directory = await mkdtemp(join(tmpdir(), "bellwether-stack-"));
  const closers: (() => Promise<unknown>)[] = [() => rm(directory, { recursive: true, force: true })];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const server = await startEmbeddedPostgres(directory);
    closers.push(() => server.stop());
    const database = await provisionDatabase(server.ownerUrl);
    await installQueues(server.ownerUrl, jobTypes);
    const environment = readEnvironment({ DATA_DIR: directory });
    const owner = await ensureFirstOwner({ ...database, environment });
    const [modelHostPort, gatewayPort, secondPort] = [await freePort(), await freePort(), await freePort()];
    const dashboardPort = await freePort();
    const modelHostUrl = `http://127.0.0.1:${modelHostPort}`;
    const shared: NodeJS.ProcessEnv = {
      PATH: process.env.PATH,
      TZ: "UTC",
      NODE_ENV: "test",
      LOG_LEVEL: "warn",
      DATA_DIR: directory,
      DATABASE_APP_URL: database.appUrl,
      DATABASE_AUTH_URL: database.authUrl,
      MODEL_HOST_PORT: String(modelHostPort),
      // Other systems are servers of the tests.
      WEBHOOK_ALLOWED_NETWORKS: "127.0.0.0/8",
      MODEL_HOST_URL: modelHostUrl,
      DASHBOARD_PORT: String(dashboardPort),
      INTROSPECTION: "1",
    };
    const gatewayOn = (port: number) => {
      const url = `http://127.0.0.1:${port}`;
      const environment = { ...shared, GATEWAY_PORT: String(port) };
      const program = new Program({ app: "gateway", environment, readyUrl: `${url}/healthz` });
      closers.push(() => program.stop());
      return { program, client: new GatewayClient(url, owner.cliKey ?? "") };
    };
    const modelHost = new Program({
      app: "model-host",
      environment: shared,
      readyUrl: `${modelHostUrl}/v2/health/live`,
    });
    closers.push(() => modelHost.stop());
    const dashboardUrl = `http://127.0.0.1:${dashboardPort}`;
    const dashboard = new Program({
      app: "dashboard",
      environment: { ...shared, GATEWAY_URL: `http://127.0.0.1:${gatewayPort}` },
      readyUrl: `${dashboardUrl}/healthz`,
    });
    closers.push(() => dashboard.stop());
    const { program: gateway, client } = gatewayOn(gatewayPort);
    await Promise.all([gateway.start(), modelHost.start()]);
    const secondGateway = async () => {
      const second = gatewayOn(secondPort);
      await second.program.start();
      return second.client;
    };
    return {
      server,
      database,
      gateway,
      modelHost,
      modelHostUrl,
      dashboard,
      dashboardUrl,
      owner,
      client,
      secondGateway,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
