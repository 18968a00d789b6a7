import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/** Which budgets of campaigns a scenario set, and what they were, so that it can be taken back. */
export class BudgetApplications1700000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE budget_application (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        scenario_id uuid NOT NULL,
        scenario_version integer NOT NULL,
        applied_by text,
        applied_at timestamptz NOT NULL DEFAULT now(),
        undone_by text,
        undone_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, scenario_id) REFERENCES budget_scenario (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(
      "CREATE INDEX budget_application_scenario ON budget_application (tenant_id, scenario_id, applied_at)",
    );
    await runner.query(`
      CREATE TABLE budget_change (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        application_id uuid NOT NULL,
        campaign_id uuid NOT NULL,
        before_amount numeric(18, 4),
        before_currency text,
        after_amount numeric(18, 4) NOT NULL CHECK (after_amount >= 0),
        after_currency text NOT NULL,
        PRIMARY KEY (tenant_id, application_id, campaign_id),
        FOREIGN KEY (tenant_id, application_id) REFERENCES budget_application (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query("CREATE INDEX budget_change_campaign ON budget_change (tenant_id, campaign_id)");
    for (const table of ["budget_application", "budget_change"]) await confineToTenant(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["budget_change", "budget_application"]) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}
