import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

const tables = ["suggestion_use", "message_translation"];

/** What agents made of suggested replies, and messages in the other language. */
export class DeskAids1700000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of aids) await runner.query(statement);
    for (const table of tables) await confineToTenant(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}

const ofMessage =
  "FOREIGN KEY (tenant_id, message_id) REFERENCES conversation_message (tenant_id, id) ON DELETE CASCADE";

/** Both go with their message. A translation without a model is a person's own words, of which the message is the translation. */
const aids = [
  `CREATE TABLE suggestion_use (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    message_id uuid NOT NULL,
    answer_id uuid NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('AS_IS', 'EDITED', 'UNUSED')),
    kept double precision NOT NULL CHECK (kept BETWEEN 0 AND 1),
    replied_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, message_id),
    ${ofMessage}
  )`,
  "CREATE INDEX suggestion_use_replied ON suggestion_use (tenant_id, replied_at)",
  `CREATE TABLE message_translation (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    message_id uuid NOT NULL,
    locale text NOT NULL CHECK (locale IN ('en', 'zh-CN')),
    text text NOT NULL CHECK (text <> '' AND length(text) <= 40000),
    model text,
    translated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, message_id, locale),
    ${ofMessage}
  )`,
];
