import type { MigrationInterface, QueryRunner } from "typeorm";

/** What is or was offered at a lower price for some days: past ones teach a forecast what the next ones will do. */
export class Promotions1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE promotion (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        external_id text NOT NULL,
        name text NOT NULL,
        product_id uuid,
        category_id uuid,
        location_id uuid,
        first_day date NOT NULL,
        last_day date NOT NULL,
        discount numeric(6, 4) CHECK (discount > 0 AND discount < 1),
        price numeric(18, 4) CHECK (price > 0),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        UNIQUE NULLS NOT DISTINCT (tenant_id, external_id, product_id, category_id, location_id),
        CHECK (last_day >= first_day),
        CHECK (product_id IS NULL OR category_id IS NULL),
        CHECK ((discount IS NULL) <> (price IS NULL)),
        CHECK (price IS NULL OR product_id IS NOT NULL),
        FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, category_id) REFERENCES category (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, location_id) REFERENCES location (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query("CREATE INDEX promotion_days ON promotion (tenant_id, last_day, id)");
    await runner.query("CREATE INDEX promotion_product ON promotion (tenant_id, product_id)");
    await runner.query("ALTER TABLE promotion ENABLE ROW LEVEL SECURITY");
    await runner.query("ALTER TABLE promotion FORCE ROW LEVEL SECURITY");
    await runner.query(`
      CREATE POLICY promotion_tenant ON promotion
      USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()))`);
    await runner.query("GRANT SELECT, INSERT, UPDATE, DELETE ON promotion TO bellwether_app");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE IF EXISTS promotion");
  }
}
