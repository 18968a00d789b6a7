import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/** In the order of their references. */
const tables = ["support_intent", "support_example"];

/** What customers ask about, and the texts that teach it. */
export class SupportIntents1700000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of intents) await runner.query(statement);
    for (const table of tables) await confineToTenant(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}

/**
 * One label for a text, whoever sends it and however often: `text_key` is a hash of it in small letters. An example without an
 * intent teaches what is out of scope. `customer_id` says whose message an example was, so that erasing the person finds it.
 */
const intents = [
  `CREATE TABLE support_intent (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    key text NOT NULL CHECK (key ~ '^[a-z0-9][a-z0-9_-]{0,79}$'),
    name_en text NOT NULL CHECK (name_en <> ''),
    name_zh text NOT NULL CHECK (name_zh <> ''),
    skill text CHECK (skill <> ''),
    is_policy boolean NOT NULL DEFAULT false,
    archived_at timestamptz,
    updated_by text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, key)
  )`,
  `CREATE TABLE support_example (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    text text NOT NULL CHECK (text <> ''),
    text_key text NOT NULL GENERATED ALWAYS AS (md5(lower(text))) STORED,
    intent_key text,
    locale text CHECK (locale IN ('en', 'zh-CN')),
    source text NOT NULL CHECK (source IN ('IMPORT', 'AGENT', 'CUSTOMER')),
    status text NOT NULL CHECK (status IN ('PROPOSED', 'ACCEPTED', 'REJECTED')),
    customer_id uuid,
    reviewed_by text,
    reviewed_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, text_key),
    FOREIGN KEY (tenant_id, intent_key) REFERENCES support_intent (tenant_id, key)
  )`,
  "CREATE INDEX support_example_intent ON support_example (tenant_id, intent_key, status, id)",
  "CREATE INDEX support_example_review ON support_example (tenant_id, status, created_at DESC, id)",
  "CREATE INDEX support_example_customer ON support_example (tenant_id, customer_id) WHERE customer_id IS NOT NULL",
];
