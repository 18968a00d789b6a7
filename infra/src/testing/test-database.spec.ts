import { afterAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

const made: TestDatabase[] = [];

async function fresh(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  made.push(database);
  return database;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

afterAll(async () => {
  for (const database of made) await database.drop();
});

describe("createTestDatabase", () => {
  it("gives a migrated database that owner, application and sign-in roles can enter", async () => {
    const { ownerUrl, appUrl, authUrl } = await fresh();
    expect(await ask(ownerUrl, "SELECT count(*)::int AS count FROM product")).toEqual([{ count: 0 }]);
    expect(await ask(appUrl, "SELECT current_user::text AS name")).toEqual([{ name: "bellwether_app" }]);
    expect(await ask(authUrl, "SELECT current_user::text AS name")).toEqual([{ name: "bellwether_auth" }]);
  });

  it("gives every caller a database of its own", async () => {
    const [one, two] = await Promise.all([fresh(), fresh()]);
    await ask(one.ownerUrl, "INSERT INTO organisation (tenant_id, name) VALUES (gen_random_uuid(), 'One')");
    expect(await ask(two.ownerUrl, "SELECT name FROM organisation")).toEqual([]);
  });

  it("removes the database even while somebody is connected", async () => {
    const database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.appUrl });
    client.on("error", () => undefined);
    await client.connect();
    await database.drop();
    await expect(ask(database.ownerUrl, "SELECT 1")).rejects.toThrow(/does not exist/);
    await client.end().catch(() => undefined);
  });
});
