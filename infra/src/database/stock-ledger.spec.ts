import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";

type EntityManager = Parameters<Parameters<TenantDoor["write"]>[1]>[0];

let database: TestDatabase;
let source: ReturnType<typeof createAppDataSource>;
let door: TenantDoor;
let tenantId: TenantId;
let tenants = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  const settings = { poolSize: 4, connectionTimeoutMs: 5_000, statementTimeoutMs: 0 };
  source = await createAppDataSource({ url: database.appUrl, ...settings }).initialize();
  door = new TenantDoor(source);
});

afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

const product = "10000000-0000-4000-8000-000000000001";
const place = "20000000-0000-4000-8000-000000000001";
const order = "40000000-0000-4000-8000-000000000001";

async function newTenant(): Promise<void> {
  tenantId = parseTenantId(`00000000-0000-4000-8000-${String(++tenants).padStart(12, "0")}`);
  await door.write(tenantId, async (db) => {
    await db.query("INSERT INTO organisation (name, time_zone) VALUES ('Test', 'Asia/Shanghai')");
    await db.query("INSERT INTO product (id, external_id, name) VALUES ($1, 'A', 'A')", [product]);
    await db.query("INSERT INTO location (id, external_id, name) VALUES ($1, 'L', 'L')", [place]);
    await db.query("INSERT INTO supplier (id, external_id, name) VALUES (gen_random_uuid(), 'S', 'S')");
  });
}

beforeEach(newTenant);

const write = <T>(work: (db: EntityManager) => Promise<T>) => door.write(tenantId, work);
const rows = <Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  door.read(tenantId, (db) => db.query(sql, parameters));

/** Day `day` of March 2026, noon in UTC. */
const at = (day: number) => new Date(Date.UTC(2026, 2, day, 12)).toISOString();

async function move(db: EntityManager, kind: string, onHand: number, day: number): Promise<void> {
  await db.query(
    "INSERT INTO stock_movement (product_id, location_id, kind, on_hand_change, occurred_at) VALUES ($1, $2, $3, $4, $5)",
    [product, place, kind, onHand, at(day)],
  );
  await reconcile(db, day);
}

async function count(db: EntityManager, quantity: number, day: number): Promise<void> {
  await db.query(
    `INSERT INTO stock_count (product_id, location_id, quantity, counted_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (tenant_id, product_id, location_id, counted_at) DO UPDATE SET quantity = excluded.quantity`,
    [product, place, quantity, at(day)],
  );
  await reconcile(db, day);
}

const reconcile = (db: EntityManager, day: number) =>
  db.query("SELECT reconcile_stock_counts(ARRAY[$1::uuid], ARRAY[$2::uuid], ARRAY[$3::timestamptz])", [
    product,
    place,
    at(day),
  ]);

async function orderFrom(db: EntityManager, quantity: number, day: number): Promise<void> {
  await db.query(
    `INSERT INTO purchase_order (id, external_id, supplier_id, location_id, status, ordered_at, currency, total, line_count)
     SELECT $1, 'PO', id, $2, 'ORDERED', $3, 'GBP', 0, 1 FROM supplier`,
    [order, place, at(day)],
  );
  await db.query(
    "INSERT INTO purchase_order_line (order_id, line_number, product_id, quantity, unit_cost) VALUES ($1, 1, $2, $3, 1)",
    [order, product, quantity],
  );
  await book(db);
}

async function receive(db: EntityManager, quantity: number, day: number): Promise<void> {
  await db.query(
    `WITH made AS (INSERT INTO receipt (id, external_id, order_id, received_at, line_count)
       VALUES (gen_random_uuid(), gen_random_uuid()::text, $1, $2, 1) RETURNING id)
     INSERT INTO receipt_line (receipt_id, line_number, product_id, quantity) SELECT id, 1, $3, $4 FROM made`,
    [order, at(day), product, quantity],
  );
  await book(db);
}

const book = async (db: EntityManager): Promise<number> =>
  (await db.query("SELECT book_purchase_orders(ARRAY[$1::uuid]) AS booked", [order]))[0].booked;

const position = async () =>
  (
    await rows(`SELECT on_hand::float8 AS "onHand", reserved::float8, on_order::float8 AS "onOrder",
      available::float8 FROM stock_position`)
  )[0];

