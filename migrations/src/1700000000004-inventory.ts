import type { MigrationInterface, QueryRunner } from "typeorm";
import { ledgerFunctions, ledgerSignatures, ledgerViewNames, ledgerViews } from "./1700000000004-stock-ledger.ts";

/** Tables that the application reads and writes, and those that it may only add to or only read. */
const openTables = [
  "supplier",
  "supplier_product",
  "inventory_setting",
  "purchase_order",
  "purchase_order_line",
  "receipt",
  "receipt_line",
  "stock_count",
  "stock_reservation",
];
const ledgerTable = "stock_movement";
const positionTable = "stock_position";

/** Suppliers, orders to them and the stock that they fill: a ledger that only grows, and positions that follow it. */
export class Inventory1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE product ADD COLUMN unit text NOT NULL DEFAULT 'EACH' CHECK (unit ~ '^[A-Z][A-Z0-9]*$')",
    );
    for (const table of tables) await runner.query(table);
    for (const table of [...openTables, ledgerTable, positionTable]) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`
        CREATE POLICY ${table}_tenant ON ${table}
        USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()))`);
    }
    for (const table of openTables)
      await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO bellwether_app`);
    // What is written in the ledger stays; positions are written by its trigger alone, so that they cannot differ from it.
    await runner.query(`GRANT SELECT, INSERT ON ${ledgerTable} TO bellwether_app`);
    await runner.query(`GRANT SELECT ON ${positionTable} TO bellwether_app`);
    for (const statement of ledgerFunctions) await runner.query(statement);
    for (const signature of ledgerSignatures) {
      await runner.query(`REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${signature} TO bellwether_app`);
    }
    await runner.query(`
      CREATE TRIGGER stock_movement_followed AFTER INSERT ON stock_movement
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_stock_movement()`);
    for (const view of ledgerViews) await runner.query(view);
    for (const name of ledgerViewNames) await runner.query(`GRANT SELECT ON ${name} TO bellwether_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ledgerViewNames) await runner.query(`DROP VIEW IF EXISTS ${name}`);
    for (const table of [positionTable, ledgerTable, ...[...openTables].reverse()])
      await runner.query(`DROP TABLE IF EXISTS ${table} CASCADE`);
    for (const signature of [...ledgerSignatures].reverse()) await runner.query(`DROP FUNCTION IF EXISTS ${signature}`);
    await runner.query("ALTER TABLE product DROP COLUMN IF EXISTS unit");
  }
}

