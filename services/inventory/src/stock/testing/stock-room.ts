import { randomUUID } from "node:crypto";
import { createTestDatabase, type TestDatabase } from "@bellwether/infra/testing/test-database";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import type { DataSource, EntityManager } from "typeorm";

/** A database with organisations that have one product, one location and one supplier each. */
export class StockRoom {
  tenantId!: TenantId;
  productId!: string;
  locationId!: string;

  private constructor(
    private readonly database: TestDatabase,
    private readonly source: DataSource,
    readonly door: TenantDoor,
  ) {}

  /** @param connections how many writers the database serves at a time */
  static async open(connections: number): Promise<StockRoom> {
    const database = await createTestDatabase();
    const settings = { poolSize: connections, connectionTimeoutMs: 60_000, statementTimeoutMs: 0 };
    const source = await createAppDataSource({ url: database.appUrl, ...settings }).initialize();
    return new StockRoom(database, source, new TenantDoor(source));
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.database.drop();
  }

  /** Begins with an organisation of its own, with so many units counted an hour ago. */
  async fill(units: number): Promise<void> {
    this.tenantId = parseTenantId(randomUUID());
    this.productId = randomUUID();
    this.locationId = randomUUID();
    await this.write(async (db) => {
      await db.query("INSERT INTO organisation (name) VALUES ('Test')");
      await db.query("INSERT INTO product (id, external_id, name) VALUES ($1, 'A', 'A')", [this.productId]);
      await db.query("INSERT INTO location (id, external_id, name) VALUES ($1, 'L', 'L')", [this.locationId]);
      await db.query("INSERT INTO supplier (id, external_id, name) VALUES (gen_random_uuid(), 'S', 'S')");
      await this.count(db, units, "1 hour");
    });
  }

  /** Counts the product so long ago. */
  async count(db: EntityManager, units: number, ago: string): Promise<void> {
    await db.query(
      `INSERT INTO stock_count (product_id, location_id, quantity, counted_at) VALUES ($1, $2, $3, now() - $4::interval)`,
      [this.productId, this.locationId, units, ago],
    );
    await db.query("SELECT reconcile_stock_counts(ARRAY[$1::uuid], ARRAY[$2::uuid], ARRAY[now() - $3::interval])", [
      this.productId,
      this.locationId,
      ago,
    ]);
  }

  /** Orders so many units of the product from the supplier, two days ago. @returns the order's id */
  async order(units: number): Promise<string> {
    const id = randomUUID();
    await this.write(async (db) => {
      await db.query(
        `INSERT INTO purchase_order (id, external_id, supplier_id, location_id, status, ordered_at, currency, total, line_count)
         SELECT $1, 'PO', id, $2, 'ORDERED', now() - interval '2 days', 'GBP', 2 * $3::numeric, 1 FROM supplier`,
        [id, this.locationId, units],
      );
      await db.query(
        "INSERT INTO purchase_order_line (order_id, line_number, product_id, quantity, unit_cost) VALUES ($1, 1, $2, $3, 2)",
        [id, this.productId, units],
      );
      await db.query("SELECT book_purchase_orders(ARRAY[$1::uuid])", [id]);
    });
    return id;
  }

  write<T>(work: (db: EntityManager) => Promise<T>): Promise<T> {
    return this.door.write(this.tenantId, work);
  }

  read<Row = Record<string, unknown>>(sql: string): Promise<Row[]> {
    return this.door.read(this.tenantId, (db) => db.query(sql));
  }

  /** Whether the position is the sums of the ledger, account by account. */
  async isBalanced(): Promise<boolean> {
    const rows = await this.read(`
      SELECT FROM stock_position FULL JOIN (SELECT product_id, location_id, sum(on_hand_change) AS a, sum(reserved_change) AS b,
          sum(on_order_change) AS c, sum(in_transit_change) AS d FROM stock_movement GROUP BY 1, 2) AS summed
        USING (product_id, location_id)
      WHERE (on_hand, reserved, on_order, in_transit)
        IS DISTINCT FROM (coalesce(a, 0), coalesce(b, 0), coalesce(c, 0), coalesce(d, 0))`);
    return rows.length === 0;
  }
}