describe("the stock ledger", () => {
  it("takes no change and no removal from the application", async () => {
    await write((db) => move(db, "ADJUSTMENT", 5, 1));
    for (const statement of [
      "UPDATE stock_movement SET on_hand_change = 6",
      "DELETE FROM stock_movement",
      "TRUNCATE stock_movement",
      "UPDATE stock_position SET on_hand = 6",
      "INSERT INTO stock_position (product_id, location_id, on_hand) SELECT product_id, location_id, 1 FROM stock_movement",
      "DELETE FROM stock_position",
    ])
      await expect(write((db) => db.query(statement))).rejects.toThrow(/permission denied/);
    expect(await position()).toMatchObject({ onHand: 5 });
  });

  it("lets its functions, which run with the owner's rights, reach no other organisation and no other role", async () => {
    await write((db) =>
      db.query("INSERT INTO product (id, external_id, name) VALUES ('10000000-0000-4000-8000-000000000002', 'B', 'B')"),
    );
    await write((db) => move(db, "ADJUSTMENT", 5, 1));
    await newTenant();
    const lock = (id: string) =>
      write((db) => db.query("SELECT lock_stock_positions(ARRAY[$1::uuid], ARRAY[$2::uuid])", [id, place]));
    await expect(lock("10000000-0000-4000-8000-000000000002")).rejects.toThrow(/violates foreign key constraint/);
    await lock(product);
    expect(await rows("SELECT on_hand::float8 AS units FROM stock_position")).toEqual([{ units: 0 }]);
    expect(
      await rows(`SELECT proname FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace
        AND has_function_privilege('bellwether_auth', oid, 'EXECUTE')`),
    ).toEqual([]);
  });

  it("refuses a reservation of more than is on hand and not reserved, and keeps nothing of it", async () => {
    const reserve = (quantity: number) =>
      write((db) =>
        db.query(
          `WITH made AS (INSERT INTO stock_reservation (id, product_id, location_id, quantity)
             VALUES (gen_random_uuid(), $1, $2, $3::numeric) RETURNING *)
           INSERT INTO stock_movement (product_id, location_id, kind, reserved_change, occurred_at, reservation_id)
           SELECT product_id, location_id, 'RESERVATION', quantity, now(), id FROM made`,
          [product, place, quantity],
        ),
      );
    await write((db) => move(db, "ADJUSTMENT", 5, 1));
    await reserve(3);
    await expect(reserve(3)).rejects.toMatchObject({ driverError: { code: "BW001" } });
    expect(await position()).toMatchObject({ onHand: 5, reserved: 3, available: 2 });
    expect(await rows("SELECT count(*)::int AS reservations FROM stock_reservation")).toEqual([{ reservations: 1 }]);
  });

  it("takes a count as the truth of its time, and what is recorded late as already counted", async () => {
    await write((db) => count(db, 20, 2));
    await write((db) => count(db, 12, 9));
    await write((db) => move(db, "RECEIPT", 30, 5));
    expect(await position()).toMatchObject({ onHand: 12 });
    await write((db) => move(db, "RECEIPT", 30, 10));
    expect(await position()).toMatchObject({ onHand: 42 });
    expect(
      await rows("SELECT kind, on_hand_change::float8 AS change FROM stock_movement ORDER BY occurred_at, recorded_at"),
    ).toEqual([
      { kind: "OPENING", change: 20 },
      { kind: "RECEIPT", change: 30 },
      { kind: "COUNT", change: -8 },
      { kind: "COUNT", change: -30 },
      { kind: "RECEIPT", change: 30 },
    ]);
  });

  it("agrees with its positions, with every count and with a plain replay, whatever comes in whatever order", async () => {
    const quantity = fc.integer({ min: 0, max: 50 });
    const day = fc.integer({ min: 1, max: 28 });
    const event = fc.oneof(
      fc.record({ kind: fc.constant("count" as const), quantity, day }),
      fc.record({ kind: fc.constant("move" as const), quantity: fc.integer({ min: -20, max: 20 }), day }),
      fc.record({ kind: fc.constant("receive" as const), quantity: fc.integer({ min: 1, max: 30 }), day }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 12 }), async (events) => {
        await newTenant();
        await write((db) => orderFrom(db, 40, 1));
        for (const { kind, quantity: units, day: on } of events)
          await write(async (db) => {
            if (kind === "count") await count(db, units, on);
            else if (kind === "receive") await receive(db, units, on);
            else if (units !== 0) await move(db, "ADJUSTMENT", units, on);
          });
        expect((await position())?.onHand).toBe(replay(events));
        expect(
          await rows(`SELECT * FROM stock_position LEFT JOIN (SELECT product_id, location_id, sum(on_hand_change) AS a,
              sum(reserved_change) AS b, sum(on_order_change) AS c, sum(in_transit_change) AS d FROM stock_movement GROUP BY 1, 2
            ) AS summed USING (product_id, location_id)
            WHERE (on_hand, reserved, on_order, in_transit) IS DISTINCT FROM (a, b, c, d)`),
        ).toEqual([]);
        expect(
          await rows(`SELECT quantity FROM stock_count AS counted WHERE quantity <> (
            SELECT sum(on_hand_change) FROM stock_movement WHERE occurred_at <= counted.counted_at)
            AND EXISTS (SELECT FROM stock_movement WHERE on_hand_change <> 0 AND occurred_at <= counted.counted_at)`),
        ).toEqual([]);
        const arrived = events.reduce((sum, { kind, quantity: units }) => sum + (kind === "receive" ? units : 0), 0);
        expect((await position())?.onOrder).toBe(Math.max(0, 40 - arrived));
        expect(await write(book)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});

/** On hand after all events in the order of their time: a count sets it, anything else adds to it. */
function replay(events: readonly { kind: string; quantity: number; day: number }[]): number {
  const counts = new Map(events.filter(({ kind }) => kind === "count").map(({ day, quantity }) => [day, quantity]));
  let onHand = 0;
  for (let day = 1; day <= 28; day++) {
    for (const event of events) if (event.kind !== "count" && event.day === day) onHand += event.quantity;
    onHand = counts.get(day) ?? onHand;
  }
  return onHand;
}

describe("purchase orders in the ledger", () => {
  const state = async () => (await rows("SELECT status, closed_at IS NOT NULL AS closed FROM purchase_order"))[0];

  it("stand on order until they arrive, in parts and beyond what was ordered", async () => {
    await write((db) => orderFrom(db, 10, 1));
    expect(await position()).toMatchObject({ onHand: 0, onOrder: 10 });
    await write((db) => receive(db, 4, 5));
    expect(await state()).toMatchObject({ status: "PARTIALLY_RECEIVED" });
    expect(await position()).toMatchObject({ onHand: 4, onOrder: 6 });
    await write((db) => receive(db, 9, 6));
    expect(await state()).toMatchObject({ status: "RECEIVED" });
    expect(await position()).toMatchObject({ onHand: 13, onOrder: 0 });
    expect(await rows("SELECT received_quantity::float8 AS received FROM purchase_order_line")).toEqual([
      { received: 13 },
    ]);
  });

  it("leave nothing on order once they are cancelled, and are on order again when that is taken back", async () => {
    await write((db) => orderFrom(db, 10, 1));
    await write((db) => receive(db, 4, 5));
    const setTo = (status: string, closedAt: string | null) =>
      write(async (db) => {
        await db.query("UPDATE purchase_order SET status = $1, closed_at = $2", [status, closedAt]);
        await book(db);
      });
    await setTo("CANCELLED", at(7));
    expect(await position()).toMatchObject({ onHand: 4, onOrder: 0 });
    await setTo("ORDERED", null);
    expect(await state()).toMatchObject({ status: "PARTIALLY_RECEIVED" });
    expect(await position()).toMatchObject({ onHand: 4, onOrder: 6 });
  });
});

describe("stockout_day", () => {
  it("names the days of the organisation's calendar whose evening had nothing to sell, to yesterday", async () => {
    await write((db) => move(db, "OPENING", 5, 1));
    await write((db) => move(db, "SALE", -5, 3));
    // 20:00 on the 5th in UTC is 04:00 on the 6th in Shanghai: the evening of the 5th still had nothing.
    await write((db) =>
      db.query(
        `INSERT INTO stock_movement (product_id, location_id, kind, on_hand_change, occurred_at)
         VALUES ($1, $2, 'RECEIPT', 7, '2026-03-05T20:00:00Z')`,
        [product, place],
      ),
    );
    const days = () => rows("SELECT day::text FROM stockout_day ORDER BY day");
    expect(await days()).toEqual(["2026-03-03", "2026-03-04", "2026-03-05"].map((day) => ({ day })));
  });

  it("begins with a count that found nothing, though it moved nothing", async () => {
    await write((db) => count(db, 0, 1));
    await write((db) => move(db, "RECEIPT", 7, 3));
    expect(await rows("SELECT day::text FROM stockout_day ORDER BY day")).toEqual(
      ["2026-03-01", "2026-03-02"].map((day) => ({ day })),
    );
  });

  it("goes on to yesterday while nothing comes, and says nothing of days before the first movement", async () => {
    await write(async (db) => {
      await db.query(
        `INSERT INTO stock_movement (product_id, location_id, kind, on_hand_change, occurred_at)
         VALUES ($1, $2, 'ADJUSTMENT', 1, now() - interval '5 days'), ($1, $2, 'ADJUSTMENT', -1, now() - interval '3 days')`,
        [product, place],
      );
    });
    const [found] = await rows<{ days: number; behind: number }>(
      `SELECT count(*)::int AS days, (now() AT TIME ZONE 'Asia/Shanghai')::date - max(day) AS behind FROM stockout_day`,
    );
    expect(found).toEqual({ days: 3, behind: 1 });
  });
});