const tables = [
  `CREATE TABLE supplier (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    external_id text NOT NULL,
    name text NOT NULL,
    email text,
    country text,
    lead_time_days numeric(7, 2) CHECK (lead_time_days >= 0),
    closed_weekdays smallint[] NOT NULL DEFAULT '{}' CHECK (closed_weekdays <@ '{1,2,3,4,5,6,7}'::smallint[]),
    closed_days datemultirange NOT NULL DEFAULT '{}',
    active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, external_id)
  )`,
  `CREATE TABLE supplier_product (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    product_id uuid NOT NULL,
    supplier_sku text,
    unit_cost numeric(18, 4) NOT NULL CHECK (unit_cost >= 0),
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    minimum_quantity numeric(18, 4) NOT NULL CHECK (minimum_quantity > 0),
    order_multiple numeric(18, 4) NOT NULL CHECK (order_multiple > 0),
    break_quantities numeric(18, 4)[] NOT NULL DEFAULT '{}',
    break_unit_costs numeric(18, 4)[] NOT NULL DEFAULT '{}',
    lead_time_days numeric(7, 2) CHECK (lead_time_days >= 0),
    capacity_quantity numeric(18, 4),
    capacity_period_days integer CHECK (capacity_period_days > 0),
    preferred boolean NOT NULL DEFAULT false,
    active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, supplier_id, product_id),
    CHECK (mod(minimum_quantity, order_multiple) = 0),
    CHECK (cardinality(break_quantities) = cardinality(break_unit_costs)),
    CHECK ((capacity_quantity IS NULL) = (capacity_period_days IS NULL)),
    CHECK (capacity_quantity >= minimum_quantity),
    FOREIGN KEY (tenant_id, supplier_id) REFERENCES supplier (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE
  )`,
  "CREATE INDEX supplier_product_product ON supplier_product (tenant_id, product_id)",
  `CREATE TABLE inventory_setting (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    product_id uuid,
    location_id uuid,
    holding_rate_per_year numeric(9, 6) CHECK (holding_rate_per_year >= 0),
    ordering_cost numeric(18, 4) CHECK (ordering_cost >= 0),
    shortage_cost_per_unit numeric(18, 4) CHECK (shortage_cost_per_unit >= 0),
    shelf_life_days integer CHECK (shelf_life_days > 0),
    service_measure text CHECK (service_measure IN ('CYCLE', 'FILL_RATE')),
    service_target numeric(7, 6) CHECK (service_target > 0 AND service_target < 1),
    review_period_days integer CHECK (review_period_days > 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    UNIQUE NULLS NOT DISTINCT (tenant_id, product_id, location_id),
    FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, location_id) REFERENCES location (tenant_id, id) ON DELETE CASCADE
  )`,
  `CREATE TABLE purchase_order (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    external_id text NOT NULL,
    supplier_id uuid NOT NULL,
    location_id uuid NOT NULL,
    status text NOT NULL CHECK (status IN ('DRAFT', 'ORDERED', 'PARTIALLY_RECEIVED', 'RECEIVED', 'CANCELLED')),
    ordered_at timestamptz,
    expected_on date,
    closed_at timestamptz,
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    total numeric(18, 4) NOT NULL,
    line_count integer NOT NULL,
    content_hash bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, external_id),
    CHECK (status = 'DRAFT' OR ordered_at IS NOT NULL),
    FOREIGN KEY (tenant_id, supplier_id) REFERENCES supplier (tenant_id, id),
    FOREIGN KEY (tenant_id, location_id) REFERENCES location (tenant_id, id)
  )`,
  "CREATE INDEX purchase_order_supplier ON purchase_order (tenant_id, supplier_id, ordered_at)",
  `CREATE TABLE purchase_order_line (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    order_id uuid NOT NULL,
    line_number integer NOT NULL,
    product_id uuid NOT NULL,
    quantity numeric(18, 4) NOT NULL CHECK (quantity > 0),
    unit_cost numeric(18, 4) NOT NULL CHECK (unit_cost >= 0),
    received_quantity numeric(18, 4) NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, order_id, line_number),
    FOREIGN KEY (tenant_id, order_id) REFERENCES purchase_order (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id)
  )`,
  "CREATE INDEX purchase_order_line_product ON purchase_order_line (tenant_id, product_id)",
  `CREATE TABLE receipt (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    external_id text NOT NULL,
    order_id uuid NOT NULL,
    received_at timestamptz NOT NULL,
    line_count integer NOT NULL,
    content_hash bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, external_id),
    FOREIGN KEY (tenant_id, order_id) REFERENCES purchase_order (tenant_id, id)
  )`,
  "CREATE INDEX receipt_order ON receipt (tenant_id, order_id)",
  `CREATE TABLE receipt_line (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    receipt_id uuid NOT NULL,
    line_number integer NOT NULL,
    product_id uuid NOT NULL,
    quantity numeric(18, 4) NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (tenant_id, receipt_id, line_number),
    FOREIGN KEY (tenant_id, receipt_id) REFERENCES receipt (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id)
  )`,
  `CREATE TABLE stock_count (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    product_id uuid NOT NULL,
    location_id uuid NOT NULL,
    counted_at timestamptz NOT NULL,
    counted_on date,
    quantity numeric(18, 4) NOT NULL CHECK (quantity >= 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, product_id, location_id, counted_at),
    UNIQUE (tenant_id, product_id, location_id, counted_on),
    FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id),
    FOREIGN KEY (tenant_id, location_id) REFERENCES location (tenant_id, id)
  )`,
  `CREATE TABLE stock_reservation (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    product_id uuid NOT NULL,
    location_id uuid NOT NULL,
    quantity numeric(18, 4) NOT NULL CHECK (quantity > 0),
    status text NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'RELEASED', 'FULFILLED')),
    reference text,
    created_at timestamptz NOT NULL DEFAULT now(),
    closed_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    CHECK ((status = 'ACTIVE') = (closed_at IS NULL)),
    FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id),
    FOREIGN KEY (tenant_id, location_id) REFERENCES location (tenant_id, id)
  )`,
  `CREATE INDEX stock_reservation_active ON stock_reservation (tenant_id, product_id, location_id)
   WHERE status = 'ACTIVE'`,
  `CREATE TABLE stock_movement (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    product_id uuid NOT NULL,
    location_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('OPENING', 'COUNT', 'ORDER', 'RECEIPT', 'SALE', 'RETURN', 'ADJUSTMENT', 'WRITE_OFF',
      'TRANSFER_OUT', 'TRANSFER_IN', 'RESERVATION', 'RELEASE')),
    on_hand_change numeric(18, 4) NOT NULL DEFAULT 0,
    reserved_change numeric(18, 4) NOT NULL DEFAULT 0,
    on_order_change numeric(18, 4) NOT NULL DEFAULT 0,
    in_transit_change numeric(18, 4) NOT NULL DEFAULT 0,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    purchase_order_id uuid,
    receipt_id uuid,
    reservation_id uuid,
    reference text,
    reason text,
    recorded_by text,
    PRIMARY KEY (tenant_id, id),
    CHECK (on_hand_change <> 0 OR reserved_change <> 0 OR on_order_change <> 0 OR in_transit_change <> 0),
    CHECK (kind <> 'RESERVATION' OR reserved_change > 0),
    CHECK (reserved_change = 0 OR reservation_id IS NOT NULL),
    CHECK (on_order_change = 0 OR purchase_order_id IS NOT NULL),
    FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id),
    FOREIGN KEY (tenant_id, location_id) REFERENCES location (tenant_id, id),
    FOREIGN KEY (tenant_id, purchase_order_id) REFERENCES purchase_order (tenant_id, id),
    FOREIGN KEY (tenant_id, receipt_id) REFERENCES receipt (tenant_id, id),
    FOREIGN KEY (tenant_id, reservation_id) REFERENCES stock_reservation (tenant_id, id)
  )`,
  `CREATE INDEX stock_movement_place ON stock_movement (tenant_id, product_id, location_id, occurred_at)
   INCLUDE (on_hand_change, reserved_change)`,
  `CREATE INDEX stock_movement_order ON stock_movement (tenant_id, purchase_order_id)
   WHERE purchase_order_id IS NOT NULL`,
  "CREATE INDEX stock_movement_time ON stock_movement (tenant_id, occurred_at, id)",
  `CREATE TABLE stock_position (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    product_id uuid NOT NULL,
    location_id uuid NOT NULL,
    on_hand numeric(18, 4) NOT NULL DEFAULT 0,
    reserved numeric(18, 4) NOT NULL DEFAULT 0,
    on_order numeric(18, 4) NOT NULL DEFAULT 0,
    in_transit numeric(18, 4) NOT NULL DEFAULT 0,
    available numeric(18, 4) GENERATED ALWAYS AS (on_hand - reserved) STORED,
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, product_id, location_id),
    FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id),
    FOREIGN KEY (tenant_id, location_id) REFERENCES location (tenant_id, id)
  )`,
];
