import { migrations } from "@bellwether/migrations/all";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { createEmptyTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { provisionDatabase } from "./provision.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createEmptyTestDatabase();
});

afterAll(() => database.drop());

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("provisionDatabase", () => {
  it("runs every migration once, although two starts come at once", async () => {
    const both = await Promise.all([provisionDatabase(database.ownerUrl), provisionDatabase(database.ownerUrl)]);
    expect(both.flatMap(({ migrated }) => migrated).sort()).toEqual(migrations.map(({ name }) => name).sort());
    expect((await provisionDatabase(database.ownerUrl)).migrated).toEqual([]);
  });

  it("gives roles that log in, own nothing and bypass nothing", async () => {
    const { appUrl, authUrl } = await provisionDatabase(database.ownerUrl);
    for (const url of [appUrl, authUrl]) {
      const rights = await ask(
        url,
        `SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls AS mighty,
           (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owned
         FROM pg_roles WHERE rolname = current_user`,
      );
      expect(rights).toEqual([{ mighty: false, owned: 0 }]);
    }
  });

  it("keeps the addresses that an administrator gave", async () => {
    const appUrl = "postgres://somebody:else@127.0.0.1/shop";
    const authUrl = "postgres://another:one@127.0.0.1/shop";
    expect(await provisionDatabase(database.ownerUrl, { appUrl, authUrl })).toMatchObject({ appUrl, authUrl });
  });

  it("says so when the owner cannot log in", async () => {
    const wrong = new URL(database.ownerUrl);
    wrong.password = "wrong";
    await expect(provisionDatabase(wrong.toString())).rejects.toThrow(/password authentication failed/);
  });
});
