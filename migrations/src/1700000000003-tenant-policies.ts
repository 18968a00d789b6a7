import type { MigrationInterface, QueryRunner } from "typeorm";

const policies = `SELECT policyname AS policy, tablename AS table FROM pg_policies
  WHERE schemaname = 'public' AND policyname = tablename || '_tenant' ORDER BY tablename`;

/**
 * Asks for the tenant once per statement instead of once per row, and keeps its value from the planner: for a tenant that
 * the statistics do not know yet, such as one that was just imported, it expected a single row and joined by nested loops
 * over whole tables. Not knowing the value, it expects an average tenant.
 */
export class TenantPolicies1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await alterPolicies(runner, "(SELECT current_tenant())");
  }

  async down(runner: QueryRunner): Promise<void> {
    await alterPolicies(runner, "current_tenant()");
  }
}

async function alterPolicies(runner: QueryRunner, tenant: string): Promise<void> {
  const found: { policy: string; table: string }[] = await runner.query(policies);
  for (const { policy, table } of found) {
    await runner.query(
      `ALTER POLICY ${policy} ON ${table} USING (tenant_id = ${tenant}) WITH CHECK (tenant_id = ${tenant})`,
    );
  }
}
