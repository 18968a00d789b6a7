import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@bellwether/infra/testing/test-database";
import { readEnvironment } from "@bellwether/schema/config/environment";
import { ensureFirstOwner } from "../auth/first-owner.ts";
import { type ServerProcess, startServerProcess } from "./server-process.ts";

/** The whole gateway, compiled and in a process of its own, on a database of its own. */
export interface GatewayProcess extends Pick<ServerProcess, "url" | "pid"> {
  database: TestDatabase;
  /** Of the first owner's key. */
  headers: Record<string, string>;
  /** @throws Error with the answer where it has errors */
  ask(query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Ends the process as a power cut does, and starts another on the same database. */
  killAndRestart(): Promise<void>;
  close(): Promise<void>;
}

export async function startGatewayProcess(): Promise<GatewayProcess> {
  const database = await createTestDatabase();
  const directory = await mkdtemp(join(tmpdir(), "bellwether-bench-"));
  const { appUrl, authUrl } = database;
  const { cliKey } = await ensureFirstOwner({ appUrl, authUrl, environment: readEnvironment({ DATA_DIR: directory }) });
  if (cliKey === undefined) throw new Error("A new installation has a new key.");
  const headers = { authorization: `Bearer ${cliKey}` };
  const start = () =>
    startServerProcess("../main.js", (port) => ({
      environment: {
        DATA_DIR: directory,
        DATABASE_APP_URL: appUrl,
        DATABASE_AUTH_URL: authUrl,
        GATEWAY_PORT: String(port),
        RATE_LIMIT_PER_MINUTE: "10000000",
        LOG_LEVEL: "warn",
      },
    }));
  let server = await start();
  return {
    database,
    headers,
    get url() {
      return server.url;
    },
    get pid() {
      return server.pid;
    },
    async ask(query, variables = {}) {
      const response = await fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
      if (answer.data === undefined || answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    async killAndRestart() {
      await server.kill();
      server = await start();
    },
    async close() {
      await server.stop();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
