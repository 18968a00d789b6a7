import { randomUUID } from "node:crypto";
import type { PlanOrders, PlanProof, PlanSettings, SimulatedPerformance } from "@bellwether/inventory/contract";
import type { EntityManager } from "typeorm";
import { insertWebhookData, type WebhookKeys } from "./webhook-data.ts";

/** Keys of what was inserted about stock, in the order of their names. */
export interface InventoryKeys extends WebhookKeys {
  supplier: string;
  purchaseOrder: string;
  /** The first product has one at the first location. */
  reservation: string;
  /** Two units of the first product, from the first location to the second, on their way. */
  transfer: string;
  plan: string;
  /** One a product, for the first location, bought; the last one is a transfer from the second location. */
  proposals: string[];
  exceptions: string[];
  /** One of the first product. */
  movement: string;
}

type StockKeys = Omit<InventoryKeys, keyof WebhookKeys>;

const estimate = (mean: number) => ({ mean, lower: mean * 0.9, upper: mean * 1.1 });

const simulated = (fillRate: number, stockValue: number): SimulatedPerformance => ({
  fillRate: estimate(fillRate),
  stockValue: estimate(stockValue),
  stockUnits: estimate(stockValue / 2),
  orders: estimate(12),
  cost: estimate(stockValue * 0.3),
});

const proof: PlanProof = {
  paths: 100,
  days: 365,
  current: simulated(0.9, 1000),
  proposed: simulated(0.97, 860),
  positions: 3,
};
const settings: PlanSettings = { budget: 5000, demandPaths: 200, replayPaths: 100, levelVariation: 0.2 };
const orders: PlanOrders = { solver: "OPTIMAL", gap: 0.01, milliseconds: 12, lines: 2, amount: 640.5, restricted: 0 };

const curve = {
  targets: [0.9, 0.95],
  fillRates: [0.9, 0.95],
  cycleServices: [0.8, 0.9],
  reorderPoints: [20, 30],
  stockUnits: [15, 25],
  stockValues: [30, 50],
};
const projection = {
  start: "2026-02-05",
  lower: [10, 0],
  median: [20, 10],
  upper: [30, 20],
  stockoutProbability: [0, 0.2],
  incoming: [0, 4],
};

/**
 * Stock of every product at the first location: product i has 10 × i on hand, of which the first has 4 reserved and 8 of 20
 * ordered received. Policies reorder at 35, so that the first three products are below it; proposal i is worth 100 × i.
 */
export async function insertInventoryData(
  db: EntityManager,
  { products, locations, champion }: { products: string[]; locations: string[]; champion: string },
  prefix: string,
): Promise<InventoryKeys> {
  const made: StockKeys = {
    supplier: randomUUID(),
    purchaseOrder: randomUUID(),
    reservation: randomUUID(),
    transfer: randomUUID(),
    plan: randomUUID(),
    proposals: products.map(() => randomUUID()),
    exceptions: [randomUUID(), randomUUID()],
    movement: randomUUID(),
  };
  await insertSupplier(db, made, products, prefix);
  await insertStock(db, made, products, locations, prefix);
  await insertPlan(db, made, products, locations, champion);
  return { ...made, ...(await insertWebhookData(db, made.purchaseOrder, prefix)) };
}

async function insertSupplier(db: EntityManager, made: StockKeys, products: string[], prefix: string) {
  await db.query(
    `INSERT INTO supplier (id, external_id, name, email, lead_time_days, closed_weekdays)
     VALUES ($1, $2 || 'S1', $2 || 'Supplier 1', 'orders@example.com', 7.5, '{6,7}')`,
    [made.supplier, prefix],
  );
  await db.query(
    `INSERT INTO supplier_product (id, supplier_id, product_id, unit_cost, currency, minimum_quantity, order_multiple,
       break_quantities, break_unit_costs, preferred)
     SELECT gen_random_uuid(), $1, id, 2, 'EUR', 10, 5, '{100}', '{1.75}', true FROM unnest($2::uuid[]) AS one (id)`,
    [made.supplier, products],
  );
}

async function insertStock(
  db: EntityManager,
  made: StockKeys,
  products: string[],
  [first, second]: string[],
  prefix: string,
): Promise<void> {
  const ordered = products.slice(0, 2);
  await db.query(
    `INSERT INTO stock_movement (id, product_id, location_id, kind, on_hand_change, occurred_at, reason)
     SELECT CASE n WHEN 1 THEN $3 ELSE gen_random_uuid() END, id, $2, 'OPENING', 10 * n,
       timestamptz '2026-01-01T08:00:00Z' + n * interval '1 minute', $4 || 'opening'
     FROM unnest($1::uuid[]) WITH ORDINALITY AS one (id, n)`,
    [products, first, made.movement, prefix],
  );
  await db.query(
    `INSERT INTO purchase_order (id, external_id, supplier_id, location_id, status, ordered_at, expected_on, currency, total,
       line_count)
     VALUES ($1, $2 || 'PO1', $3, $4, 'ORDERED', '2026-01-10T09:00:00Z', '2026-01-20', 'EUR', 40 * $5::int, $5)`,
    [made.purchaseOrder, prefix, made.supplier, first, ordered.length],
  );
  await db.query(
    `INSERT INTO purchase_order_line (order_id, line_number, product_id, quantity, unit_cost)
     SELECT $1, n, id, 20, 2 FROM unnest($2::uuid[]) WITH ORDINALITY AS one (id, n)`,
    [made.purchaseOrder, ordered],
  );
  const receipt = randomUUID();
  await db.query(
    "INSERT INTO receipt (id, external_id, order_id, received_at, line_count) VALUES ($1, $2 || 'R1', $3, '2026-01-19T09:00:00Z', 1)",
    [receipt, prefix, made.purchaseOrder],
  );
  await db.query("INSERT INTO receipt_line (receipt_id, line_number, product_id, quantity) VALUES ($1, 1, $2, 8)", [
    receipt,
    products[0],
  ]);
  await db.query("SELECT book_purchase_orders(ARRAY[$1::uuid])", [made.purchaseOrder]);
  await db.query(
    "INSERT INTO stock_reservation (id, product_id, location_id, quantity, reference) VALUES ($1, $2, $3, 4, $4 || 'order')",
    [made.reservation, products[0], first, prefix],
  );
  await db.query(
    `INSERT INTO stock_movement (product_id, location_id, kind, reserved_change, occurred_at, reservation_id)
     VALUES ($1, $2, 'RESERVATION', 4, '2026-01-21T08:00:00Z', $3)`,
    [products[0], first, made.reservation],
  );
  // Its movements are left out: what it is about is read from the transfer, and positions stay as round as they are.
  await db.query(
    `INSERT INTO stock_transfer (id, product_id, from_location_id, to_location_id, quantity, reference, shipped_at)
     VALUES ($1, $2, $3, $4, 2, $5 || 'transfer', '2026-01-22T08:00:00Z')`,
    [made.transfer, products[0], first, second, prefix],
  );
}

