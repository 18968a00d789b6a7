import type { QueryRunner } from "typeorm";

/** Confines a table to its tenants: row-level security, enabled and forced, and what the application's role may do with its rows. */
export async function confineToTenant(
  runner: QueryRunner,
  table: string,
  granted = "SELECT, INSERT, UPDATE, DELETE",
): Promise<void> {
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await runner.query(`
    CREATE POLICY ${table}_tenant ON ${table}
    USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()))`);
  await runner.query(`GRANT ${granted} ON ${table} TO bellwether_app`);
}
