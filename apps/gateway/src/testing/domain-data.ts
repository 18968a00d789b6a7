import { randomUUID } from "node:crypto";
import { quantileProbabilities } from "@bellwether/demand-forecast/contract";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import { insertAccuracyData } from "./accuracy-data.ts";
import { type InventoryKeys, insertInventoryData } from "./inventory-data.ts";

/** How much of everything; all products are forecast over all locations, by day. */
export interface DomainSize {
  products: number;
  customers: number;
  ordersPerCustomer: number;
  linesPerOrder: number;
  /** Steps of every series. */
  steps: number;
  /** Steps of every forecast. */
  horizon: number;
}

/** Keys of what was inserted, in the order of their names. */
export interface DomainKeys {
  categories: string[];
  products: string[];
  locations: string[];
  customers: string[];
  orders: string[];
  series: string[];
  champion: string;
  retired: string;
  batch: string;
  job: string;
  promotion: string;
  inventory: InventoryKeys;
}

type MadeKeys = Omit<DomainKeys, "inventory">;

const small: DomainSize = {
  products: 6,
  customers: 4,
  ordersPerCustomer: 3,
  linesPerOrder: 2,
  steps: 400,
  horizon: 56,
};

/** The first day of every series; the forecasts follow on the last. */
const seriesStart = "2025-01-01";

const keys = (count: number) => Array.from({ length: count }, () => randomUUID());

/**
 * One small business in every table, written straight into an empty tenant. Product i sells 10 × (i + 1) a day; its
 * median is as much, and its quantiles lie `spread` normal scores of 1 apart from it.
 */
export async function insertDomainData(
  door: TenantDoor,
  tenantId: TenantId,
  size: Partial<DomainSize> = {},
  prefix = "",
): Promise<DomainKeys> {
  const all = { ...small, ...size };
  const made: MadeKeys = {
    categories: keys(2),
    products: keys(all.products),
    locations: keys(2),
    customers: keys(all.customers),
    orders: keys(all.customers * all.ordersPerCustomer),
    series: keys(all.products),
    champion: randomUUID(),
    retired: randomUUID(),
    batch: randomUUID(),
    job: randomUUID(),
    promotion: randomUUID(),
  };
  const inventory = await door.write(tenantId, async (db) => {
    await insertCatalogue(db, made, prefix);
    await insertOrders(db, made, all, prefix);
    await insertModels(db, made);
    await insertForecasts(db, made, all);
    await insertAccuracyData(db, { ...made, products: made.products.slice(0, 6) });
    await insertWork(db, made, prefix);
    return insertInventoryData(db, made, prefix);
  });
  return { ...made, inventory };
}

async function insertCatalogue(db: EntityManager, made: MadeKeys, prefix: string): Promise<void> {
  await db.query("INSERT INTO organisation (name, currency) VALUES ($1, 'EUR') ON CONFLICT DO NOTHING", [
    `${prefix}Company`,
  ]);
  await db.query(
    `INSERT INTO category (id, parent_id, name, path) VALUES
       ($1, NULL, 'Garden', 'Garden'), ($2, $1, 'Tools', 'Garden > Tools')`,
    made.categories,
  );
  await db.query(
    `INSERT INTO product (id, external_id, name, category_id, unit_price, active)
     SELECT id, $2 || 'P' || lpad(n::text, greatest(3, length(n::text)), '0'), $2 || 'Product ' || lpad(n::text, greatest(3, length(n::text)), '0'), $3, n + 0.5, n % 5 <> 0
     FROM unnest($1::uuid[]) WITH ORDINALITY AS one (id, n)`,
    [made.products, prefix, made.categories[1]],
  );
  await db.query(
    `INSERT INTO location (id, external_id, name, kind, country)
     SELECT id, $2 || 'L' || n, $2 || 'Location ' || n, CASE n WHEN 1 THEN 'STORE' ELSE 'ONLINE' END, 'NL'
     FROM unnest($1::uuid[]) WITH ORDINALITY AS one (id, n)`,
    [made.locations, prefix],
  );
  await db.query(
    `INSERT INTO promotion (id, external_id, name, product_id, first_day, last_day, discount)
     VALUES ($1, $2 || 'SPRING', $2 || 'Spring', $3, '2027-03-01', '2027-03-14', 0.2)`,
    [made.promotion, prefix, made.products[0]],
  );
  await db.query(
    `INSERT INTO customer (id, external_id, name, email, country)
     SELECT id, $2 || 'C' || lpad(n::text, greatest(3, length(n::text)), '0'), CASE WHEN n % 4 = 0 THEN NULL ELSE 'Customer ' || n END,
       'c' || n || '@example.com', 'NL' FROM unnest($1::uuid[]) WITH ORDINALITY AS one (id, n)`,
    [made.customers, prefix],
  );
}