async function insertPlan(
  db: EntityManager,
  made: StockKeys,
  products: string[],
  [first, second]: string[],
  champion: string,
): Promise<void> {
  const json = JSON.stringify;
  const reason = json([
    { code: "inventory.below-reorder-point", facts: { position: 5, reorderPoint: 35, orderUpTo: 60 } },
  ]);
  await db.query(
    `INSERT INTO inventory_plan (id, model_version_id, start_date, currency, seed, settings, proof, orders)
     VALUES ($1, $2, '2026-02-05', 'EUR', 1, $3, $4, $5)`,
    [made.plan, champion, json(settings), json(proof), json(orders)],
  );
  await db.query(
    `INSERT INTO inventory_policy (product_id, location_id, plan_id, supplier_id, abc_class, xyz_class, service_measure,
       service_target, review_period_days, lead_time_mean_days, lead_time_deviation_days, demand_basis, demand_per_day,
       protection_days, protection_demand_mean, protection_demand_deviation, safety_stock, reorder_point, order_up_to,
       cycle_service, fill_rate, unit_cost, currency, performance, curve, projection, reasons)
     SELECT id, $2, $3, $4, 'A', 'X', 'FILL_RATE', 0.95, 7, 8.5, 2, 'FORECAST', CASE n WHEN 2 THEN 0 ELSE 2.5 END, 15.5, 31,
       6, 4, 35, 60, 0.9, 0.96, 2, 'EUR', $5, $6, $7, $8
     FROM unnest($1::uuid[]) WITH ORDINALITY AS one (id, n)`,
    [products, first, made.plan, made.supplier, json(proof), json(curve), json(projection), reason],
  );
  await db.query(
    `INSERT INTO supplier_performance (supplier_id, plan_id, stated_days, observations, lead_time_mean_days,
       lead_time_deviation_days, lead_time_days, lead_time_probabilities, on_time_share, delivered_share, open_orders,
       late_orders)
     VALUES ($1, $2, 7.5, 12, 8.5, 2, '{7,10}', '{0.5,0.5}', 0.75, 1, 1, 1)`,
    [made.supplier, made.plan],
  );
  await db.query(
    `INSERT INTO replenishment_proposal (id, plan_id, kind, product_id, location_id, supplier_id, from_location_id, quantity,
       unit_cost, amount, currency, order_on, expected_on, money_at_stake, stockout_on, stockout_probability,
       expected_shortage, reasons, consequences, proof)
     SELECT id, $2, CASE WHEN last THEN 'TRANSFER' ELSE 'PURCHASE' END, product, $4, CASE WHEN last THEN NULL ELSE $5::uuid END,
       CASE WHEN last THEN $6::uuid END, 20, 2, 40, 'EUR', date '2026-02-05' + n::int,
       date '2026-02-14' + n::int, 100 * n, '2026-02-20', 0.4,
       12.5, $7, $8, $9
     FROM (SELECT id, product, n, n = cardinality($1::uuid[]) AS last
       FROM unnest($1::uuid[], $3::uuid[]) WITH ORDINALITY AS one (id, product, n)) AS proposed`,
    [
      made.proposals,
      made.plan,
      products,
      first,
      made.supplier,
      second,
      reason,
      json([{ code: "inventory.runs-out", facts: { date: "2026-02-20", chance: 0.4 } }]),
      json(proof),
    ],
  );
  await db.query(
    `INSERT INTO inventory_exception (id, plan_id, kind, product_id, location_id, supplier_id, purchase_order_id, due_on,
       amount, currency, remark)
     VALUES ($1, $3, 'STOCKOUT_RISK', $4, $5, NULL, NULL, '2026-02-20', 300, 'EUR', $8),
       ($2, $3, 'LATE_SUPPLIER', NULL, NULL, $6, $7, '2026-01-20', 80, 'EUR', $9)`,
    [
      ...made.exceptions,
      made.plan,
      products[0],
      first,
      made.supplier,
      made.purchaseOrder,
      json({ code: "inventory.stockout-risk", facts: { date: "2026-02-20", chance: 0.4, units: 12.5 } }),
      json({ code: "inventory.late-order", facts: { order: "PO1", daysLate: 16 } }),
    ],
  );
}
