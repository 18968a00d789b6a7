import { randomBytes } from "node:crypto";
import { roleUrl } from "@bellwether/schema/database/role-urls";
import pg from "pg";
import { ensureTestCluster, testOwnerUrl } from "./test-cluster.ts";

/** A database of a test's own. */
export interface TestDatabase {
  /** Superuser and owner of every table. */
  ownerUrl: string;
  /** The application's role. */
  appUrl: string;
  /** The sign-in library's role. */
  authUrl: string;
  /** Removes the database, closing whatever is still connected. */
  drop(): Promise<void>;
}

/** A fresh, migrated and empty database in the cluster that all test processes of this checkout share. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { port, template } = await ensureTestCluster();
  return createDatabase(port, template);
}

/** A database without any table, for tests of the migrations themselves. */
export async function createEmptyTestDatabase(): Promise<TestDatabase> {
  const { port } = await ensureTestCluster();
  return createDatabase(port, "template1");
}

async function createDatabase(port: number, template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  // Copied as files: the usual way writes all of it to the log as well, which takes twice as long.
  await asAdministrator(port, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  const ownerUrl = testOwnerUrl(port, name);
  return {
    ownerUrl,
    appUrl: roleUrl(ownerUrl, "bellwether_app"),
    authUrl: roleUrl(ownerUrl, "bellwether_auth"),
    drop: () => asAdministrator(port, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function asAdministrator(port: number, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: testOwnerUrl(port, "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
