import { migrateUp } from "@bellwether/migrations/migrate";
import { roleUrl } from "@bellwether/schema/database/role-urls";
import pg from "pg";
import { createServiceRoles } from "./service-roles.ts";

/** Where the roles of a provisioned database connect. */
export interface DatabaseUrls {
  ownerUrl: string;
  appUrl: string;
  authUrl: string;
}

/** What `provisionDatabase` did. */
export interface Provisioned extends DatabaseUrls {
  /** Names of the migrations that ran just now. */
  migrated: string[];
}

/** `NULLS NOT DISTINCT` and `SET NULL (column)` came with PostgreSQL 15. */
const oldestVersion = 15;

/**
 * Makes a database ready: roles, then migrations. Safe to run again, and by two starts at once.
 *
 * @param ownerUrl a role that may create tables and roles.
 * @param given addresses that an administrator gave; with both given, roles and passwords are theirs to keep.
 * @throws Error when the server is older than PostgreSQL 15.
 */
export async function provisionDatabase(
  ownerUrl: string,
  given: { appUrl?: string | undefined; authUrl?: string | undefined } = {},
): Promise<Provisioned> {
  const appUrl = given.appUrl ?? roleUrl(ownerUrl, "bellwether_app");
  const authUrl = given.authUrl ?? roleUrl(ownerUrl, "bellwether_auth");
  const rolesAreGiven = given.appUrl !== undefined && given.authUrl !== undefined;
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await refuseOldServer(owner);
    if (!rolesAreGiven) await createServiceRoles(owner, decodeURIComponent(new URL(ownerUrl).password));
  } finally {
    await owner.end();
  }
  return { ownerUrl, appUrl, authUrl, migrated: await migrateUp(ownerUrl) };
}

async function refuseOldServer(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ number: number; version: string }>(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version",
  );
  const server = rows[0];
  if (server === undefined || Math.floor(server.number / 10_000) >= oldestVersion) return;
  throw new Error(`PostgreSQL ${oldestVersion} or newer is needed; DATABASE_URL leads to ${server.version}.`);
}
