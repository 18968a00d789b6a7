import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/** How well each media-mix model finds again what is known, and budgets that people plan with one. */
export class BudgetScenarios1700000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE media_mix_recovery (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        model_version_id uuid NOT NULL,
        channel text NOT NULL,
        true_return double precision,
        found_return double precision,
        error double precision CHECK (error >= 0),
        coverage double precision CHECK (coverage BETWEEN 0 AND 1),
        repeats integer NOT NULL CHECK (repeats >= 0),
        narrowing double precision,
        alike_channel text,
        held_for text CHECK (held_for IN ('NEVER_VARIES', 'COLLINEAR', 'NOTHING_LEARNED', 'NOT_RECOVERED')),
        experiment_worth double precision,
        PRIMARY KEY (tenant_id, model_version_id, channel),
        FOREIGN KEY (tenant_id, model_version_id) REFERENCES model_version (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE budget_scenario (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        note text,
        model_version_id uuid NOT NULL,
        question jsonb NOT NULL,
        plan jsonb NOT NULL,
        outcome jsonb NOT NULL,
        version integer NOT NULL DEFAULT 1 CHECK (version > 0),
        created_by text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_by text,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, model_version_id) REFERENCES model_version (tenant_id, id)
      )`);
    await runner.query("CREATE UNIQUE INDEX budget_scenario_name ON budget_scenario (tenant_id, lower(name))");
    await runner.query("CREATE INDEX budget_scenario_model ON budget_scenario (tenant_id, model_version_id)");
    for (const table of ["media_mix_recovery", "budget_scenario"]) await confineToTenant(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["budget_scenario", "media_mix_recovery"]) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}
