import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/** How satisfied customers probably are who did not say, by which version, and what happened that speaks against it; and how examples sound. */
export class Satisfaction1700000000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE conversation_satisfaction (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        conversation_id uuid NOT NULL,
        model_version_id uuid NOT NULL,
        expected double precision NOT NULL CHECK (expected BETWEEN 1 AND 5),
        dissatisfied double precision NOT NULL CHECK (dissatisfied BETWEEN 0 AND 1),
        against text[] NOT NULL DEFAULT '{}',
        predicted_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, conversation_id),
        FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, model_version_id) REFERENCES model_version (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(
      "CREATE INDEX conversation_satisfaction_version ON conversation_satisfaction (tenant_id, model_version_id)",
    );
    await runner.query(
      "CREATE INDEX conversation_satisfaction_low ON conversation_satisfaction (tenant_id, conversation_id) WHERE dissatisfied >= 0.5",
    );
    await confineToTenant(runner, "conversation_satisfaction");
    await runner.query(
      "ALTER TABLE support_example ADD COLUMN mood text CHECK (mood IN ('NEGATIVE', 'NEUTRAL', 'POSITIVE'))",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE support_example DROP COLUMN IF EXISTS mood");
    await runner.query("DROP TABLE IF EXISTS conversation_satisfaction");
  }
}
