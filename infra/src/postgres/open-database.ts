import { dataDirectory } from "@bellwether/schema/config/data-directory";
import { type DatabaseUrls, provisionDatabase } from "../database/provision.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { type DatabaseEnvironment, DatabaseNotRunningError, findDatabase, withRoles } from "./running-database.ts";

/** A database that is ready to be used, and how to let go of it. */
export interface OpenDatabase extends DatabaseUrls {
  /** Stops the server if it was started for this; leaves alone what ran before. */
  close(): Promise<void>;
}

/**
 * The database for a command that works with or without a running `npm start`: DATABASE_URL, the running embedded one,
 * or an embedded one started and migrated for as long as the command runs.
 */
export async function openDatabase(environment: DatabaseEnvironment): Promise<OpenDatabase> {
  const running = await findDatabase(environment).catch((error: unknown) => {
    if (error instanceof DatabaseNotRunningError) return undefined;
    throw error;
  });
  const given = { appUrl: environment.DATABASE_APP_URL, authUrl: environment.DATABASE_AUTH_URL };
  if (running !== undefined) {
    if (environment.DATABASE_URL !== undefined) await provisionDatabase(running.ownerUrl, given);
    return { ...running, close: async () => undefined };
  }
  const server = await startEmbeddedPostgres(dataDirectory(environment));
  try {
    await provisionDatabase(server.ownerUrl, given);
    return { ...withRoles(server.ownerUrl, environment), close: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
