import type { MigrationInterface, QueryRunner } from "typeorm";

const parent = "FOREIGN KEY (tenant_id, parent_id) REFERENCES model_version (tenant_id, id)";

/** Lets old model versions go: who was compared with one that is forgotten says so no more. */
export class ForgottenVersions1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await replaceParent(runner, `${parent} ON DELETE SET NULL (parent_id)`);
    // Which version became of a parent is asked whenever one is forgotten.
    await runner.query("CREATE INDEX model_version_parent ON model_version (tenant_id, parent_id)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX model_version_parent");
    await replaceParent(runner, parent);
  }
}

async function replaceParent(runner: QueryRunner, constraint: string): Promise<void> {
  await runner.query(`
    ALTER TABLE model_version DROP CONSTRAINT model_version_tenant_id_parent_id_fkey,
      ADD CONSTRAINT model_version_tenant_id_parent_id_fkey ${constraint}`);
}
