import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

async function rows<Row extends object>(sql: string): Promise<Row[]> {
  return (await owner.query<Row>(sql)).rows;
}

/** The one policy there is, as the catalogue prints it: the tenant is asked for once per statement. */
const tenantRule = "'(tenant_id = ( SELECT current_tenant() AS current_tenant))'";

/** As TypeORM names a type → as the catalogue does. */
const typeNames: Record<string, string> = {
  timestamptz: "timestamp with time zone",
  "double precision": "double precision",
};

describe("tables of a tenant", () => {
  it("enable and force row-level security, with a policy for reading and writing", async () => {
    const open = await rows(`
      SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
      WHERE c.relkind IN ('r', 'p') AND NOT (
        c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (
          SELECT 1 FROM pg_policy WHERE polrelid = c.oid AND polcmd = '*' AND polpermissive
          AND pg_get_expr(polqual, polrelid) = ${tenantRule}
          AND pg_get_expr(polwithcheck, polrelid) = ${tenantRule}))`);
    expect(open).toEqual([]);
  });

  it("have one policy each, since a second one would open what the first closes", async () => {
    expect(await rows("SELECT polrelid::regclass::text FROM pg_policy GROUP BY 1 HAVING count(*) <> 1")).toEqual([]);
  });

  it("lead their primary key with the tenant", async () => {
    const others = await rows(`
      SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
      LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
      WHERE c.relkind IN ('r', 'p') AND i.indkey[0] IS DISTINCT FROM a.attnum`);
    expect(others).toEqual([]);
  });

  it("refer to each other within the tenant only", async () => {
    const across = await rows(`
      SELECT conname FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attname = 'tenant_id'
      WHERE contype = 'f' AND k.conkey[1] <> a.attnum`);
    expect(across).toEqual([]);
  });

  it("are all tables of the schema, besides the list of migrations", async () => {
    const untenanted = await rows(`
      SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND NOT EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = c.oid AND attname = 'tenant_id') ORDER BY 1`);
    expect(untenanted).toEqual([{ relname: "migration" }]);
  });
});

describe("service roles", () => {
  it("own nothing, bypass nothing, and belong to no other role", async () => {
    const might = await rows(`
      SELECT rolname FROM pg_roles r WHERE rolname LIKE 'bellwether\\_%' AND (
        rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication
        OR EXISTS (SELECT 1 FROM pg_class WHERE relowner = r.oid)
        OR EXISTS (SELECT 1 FROM pg_proc WHERE proowner = r.oid)
        OR EXISTS (SELECT 1 FROM pg_namespace WHERE nspowner = r.oid)
        OR EXISTS (SELECT 1 FROM pg_auth_members WHERE member = r.oid))`);
    expect(might).toEqual([]);
  });

  it("keep to their own tables", async () => {
    const reach = async (role: string) =>
      (
        await rows<{ schema: string }>(`
          SELECT DISTINCT relnamespace::regnamespace::text AS schema FROM pg_class
          WHERE relkind IN ('r', 'p') AND relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
          AND has_schema_privilege('${role}', relnamespace, 'USAGE')
          AND has_table_privilege('${role}', oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE') ORDER BY 1`)
      ).map(({ schema }) => schema);
    expect(await reach("bellwether_app")).toEqual(["public"]);
    expect(await reach("bellwether_auth")).toEqual(["auth"]);
  });

  it("cannot change the list of migrations, nor make tables", async () => {
    const rights = await rows(`
      SELECT has_table_privilege('bellwether_app', 'migration', 'INSERT, UPDATE, DELETE') AS migration,
        has_schema_privilege('bellwether_app', 'public', 'CREATE') AS create_table`);
    expect(rights).toEqual([{ migration: false, create_table: false }]);
  });
});

describe("entities", () => {
  it("have every column as the table has it, and leave out none that must be given", async () => {
    const source = createAppDataSource({
      url: database.appUrl,
      poolSize: 2,
      connectionTimeoutMs: 5_000,
      statementTimeoutMs: 0,
    });
    await source.initialize();
    try {
      for (const entity of source.entityMetadatas) {
        const columns = await rows<{ name: string; type: string; nullable: boolean; given: boolean }>(`
          SELECT attname AS name, regexp_replace(format_type(atttypid, atttypmod), '\\(.*\\)', '') AS type,
            NOT attnotnull AS nullable, NOT attnotnull OR atthasdef AS given
          FROM pg_attribute WHERE attrelid = '${entity.tableName}'::regclass AND attnum > 0 AND NOT attisdropped`);
        const table = new Map(columns.map((column) => [column.name, column]));
        for (const column of entity.columns) {
          const found = table.get(column.databaseName);
          const type = String(column.type);
          expect({
            entity: entity.name,
            column: column.databaseName,
            type: found?.type,
            nullable: found?.nullable,
          }).toEqual({
            entity: entity.name,
            column: column.databaseName,
            type: `${typeNames[type] ?? type}${column.isArray ? "[]" : ""}`,
            nullable: column.isNullable,
          });
          table.delete(column.databaseName);
        }
        expect([entity.name, [...table.values()].filter(({ given }) => !given)]).toEqual([entity.name, []]);
        const keys = entity.primaryColumns.map(({ databaseName }) => databaseName);
        expect([entity.name, keys[0]]).toEqual([entity.name, "tenant_id"]);
      }
    } finally {
      await source.destroy();
    }
  });
});
