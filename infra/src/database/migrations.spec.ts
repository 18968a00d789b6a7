import { migrateDown, migrateUp } from "@bellwether/migrations/migrate";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { createEmptyTestDatabase, type TestDatabase } from "../testing/test-database.ts";

let database: TestDatabase;

beforeEach(async () => {
  database = await createEmptyTestDatabase();
});

afterEach(() => database.drop());

/** Everything that somebody made in the database: schemas, tables and their like, functions, types, policies, rights. */
async function madeObjects(): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ made: string }>(`
      WITH ours AS (SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema)')
      SELECT 'schema ' || nspname AS made FROM ours WHERE nspname <> 'public'
      UNION ALL SELECT 'relation ' || nspname || '.' || relname FROM pg_class JOIN ours ON ours.oid = relnamespace
      UNION ALL SELECT 'function ' || nspname || '.' || proname FROM pg_proc JOIN ours ON ours.oid = pronamespace
      UNION ALL SELECT 'type ' || nspname || '.' || typname FROM pg_type JOIN ours ON ours.oid = typnamespace
      UNION ALL SELECT 'extension ' || extname FROM pg_extension WHERE extname <> 'plpgsql'
      UNION ALL SELECT 'right on ' || nspname || ' of ' || grantee::regrole
        FROM pg_namespace, aclexplode(nspacl) WHERE nspname = 'public' AND grantee::regrole::text LIKE 'bellwether\\_%'
      ORDER BY 1`);
    return rows.map(({ made }) => made);
  } finally {
    await client.end();
  }
}

describe("the migrations", () => {
  it("go up on an empty database, down to nothing, and up again to the same", async () => {
    const before = await madeObjects();
    const names = await migrateUp(database.ownerUrl);
    const after = await madeObjects();
    expect(after.length).toBeGreaterThan(50);
    await migrateDown(database.ownerUrl);
    expect(await madeObjects()).toEqual(before);
    expect(await migrateUp(database.ownerUrl)).toEqual(names);
    expect(await madeObjects()).toEqual(after);
  });

  it("go down on a database that has none of them", async () => {
    await migrateDown(database.ownerUrl);
    expect(await migrateUp(database.ownerUrl)).not.toEqual([]);
  });
});
