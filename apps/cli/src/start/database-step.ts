import { type DatabaseUrls, provisionDatabase } from "@bellwether/infra/database/provision";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@bellwether/infra/postgres/embedded-postgres";
import { jobTypes } from "@bellwether/model-host/job-types";
import { installQueues } from "@bellwether/runtime/jobs/install";
import type { Environment } from "@bellwether/schema/config/environment";
import type { Reporter } from "./reporter.ts";

/** A database that is ready for everything, and its server where that is ours. */
export interface ReadyDatabase extends DatabaseUrls {
  server: EmbeddedPostgres | undefined;
}

const found: Record<EmbeddedPostgres["found"], string> = {
  nothing: "new",
  data: "with its data",
  orphan: "taken over from a process that was killed",
};

/** Starts or reaches the database, and makes roles, tables and queues. */
export async function prepareDatabase(
  environment: Environment,
  dataDirectory: string,
  reporter: Reporter,
): Promise<ReadyDatabase> {
  const step = reporter.step("Database");
  let server: EmbeddedPostgres | undefined;
  try {
    if (environment.DATABASE_URL === undefined) server = await startEmbeddedPostgres(dataDirectory);
    const ownerUrl = environment.DATABASE_URL ?? server?.ownerUrl ?? "";
    const { migrated, ...urls } = await provisionDatabase(ownerUrl, {
      appUrl: environment.DATABASE_APP_URL,
      authUrl: environment.DATABASE_AUTH_URL,
    });
    await installQueues(ownerUrl, jobTypes);
    const { host } = new URL(ownerUrl);
    const kind = server === undefined ? `PostgreSQL at ${host}` : `PostgreSQL at ${host}, ${found[server.found]}`;
    step.done(`Database: ${kind}; ${migrated.length === 0 ? "up to date" : `${migrated.length} migrations run`}`);
    return { ...urls, server };
  } catch (error) {
    step.failed("not ready");
    await server?.stop();
    throw error;
  }
}
