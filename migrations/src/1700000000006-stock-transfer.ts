import type { MigrationInterface, QueryRunner } from "typeorm";

/** Goods on their way from one location to another: on hand nowhere, in transit to where they go. */
export class StockTransfer1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stock_transfer (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        product_id uuid NOT NULL,
        from_location_id uuid NOT NULL,
        to_location_id uuid NOT NULL CHECK (to_location_id <> from_location_id),
        quantity numeric(18, 4) NOT NULL CHECK (quantity > 0),
        status text NOT NULL DEFAULT 'IN_TRANSIT' CHECK (status IN ('IN_TRANSIT', 'RECEIVED')),
        received_quantity numeric(18, 4) CHECK (received_quantity BETWEEN 0 AND quantity),
        reference text,
        shipped_at timestamptz NOT NULL DEFAULT now(),
        received_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        CHECK ((status = 'RECEIVED') = (received_at IS NOT NULL AND received_quantity IS NOT NULL)),
        FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id),
        FOREIGN KEY (tenant_id, from_location_id) REFERENCES location (tenant_id, id),
        FOREIGN KEY (tenant_id, to_location_id) REFERENCES location (tenant_id, id)
      )`);
    await runner.query(`
      CREATE INDEX stock_transfer_open ON stock_transfer (tenant_id, to_location_id, product_id)
      WHERE status = 'IN_TRANSIT'`);
    await runner.query("ALTER TABLE stock_transfer ENABLE ROW LEVEL SECURITY");
    await runner.query("ALTER TABLE stock_transfer FORCE ROW LEVEL SECURITY");
    await runner.query(`
      CREATE POLICY stock_transfer_tenant ON stock_transfer
      USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()))`);
    await runner.query("GRANT SELECT, INSERT, UPDATE, DELETE ON stock_transfer TO bellwether_app");
    await runner.query("ALTER TABLE stock_movement ADD COLUMN transfer_id uuid");
    await runner.query(`
      ALTER TABLE stock_movement
        ADD CONSTRAINT stock_movement_transfer FOREIGN KEY (tenant_id, transfer_id)
          REFERENCES stock_transfer (tenant_id, id),
        ADD CONSTRAINT stock_movement_in_transit CHECK (in_transit_change = 0 OR transfer_id IS NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE stock_movement DROP COLUMN IF EXISTS transfer_id CASCADE");
    await runner.query("ALTER TABLE stock_movement DROP CONSTRAINT IF EXISTS stock_movement_in_transit");
    await runner.query("DROP TABLE IF EXISTS stock_transfer CASCADE");
  }
}
