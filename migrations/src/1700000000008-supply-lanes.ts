import type { MigrationInterface, QueryRunner } from "typeorm";

/** Lanes by which places supply one another, and what follows of them: when a transfer is expected, and whom a policy fills up from. */
export class SupplyLanes1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // One source of a place for everything, and for each category or product that says otherwise: the key has no source in it.
    await runner.query(`
      CREATE TABLE supply_lane (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        from_location_id uuid NOT NULL,
        to_location_id uuid NOT NULL CHECK (to_location_id <> from_location_id),
        product_id uuid,
        category_id uuid,
        lead_time_days numeric(7, 2) NOT NULL CHECK (lead_time_days >= 0),
        lead_time_deviation_days numeric(7, 2) NOT NULL DEFAULT 0 CHECK (lead_time_deviation_days >= 0),
        transfer_cost numeric(18, 4) NOT NULL DEFAULT 0 CHECK (transfer_cost >= 0),
        unit_cost numeric(18, 4) NOT NULL DEFAULT 0 CHECK (unit_cost >= 0),
        minimum_quantity numeric(18, 4) CHECK (minimum_quantity > 0),
        transfer_multiple numeric(18, 4) CHECK (transfer_multiple > 0),
        shipping_weekdays smallint[] NOT NULL DEFAULT '{1,2,3,4,5,6,7}'
          CHECK (shipping_weekdays <@ '{1,2,3,4,5,6,7}'::smallint[] AND cardinality(shipping_weekdays) > 0),
        closed_days datemultirange NOT NULL DEFAULT '{}',
        active boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        UNIQUE NULLS NOT DISTINCT (tenant_id, to_location_id, product_id, category_id),
        CHECK (product_id IS NULL OR category_id IS NULL),
        CHECK (mod(minimum_quantity, transfer_multiple) = 0),
        FOREIGN KEY (tenant_id, from_location_id) REFERENCES location (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, to_location_id) REFERENCES location (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, category_id) REFERENCES category (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query("CREATE INDEX supply_lane_source ON supply_lane (tenant_id, from_location_id)");
    await runner.query("ALTER TABLE supply_lane ENABLE ROW LEVEL SECURITY");
    await runner.query("ALTER TABLE supply_lane FORCE ROW LEVEL SECURITY");
    await runner.query(`
      CREATE POLICY supply_lane_tenant ON supply_lane
      USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()))`);
    await runner.query("GRANT SELECT, INSERT, UPDATE, DELETE ON supply_lane TO bellwether_app");
    await runner.query("ALTER TABLE stock_transfer ADD COLUMN expected_on date");
    await runner.query(`
      ALTER TABLE inventory_policy ADD COLUMN from_location_id uuid,
        ADD CONSTRAINT inventory_policy_source FOREIGN KEY (tenant_id, from_location_id)
          REFERENCES location (tenant_id, id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE IF EXISTS inventory_policy DROP COLUMN IF EXISTS from_location_id");
    await runner.query("ALTER TABLE IF EXISTS stock_transfer DROP COLUMN IF EXISTS expected_on");
    await runner.query("DROP TABLE IF EXISTS supply_lane");
  }
}
