import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/** In the order of their references. */
const tables = ["support_correction", "support_regression"];

/** What people say that support should have answered, and whether it does. */
export class SupportLearning1700000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of learning) await runner.query(statement);
    for (const table of tables) await confineToTenant(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE support_answer DROP COLUMN IF EXISTS correction_id");
    for (const table of [...tables].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}

/**
 * A correction without an article says that the question is not to be answered. What is accepted is answered by from then on, so it raises the
 * knowledge's version as articles do; and it is a question of the organisation's own test.
 */
const learning = [
  `CREATE TABLE support_correction (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    question text NOT NULL CHECK (question <> ''),
    locale text NOT NULL CHECK (locale IN ('en', 'zh-CN')),
    audience text NOT NULL CHECK (audience IN ('PUBLIC', 'AGENTS')),
    answer_id uuid,
    customer_id uuid,
    article_id uuid,
    passage_id uuid,
    note text CHECK (length(note) BETWEEN 1 AND 1000),
    status text NOT NULL DEFAULT 'PROPOSED' CHECK (status IN ('PROPOSED', 'ACCEPTED', 'REJECTED')),
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL DEFAULT now(),
    reviewed_by text,
    reviewed_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id) ON DELETE CASCADE,
    CHECK (passage_id IS NULL OR article_id IS NOT NULL),
    CHECK ((status = 'PROPOSED') = (reviewed_at IS NULL)),
    CHECK ((reviewed_by IS NULL) = (reviewed_at IS NULL))
  )`,
  "CREATE INDEX support_correction_status ON support_correction (tenant_id, status, proposed_at DESC, id DESC)",
  "CREATE INDEX support_correction_article ON support_correction (tenant_id, article_id) WHERE article_id IS NOT NULL",
  `CREATE TABLE support_regression (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    cause text NOT NULL CHECK (cause IN ('CORRECTION', 'ASKED')),
    model_version_id uuid,
    knowledge_version text NOT NULL,
    passed integer NOT NULL CHECK (passed >= 0),
    failed_ids uuid[] NOT NULL DEFAULT '{}',
    ran_by text NOT NULL,
    ran_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant_id, id)
  )`,
  "CREATE INDEX support_regression_ran ON support_regression (tenant_id, ran_at DESC, id DESC)",
  "ALTER TABLE support_answer ADD COLUMN correction_id uuid",
  `CREATE TRIGGER support_correction_changed AFTER UPDATE ON support_correction REFERENCING NEW TABLE AS touched
   FOR EACH STATEMENT EXECUTE FUNCTION raise_knowledge_version()`,
  `CREATE TRIGGER support_correction_gone AFTER DELETE ON support_correction REFERENCING OLD TABLE AS touched
   FOR EACH STATEMENT EXECUTE FUNCTION raise_knowledge_version()`,
];
