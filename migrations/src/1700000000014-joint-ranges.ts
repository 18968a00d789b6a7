import type { MigrationInterface, QueryRunner } from "typeorm";

/** Ranges of sums over several steps, and what products sell at no named place: what joint sample paths are drawn from and give. */
export class JointRanges1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ["forecast", "forecast_total"]) {
      await runner.query(`
        ALTER TABLE ${table} ADD COLUMN sum_quantiles real[]
        CONSTRAINT ${table}_sum_quantiles_check CHECK (cardinality(sum_quantiles) = cardinality(quantiles))`);
    }
    await runner.query(`
      ALTER TABLE forecast_total ADD COLUMN product_id uuid,
        ADD CONSTRAINT forecast_total_product_check CHECK (product_id IS NULL OR (category_id IS NULL AND location_id IS NULL)),
        ADD CONSTRAINT forecast_total_product_fkey
          FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
        DROP CONSTRAINT forecast_total_tenant_id_model_version_id_category_id_locat_key,
        ADD CONSTRAINT forecast_total_of_key
          UNIQUE NULLS NOT DISTINCT (tenant_id, model_version_id, category_id, location_id, product_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM forecast_total WHERE product_id IS NOT NULL");
    await runner.query(`
      ALTER TABLE forecast_total DROP CONSTRAINT forecast_total_of_key,
        ADD CONSTRAINT forecast_total_tenant_id_model_version_id_category_id_locat_key
          UNIQUE NULLS NOT DISTINCT (tenant_id, model_version_id, category_id, location_id),
        DROP COLUMN product_id, DROP COLUMN sum_quantiles`);
    await runner.query("ALTER TABLE forecast DROP COLUMN sum_quantiles");
  }
}