async function insertOrders(db: EntityManager, made: MadeKeys, size: DomainSize, prefix: string): Promise<void> {
  await db.query(
    `INSERT INTO sales_order (id, external_id, kind, customer_id, location_id, channel, placed_at, currency, total,
       line_count, content_hash)
     SELECT id, $2 || 'O' || lpad(n::text, greatest(4, length(n::text)), '0'), CASE WHEN n % 10 = 0 THEN 'RETURN' ELSE 'SALE' END,
       ($3::uuid[])[(n - 1) / $4::int + 1], ($5::uuid[])[n % 2 + 1], 'web',
       timestamptz '2026-01-01T12:00:00Z' + n * interval '1 hour 1 microsecond', 'EUR', n * 2.5, $6, '\\x00'
     FROM unnest($1::uuid[]) WITH ORDINALITY AS one (id, n)`,
    [made.orders, prefix, made.customers, size.ordersPerCustomer, made.locations, size.linesPerOrder],
  );
  await db.query(
    `INSERT INTO order_line (order_id, line_number, product_id, quantity, unit_price)
     SELECT one.id, line, ($2::uuid[])[(n + line) % cardinality($2::uuid[]) + 1], line, 1.25
     FROM unnest($1::uuid[]) WITH ORDINALITY AS one (id, n), generate_series(1, $3::int) AS line`,
    [made.orders, made.products, size.linesPerOrder],
  );
}

async function insertModels(db: EntityManager, made: MadeKeys): Promise<void> {
  const insert = (id: string, version: number, status: string, parent: string | null, promotedAt: string) =>
    db.query(
      `INSERT INTO model_version (id, task, variant, version, status, parent_id, window_start, window_end, data_hash,
         code_version, seed, engine, metrics, reasons, promoted_at)
       VALUES ($1, 'demand-forecast', 'DAY', $2, $3, $4, $5, '2026-02-04', 'abc', '0.1.0', 7, 'wasm', $6, $7, $8)`,
      [
        id,
        version,
        status,
        parent,
        seriesStart,
        JSON.stringify({ score: 0.8, baselineScore: 1.1, championScore: parent === null ? null : 0.9, series: [1] }),
        JSON.stringify([{ code: "promotion.first-champion" }]),
        promotedAt,
      ],
    );
  await insert(made.retired, 1, "RETIRED", null, "2026-01-01T00:00:00Z");
  await insert(made.champion, 2, "CHAMPION", made.retired, "2026-02-01T00:00:00Z");
}

async function insertForecasts(db: EntityManager, made: MadeKeys, size: DomainSize): Promise<void> {
  await db.query(
    `INSERT INTO demand_series (id, product_id, granularity, start_date, values, stockout_steps)
     SELECT series.id, ($2::uuid[])[n], 'DAY', $3, array_fill((10 * n)::float8, ARRAY[$4::int]), ARRAY[0, $4::int - 2]
     FROM unnest($1::uuid[]) WITH ORDINALITY AS series (id, n)`,
    [made.series, made.products, seriesStart, size.steps],
  );
  await db.query(
    `INSERT INTO forecast (model_version_id, series_id, start_date, horizon, probabilities, quantiles, drivers, method,
       accuracy, reasons, expected_total, recent_total, year_ago_total)
     SELECT $2, series.id, $3::date + $4::int, $5::int, $6::float8[],
       (SELECT array_agg(10 * n + n * (p - 5) ORDER BY p, step)
        FROM generate_series(1, cardinality($6::float8[])) AS p, generate_series(1, $5::int) AS step),
       jsonb_build_object(
         'level', to_jsonb(array_fill((10 * n)::float8, ARRAY[$5::int])),
         'trend', to_jsonb(array_fill(0::float8, ARRAY[$5::int]))),
       CASE WHEN n % 2 = 0 THEN 'ETS' ELSE 'COMBINED' END,
       jsonb_build_object('mase', 0.5 + n / 100.0, 'wape', 0.2, 'pinball', 1, 'coverage95', 0.94, 'naiveMase', 1.2, 'windows', 4),
       '[{"code": "demand.trend", "facts": {"percentPerMonth": 2.5, "steps": 90, "granularity": "DAY"}}]', 10 * n * $5::int, 8 * n * $5::int, NULL
     FROM unnest($1::uuid[]) WITH ORDINALITY AS series (id, n)`,
    [made.series, made.champion, seriesStart, size.steps, size.horizon, [...quantileProbabilities]],
  );
}

async function insertWork(db: EntityManager, made: MadeKeys, prefix: string): Promise<void> {
  await db.query(
    `INSERT INTO job (id, type, status, progress, step, attempts, started_at)
     VALUES ($1, 'demand-forecast.train', 'RUNNING', 0.25, $2, 1, now())`,
    [made.job, JSON.stringify({ code: "demand.step-series", facts: { granularity: "DAY" } })],
  );
  await db.query(
    `INSERT INTO import_batch (id, kind, file_name, status, bytes_total, bytes_read, rows_read, rows_accepted,
       rows_rejected, summary, failure)
     VALUES ($1, 'orders', $2, 'FAILED', 100, 50, 5, 2, 3, $3, $4)`,
    [
      made.batch,
      `${prefix}orders.csv`,
      JSON.stringify({ created: 2, unchanged: 0 }),
      JSON.stringify({ code: "import.strict", facts: { refused: 3 }, message: "3 rows were refused." }),
    ],
  );
  await db.query(
    `INSERT INTO import_row_error (batch_id, sequence, row_number, column_name, rule, value, facts)
     SELECT $1, n, n + 2, 'quantity', 'quantity.range', '1e1' || n, '{"limit": 1000000000}' FROM generate_series(1, 3) AS n`,
    [made.batch],
  );
}
