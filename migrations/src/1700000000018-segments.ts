import type { MigrationInterface, QueryRunner } from "typeorm";
import { unwatch, watch, watchedTables } from "./segment-triggers.ts";
import { confineToTenant } from "./tenant-table.ts";

const tables = [
  "segment",
  "segment_version",
  "segment_member",
  "segment_change",
  "segment_day",
  "segment_dirty",
  "segment_clock",
];

/** Groups of customers by a rule, who is in each, who came and went, and whose membership has to be looked at again. */
export class Segments1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createDefinitions(runner);
    await createMemberships(runner);
    for (const table of tables) await confineToTenant(runner, table);
    for (const table of watchedTables) for (const statement of watch(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...watchedTables].reverse())
      for (const statement of unwatch(table)) await runner.query(statement);
    for (const table of [...tables].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}

/** `sources` and `event_kinds` are what the predicate rests on, so that triggers need not read it. */
async function createDefinitions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE segment (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      id uuid NOT NULL,
      name text NOT NULL CHECK (name <> ''),
      description text,
      predicate jsonb NOT NULL,
      sources text[] NOT NULL,
      event_kinds text[] NOT NULL DEFAULT '{}',
      version integer NOT NULL DEFAULT 1 CHECK (version > 0),
      built_version integer,
      member_count integer NOT NULL DEFAULT 0 CHECK (member_count >= 0),
      archived_at timestamptz,
      created_by text,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_by text,
      updated_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id, id)
    )`);
  await runner.query("CREATE UNIQUE INDEX segment_name ON segment (tenant_id, lower(name)) WHERE archived_at IS NULL");
  await runner.query(`
    CREATE TABLE segment_version (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      segment_id uuid NOT NULL,
      version integer NOT NULL,
      name text NOT NULL,
      predicate jsonb NOT NULL,
      changed_by text,
      changed_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id, segment_id, version),
      FOREIGN KEY (tenant_id, segment_id) REFERENCES segment (tenant_id, id) ON DELETE CASCADE
    )`);
}

async function createMemberships(runner: QueryRunner): Promise<void> {
  const keys = `
      FOREIGN KEY (tenant_id, segment_id) REFERENCES segment (tenant_id, id) ON DELETE CASCADE,
      FOREIGN KEY (tenant_id, customer_id) REFERENCES customer (tenant_id, id) ON DELETE CASCADE`;
  await runner.query(`
    CREATE TABLE segment_member (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      segment_id uuid NOT NULL,
      customer_id uuid NOT NULL,
      entered_at timestamptz NOT NULL,
      PRIMARY KEY (tenant_id, segment_id, customer_id),${keys}
    )`);
  await runner.query("CREATE INDEX segment_member_customer ON segment_member (tenant_id, customer_id)");
  await runner.query(
    "CREATE INDEX segment_member_entered ON segment_member (tenant_id, segment_id, entered_at, customer_id)",
  );
  await runner.query(`
    CREATE TABLE segment_change (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      sequence bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
      segment_id uuid NOT NULL,
      customer_id uuid NOT NULL,
      entered boolean NOT NULL,
      cause text NOT NULL CHECK (cause IN ('CUSTOMER', 'DEFINITION')),
      version integer NOT NULL,
      occurred_at timestamptz NOT NULL,
      PRIMARY KEY (tenant_id, sequence),${keys}
    )`);
  await runner.query("CREATE INDEX segment_change_segment ON segment_change (tenant_id, segment_id, sequence)");
  await runner.query("CREATE INDEX segment_change_customer ON segment_change (tenant_id, customer_id)");
  await runner.query("CREATE INDEX segment_change_time ON segment_change (tenant_id, occurred_at)");
  await runner.query(`
    CREATE TABLE segment_day (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      segment_id uuid NOT NULL,
      day date NOT NULL,
      members integer NOT NULL CHECK (members >= 0),
      came integer NOT NULL DEFAULT 0,
      went integer NOT NULL DEFAULT 0,
      PRIMARY KEY (tenant_id, segment_id, day),
      FOREIGN KEY (tenant_id, segment_id) REFERENCES segment (tenant_id, id) ON DELETE CASCADE
    )`);
  // Only ever added to by whoever changes a customer, so that no change waits for another.
  await runner.query(`
    CREATE TABLE segment_dirty (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      sequence bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
      customer_id uuid NOT NULL,
      PRIMARY KEY (tenant_id, sequence)
    )`);
  await runner.query(`
    CREATE TABLE segment_clock (
      tenant_id uuid PRIMARY KEY DEFAULT current_tenant(),
      swept_at timestamptz NOT NULL
    )`);
}
