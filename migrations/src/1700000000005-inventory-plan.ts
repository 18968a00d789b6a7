import type { MigrationInterface, QueryRunner } from "typeorm";

const planTables = [
  "inventory_class_target",
  "inventory_plan",
  "inventory_policy",
  "supplier_performance",
  "replenishment_proposal",
  "inventory_exception",
];

/** What the inventory service works out: plans with their policies, proposals and exceptions, and what suppliers are found to be like. */
export class InventoryPlan1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE inventory_setting ADD COLUMN order_budget numeric(18, 4) CHECK (order_budget >= 0),
        ADD CONSTRAINT inventory_setting_budget_of_all
          CHECK (order_budget IS NULL OR (product_id IS NULL AND location_id IS NULL))`);
    for (const table of tables) await runner.query(table);
    for (const table of planTables) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`
        CREATE POLICY ${table}_tenant ON ${table}
        USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()))`);
      await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO bellwether_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...planTables].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table} CASCADE`);
    await runner.query("ALTER TABLE IF EXISTS inventory_setting DROP COLUMN IF EXISTS order_budget");
  }
}

const tables = [
  `CREATE TABLE inventory_class_target (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    abc_class text NOT NULL CHECK (abc_class IN ('A', 'B', 'C')),
    xyz_class text NOT NULL CHECK (xyz_class IN ('X', 'Y', 'Z')),
    service_measure text NOT NULL CHECK (service_measure IN ('CYCLE', 'FILL_RATE', 'COST')),
    service_target double precision CHECK (service_target > 0 AND service_target < 1),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, abc_class, xyz_class),
    CHECK ((service_measure = 'COST') = (service_target IS NULL))
  )`,
  `CREATE TABLE inventory_plan (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    job_id uuid,
    model_version_id uuid,
    start_date date NOT NULL,
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    seed integer NOT NULL,
    settings jsonb NOT NULL,
    proof jsonb NOT NULL,
    orders jsonb NOT NULL,
    reasons jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, model_version_id) REFERENCES model_version (tenant_id, id)
  )`,
  "CREATE INDEX inventory_plan_created ON inventory_plan (tenant_id, created_at, id)",
  `CREATE TABLE inventory_policy (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    product_id uuid NOT NULL,
    location_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    supplier_id uuid,
    abc_class text NOT NULL CHECK (abc_class IN ('A', 'B', 'C')),
    xyz_class text NOT NULL CHECK (xyz_class IN ('X', 'Y', 'Z')),
    service_measure text NOT NULL CHECK (service_measure IN ('CYCLE', 'FILL_RATE', 'COST')),
    service_target double precision CHECK (service_target > 0 AND service_target < 1),
    review_period_days integer NOT NULL CHECK (review_period_days > 0),
    lead_time_mean_days double precision NOT NULL,
    lead_time_deviation_days double precision NOT NULL,
    demand_basis text NOT NULL CHECK (demand_basis IN ('FORECAST', 'PRODUCT_SHARE', 'HISTORY', 'NONE')),
    demand_per_day double precision NOT NULL,
    protection_days double precision NOT NULL,
    protection_demand_mean double precision NOT NULL,
    protection_demand_deviation double precision NOT NULL,
    safety_stock double precision NOT NULL CHECK (safety_stock >= 0),
    reorder_point double precision NOT NULL CHECK (reorder_point >= 0),
    order_up_to double precision NOT NULL CHECK (order_up_to >= reorder_point),
    cycle_service double precision NOT NULL,
    fill_rate double precision NOT NULL,
    mean_stock double precision CHECK (mean_stock >= 0),
    unit_cost numeric(18, 4),
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    performance jsonb NOT NULL,
    curve jsonb NOT NULL,
    projection jsonb NOT NULL,
    reasons jsonb NOT NULL DEFAULT '[]',
    computed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, product_id, location_id),
    FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, location_id) REFERENCES location (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, plan_id) REFERENCES inventory_plan (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, supplier_id) REFERENCES supplier (tenant_id, id) ON DELETE CASCADE
  )`,
  `CREATE TABLE supplier_performance (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    supplier_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    stated_days double precision,
    observations integer NOT NULL,
    lead_time_mean_days double precision NOT NULL,
    lead_time_deviation_days double precision NOT NULL,
    lead_time_days integer[] NOT NULL,
    lead_time_probabilities double precision[] NOT NULL,
    on_time_share double precision,
    delivered_share double precision,
    open_orders integer NOT NULL,
    late_orders integer NOT NULL,
    computed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, supplier_id),
    CHECK (cardinality(lead_time_days) = cardinality(lead_time_probabilities)),
    FOREIGN KEY (tenant_id, supplier_id) REFERENCES supplier (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, plan_id) REFERENCES inventory_plan (tenant_id, id) ON DELETE CASCADE
  )`,
  `CREATE TABLE replenishment_proposal (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('PURCHASE', 'TRANSFER')),
    product_id uuid NOT NULL,
    location_id uuid NOT NULL,
    supplier_id uuid,
    from_location_id uuid,
    quantity numeric(18, 4) NOT NULL CHECK (quantity > 0),
    unit_cost numeric(18, 4) NOT NULL CHECK (unit_cost >= 0),
    amount numeric(18, 4) NOT NULL CHECK (amount >= 0),
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    order_on date NOT NULL,
    expected_on date NOT NULL CHECK (expected_on >= order_on),
    status text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    money_at_stake numeric(18, 4) NOT NULL,
    stockout_on date,
    stockout_probability double precision NOT NULL CHECK (stockout_probability BETWEEN 0 AND 1),
    expected_shortage double precision NOT NULL CHECK (expected_shortage >= 0),
    reasons jsonb NOT NULL,
    consequences jsonb NOT NULL,
    proof jsonb NOT NULL,
    decided_quantity numeric(18, 4) CHECK (decided_quantity > 0),
    decision_reason text,
    decided_by text,
    decided_at timestamptz,
    purchase_order_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    CHECK ((kind = 'PURCHASE') = (supplier_id IS NOT NULL)),
    CHECK ((kind = 'TRANSFER') = (from_location_id IS NOT NULL)),
    CHECK (from_location_id <> location_id),
    CHECK ((status IN ('APPROVED', 'REJECTED')) = (decided_at IS NOT NULL)),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES inventory_plan (tenant_id, id),
    FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, location_id) REFERENCES location (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, supplier_id) REFERENCES supplier (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, from_location_id) REFERENCES location (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, purchase_order_id) REFERENCES purchase_order (tenant_id, id) ON DELETE SET NULL (purchase_order_id)
  )`,
  `CREATE UNIQUE INDEX replenishment_proposal_one_open ON replenishment_proposal
   (tenant_id, product_id, location_id, supplier_id, from_location_id) NULLS NOT DISTINCT WHERE status = 'OPEN'`,
  "CREATE INDEX replenishment_proposal_stake ON replenishment_proposal (tenant_id, status, money_at_stake DESC, id)",
  `CREATE TABLE inventory_exception (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    kind text NOT NULL
      CHECK (kind IN ('STOCKOUT_RISK', 'OVERSTOCK', 'SLOW_MOVER', 'LATE_SUPPLIER', 'ORDER_IMPOSSIBLE')),
    product_id uuid,
    location_id uuid,
    supplier_id uuid,
    purchase_order_id uuid,
    due_on date,
    amount numeric(18, 4) NOT NULL CHECK (amount >= 0),
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    remark jsonb NOT NULL,
    first_seen_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES inventory_plan (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, location_id) REFERENCES location (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, supplier_id) REFERENCES supplier (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, purchase_order_id) REFERENCES purchase_order (tenant_id, id) ON DELETE CASCADE
  )`,
  "CREATE INDEX inventory_exception_amount ON inventory_exception (tenant_id, amount DESC, id)",
];
