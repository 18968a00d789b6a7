import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { DatabaseUrls } from "@bellwether/infra/database/provision";
import { projectRoot } from "@bellwether/schema/config/data-directory";
import type { Environment } from "@bellwether/schema/config/environment";
import { rememberProcesses } from "./leftovers.ts";
import { ManagedProcess } from "./managed-process.ts";

/** The programs of an installation on one machine. */
export interface Programs {
  modelHost: ManagedProcess;
  gateway: ManagedProcess;
  dashboard: ManagedProcess;
}

/**
 * Describes the programs. They get the addresses of the service roles and never the owner's: what runs all day cannot
 * change tables.
 */
export async function describePrograms(
  environment: Environment,
  dataDirectory: string,
  database: DatabaseUrls,
  onRestart: (message: string) => void,
): Promise<Programs> {
  const logs = join(dataDirectory, "logs");
  await mkdir(logs, { recursive: true });
  const { DATABASE_URL: _owner, ...inherited } = process.env;
  const shared: NodeJS.ProcessEnv = {
    ...inherited,
    NODE_ENV: environment.NODE_ENV,
    DATA_DIR: dataDirectory,
    DATABASE_APP_URL: database.appUrl,
    DATABASE_AUTH_URL: database.authUrl,
    // Between gateway and model host alone, and new at every start.
    MODEL_HOST_TOKEN: environment.MODEL_HOST_TOKEN ?? randomBytes(24).toString("base64url"),
  };
  const { HOST, GATEWAY_PORT, DASHBOARD_PORT, MODEL_HOST_PORT } = environment;
  const host = HOST === "0.0.0.0" || HOST === "::" ? "127.0.0.1" : HOST;
  const program = (name: string, app: string, main: string, port: number, path: string, readyStatus?: number) =>
    new ManagedProcess({
      name,
      script: [join(projectRoot, "apps", app, main)],
      environment: shared,
      readyUrl: `http://${host}:${port}${path}`,
      logFile: join(logs, `${app}.log`),
      onRestart,
      onSpawn: () => rememberProcesses(dataDirectory, pidsOf(programs)),
      ...(readyStatus === undefined ? {} : { readyStatus }),
    });
  const programs: Programs = {
    modelHost: program("model host", "model-host", "dist/main.js", MODEL_HOST_PORT, "/v2/health/live", 200),
    gateway: program("gateway", "gateway", "dist/main.js", GATEWAY_PORT, "/healthz", 200),
    dashboard: program("dashboard", "dashboard", "server/main.mjs", DASHBOARD_PORT, "/sign-in"),
  };
  return programs;
}

function pidsOf(programs: Programs): number[] {
  return Object.values(programs).flatMap(({ pid }: ManagedProcess) => (pid === undefined ? [] : [pid]));
}
