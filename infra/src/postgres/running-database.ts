import { dataDirectory } from "@bellwether/schema/config/data-directory";
import type { Environment } from "@bellwether/schema/config/environment";
import { roleUrl } from "@bellwether/schema/database/role-urls";
import type { DatabaseUrls } from "../database/provision.ts";
import { readDataState } from "./data-state.ts";
import { ownerUrl } from "./owner-url.ts";
import { readPostmaster } from "./postmaster.ts";

/** What of the environment says where the database is. */
export type DatabaseEnvironment = Pick<
  Environment,
  "DATA_DIR" | "DATABASE_URL" | "DATABASE_APP_URL" | "DATABASE_AUTH_URL"
>;

/** No database is given, and the embedded one does not run. The message says what to do. */
export class DatabaseNotRunningError extends Error {}

/**
 * Where the database is that `npm start` uses: DATABASE_URL, or the running embedded one of DATA_DIR. Starts nothing.
 *
 * @throws DatabaseNotRunningError
 */
export async function findDatabase(environment: DatabaseEnvironment): Promise<DatabaseUrls> {
  const owner = environment.DATABASE_URL ?? (await findEmbedded(dataDirectory(environment)));
  return withRoles(owner, environment);
}

/** The three addresses of a database: those that the environment gives, the others derived from the owner's. */
export function withRoles(owner: string, environment: DatabaseEnvironment): DatabaseUrls {
  return {
    ownerUrl: owner,
    appUrl: environment.DATABASE_APP_URL ?? roleUrl(owner, "bellwether_app"),
    authUrl: environment.DATABASE_AUTH_URL ?? roleUrl(owner, "bellwether_auth"),
  };
}

async function findEmbedded(directory: string): Promise<string> {
  const state = await readDataState(directory);
  const running = state === undefined ? undefined : await readPostmaster(state.directory);
  if (state === undefined || running === undefined) {
    throw new DatabaseNotRunningError(
      `No database runs on ${directory}. Start Bellwether with \`npm start\`, or set DATABASE_URL.`,
    );
  }
  return ownerUrl(running.port, state.password);
}
