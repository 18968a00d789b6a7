import { Readable } from "node:stream";
import { createTestDatabase, type TestDatabase } from "@bellwether/infra/testing/test-database";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { DataSource } from "typeorm";
import type { ImportKind, ImportOptionsInput } from "./contract.ts";
import { runImport } from "./run-import.ts";

let database: TestDatabase;
let source: DataSource;
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

beforeEach(async () => {
  tenants++;
  tenantId = parseTenantId(`00000000-0000-4000-8000-${String(tenants).padStart(12, "0")}`);
  await door.write(tenantId, (db) =>
    db.query("INSERT INTO organisation (name, time_zone, currency) VALUES ('Test', 'Asia/Shanghai', 'CNY')"),
  );
  await importText("products", "sku,name,unit\nTEA,Tea,kg\nCUP,Cup,\n");
  await importText("locations", "id,name,kind\nWH,Warehouse,warehouse\nSHOP,Shop,store\n");
  await importText("suppliers", "id,name,lead_time_days\nS1,Leaf,7\nS2,Kiln,\n");
});

function importText(kind: ImportKind, text: string, options: ImportOptionsInput = {}) {
  const bytes = Readable.from([Buffer.from(text)]);
  return runImport({ door, tenantId, kind, source: bytes, batch: { fileName: `${kind}.csv` }, options });
}

const rows = <Row = Record<string, unknown>>(sql: string): Promise<Row[]> => door.read(tenantId, (db) => db.query(sql));

const errors = () =>
  rows(`SELECT row_number AS line, column_name AS column, rule, value, facts FROM import_row_error
    WHERE batch_id = (SELECT id FROM import_batch ORDER BY created_at DESC LIMIT 1) ORDER BY sequence`);

const positions = () =>
  rows(`SELECT product.external_id AS sku, location.external_id AS place, on_hand::float8 AS "onHand",
      on_order::float8 AS "onOrder"
    FROM stock_position JOIN product ON product.id = product_id JOIN location ON location.id = location_id ORDER BY 1, 2`);

const movements = () => rows<{ count: number }>("SELECT count(*)::int AS count FROM stock_movement");

describe("import of suppliers", () => {
  it("takes lead times and days on which nothing leaves, and leaves alone what a file lacks", async () => {
    const text =
      "供应商编号,供应商名称,交期,休息日,放假日期\nS3,Silk 丝绸,12.5,周六;周日,2026-02-14/2026-02-23;2026-05-01\n";
    expect((await importText("suppliers", text)).counts).toMatchObject({ created: 1 });
    expect((await importText("suppliers", text)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect((await importText("suppliers", "id,country\nS3,China\n")).counts).toMatchObject({ updated: 1 });
    expect(
      await rows(`SELECT name, country, lead_time_days, closed_weekdays, closed_days @> '2026-02-23'::date AS closed,
        closed_days @> '2026-02-24'::date AS open FROM supplier WHERE external_id = 'S3'`),
    ).toEqual([
      { name: "Silk 丝绸", country: "CN", lead_time_days: "12.50", closed_weekdays: [6, 7], closed: true, open: false },
    ]);
  });

  it("refuses negative lead times and closures that are none", async () => {
    await importText(
      "suppliers",
      "id,lead_time,closed_weekdays,closures\nA,-1,,\nB,soon,,\nC,,Someday,\nD,,,2026-02-30\n",
    );
    expect(await errors()).toEqual([
      { line: 2, column: "lead_time", rule: "value.minimum", value: "-1", facts: { column: "lead_time", limit: 0 } },
      { line: 3, column: "lead_time", rule: "value.number", value: "soon", facts: { column: "lead_time" } },
      { line: 4, column: "closed_weekdays", rule: "weekdays.form", value: "Someday", facts: {} },
      { line: 5, column: "closures", rule: "closures.form", value: "2026-02-30", facts: {} },
    ]);
  });
});

describe("import of supplier products", () => {
  const header = "supplier,sku,cost,moq,multiple,price_breaks,capacity,capacity_days,unit\n";

  it("takes terms with price breaks and capacity, and defaults where a row says nothing", async () => {
    const text = `${header}S1,TEA,12.5,20,5,100: 11.5; 500: 10,2000,7,KG\nS2,CUP,3,,,,,,\n`;
    expect((await importText("supplier-products", text)).counts).toMatchObject({ created: 2 });
    expect((await importText("supplier-products", text)).counts).toMatchObject({ updated: 0, unchanged: 2 });
    const cheaper = await importText("supplier-products", text.replace("500: 10", "500: 9.5"));
    expect(cheaper.counts).toMatchObject({ updated: 1, unchanged: 1 });
    expect(
      await rows(`SELECT unit_cost, currency, minimum_quantity::float8 AS moq, order_multiple::float8 AS multiple,
        break_quantities, break_unit_costs, capacity_quantity::float8 AS capacity, capacity_period_days AS days
        FROM supplier_product ORDER BY unit_cost DESC`),
    ).toEqual([
      {
        unit_cost: "12.5000",
        currency: "CNY",
        moq: 20,
        multiple: 5,
        break_quantities: [100, 500],
        break_unit_costs: [11.5, 9.5],
        capacity: 2000,
        days: 7,
      },
      {
        unit_cost: "3.0000",
        currency: "CNY",
        moq: 1,
        multiple: 1,
        break_quantities: [],
        break_unit_costs: [],
        capacity: null,
        days: null,
      },
    ]);
  });

  it("refuses terms that cannot be met, and suppliers, products and units that are not known", async () => {
    const bad = [
      "S1,TEA,1,7,5,,,,",
      "S1,TEA,1,20,5,,10,7,",
      "S1,TEA,1,,,,10,,",
      "S1,TEA,1,0,,,,,",
      "S1,TEA,1,,,100: 2; 50: 1,,,",
      "S1,TEA,1,,,cheap,,,",
      "S9,TEA,1,,,,,,",
      "S1,COD,1,,,,,,",
      "S1,TEA,1,,,,,,box of joy",
      "S1,TEA,1,,,,,,litre",
    ];
    const outcome = await importText("supplier-products", `${header}${bad.join("\n")}\n`);
    expect(outcome).toMatchObject({ status: "COMPLETED", rowsRead: 10, rowsAccepted: 0, rowsRejected: 10 });
    expect((await errors()).map(({ line, rule, facts }) => [line, rule, facts])).toEqual([
      [2, "minimum_quantity.multiple", { limit: 5 }],
      [3, "capacity.minimum", { limit: 20 }],
      [4, "capacity.period", {}],
      [5, "value.positive", { column: "moq" }],
      [6, "price_breaks.rising", {}],
      [7, "price_breaks.form", {}],
      [10, "unit.unknown", {}],
      [8, "supplier.unknown", {}],
      [9, "product.unknown", {}],
      [11, "unit.differs", { expected: "KG" }],
    ]);
  });
});

describe("import of inventory settings", () => {
  const header = "sku,location,holding_rate,ordering_cost,shelf_life,service_measure,service_level,review_days\n";
  const stored = () =>
    rows(`SELECT product.external_id AS sku, location.external_id AS place, holding_rate_per_year::float8 AS rate,
        ordering_cost::float8 AS cost, shelf_life_days AS life, service_measure AS measure, service_target::float8 AS target
      FROM inventory_setting LEFT JOIN product ON product.id = product_id LEFT JOIN location ON location.id = location_id
      ORDER BY 1 NULLS FIRST, 2 NULLS FIRST`);

  it("takes those of the whole organisation, of a product and of a product at a place", async () => {
    const text = `${header},,20%,25,,fill rate,95%,1\nTEA,,,,365,,,\nTEA,SHOP,,,,cycle,0.98,\n`;
    expect((await importText("inventory-settings", text)).counts).toMatchObject({ created: 3 });
    expect((await importText("inventory-settings", text)).counts).toEqual({ created: 0, updated: 0, unchanged: 3 });
    expect((await importText("inventory-settings", text.replace("365", "180"))).counts).toMatchObject({ updated: 1 });
    const none = { rate: null, cost: null, life: null, measure: null, target: null };
    expect(await stored()).toEqual([
      { sku: null, place: null, rate: 0.2, cost: 25, life: null, measure: "FILL_RATE", target: 0.95 },
      { ...none, sku: "TEA", place: null, life: 180 },
      { ...none, sku: "TEA", place: "SHOP", measure: "CYCLE", target: 0.98 },
    ]);
  });

  it("refuses targets that cannot be held, costs below zero, and products that are not there", async () => {
    const lines = [",,,,,,100%,", ",,,,,hope,,", ",,,-1,,,,", "COD,,,,,,,", ",,,,0,,,"];
    await importText("inventory-settings", `${header}${lines.join("\n")}\n`);
    expect((await errors()).map(({ line, column, rule }) => [line, column, rule])).toEqual([
      [2, "service_level", "value.maximum"],
      [3, "service_measure", "service_measure.word"],
      [4, "ordering_cost", "value.minimum"],
      [6, "shelf_life", "value.minimum"],
      [5, "sku", "product.unknown"],
    ]);
    expect(await stored()).toEqual([]);
  });
});

const orderHeader = "po_number,sku,quantity,unit_cost,supplier_id,location_id,ordered_at,status\n";
const orders = `${orderHeader}P1,TEA,100,10,S1,WH,2026-03-01,\nP1,CUP,50,2,S1,WH,2026-03-01,\nP2,CUP,30,2,S2,SHOP,2026-03-05,\n`;
const receiptHeader = "receipt_id,po_number,sku,quantity,received_at\n";

describe("import of purchase orders and receipts", () => {
  it("puts orders on order, and takes them off as they arrive; the same files again book nothing", async () => {
    const ordered = await importText("purchase-orders", orders);
    expect(ordered.counts).toMatchObject({ created: 2, movementsBooked: 3 });
    const receipts = `${receiptHeader}R1,P1,TEA,60,2026-03-09\nR2,P1,TEA,40,2026-03-12\nR2,P1,CUP,55,2026-03-12\n`;
    const received = await importText("receipts", receipts);
    expect(received.counts).toMatchObject({ created: 2, movementsBooked: 3, "receipt.over_delivery": 1 });
    const after = [
      { sku: "CUP", place: "SHOP", onHand: 0, onOrder: 30 },
      { sku: "CUP", place: "WH", onHand: 55, onOrder: 0 },
      { sku: "TEA", place: "WH", onHand: 100, onOrder: 0 },
    ];
    expect(await positions()).toEqual(after);
    expect(await rows("SELECT external_id, status FROM purchase_order ORDER BY 1")).toEqual([
      { external_id: "P1", status: "RECEIVED" },
      { external_id: "P2", status: "ORDERED" },
    ]);
    const booked = await movements();
    for (const [kind, text] of [
      ["purchase-orders", orders],
      ["receipts", receipts],
    ] as const)
      expect((await importText(kind, text)).counts).toEqual(
        expect.objectContaining({ created: 0, updated: 0, unchanged: 2 }),
      );
    expect(await movements()).toEqual(booked);
    expect(await positions()).toEqual(after);
  });

  it("follows an order and a receipt that change, and moves a receipt from one order to another", async () => {
    await importText("purchase-orders", orders);
    await importText("receipts", `${receiptHeader}R1,P1,CUP,20,2026-03-09\n`);
    const more = orders.replace("P1,CUP,50", "P1,CUP,70");
    expect((await importText("purchase-orders", more)).counts).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await positions()).toContainEqual({ sku: "CUP", place: "WH", onHand: 20, onOrder: 50 });
    await importText("receipts", `${receiptHeader}R1,P2,CUP,25,2026-03-09\n`);
    expect(await positions()).toEqual([
      { sku: "CUP", place: "SHOP", onHand: 25, onOrder: 5 },
      { sku: "CUP", place: "WH", onHand: 0, onOrder: 70 },
      { sku: "TEA", place: "WH", onHand: 0, onOrder: 100 },
    ]);
  });

  it("keeps nothing on order of an order that is cancelled or closed", async () => {
    await importText("purchase-orders", orders);
    await importText("receipts", `${receiptHeader}R1,P1,CUP,20,2026-03-09\n`);
    await importText(
      "purchase-orders",
      orders.replaceAll("2026-03-01,\n", "2026-03-01,cancelled\n").replace("05,\n", "05,closed\n"),
    );
    expect(await rows("SELECT external_id, status FROM purchase_order ORDER BY 1")).toEqual([
      { external_id: "P1", status: "CANCELLED" },
      { external_id: "P2", status: "RECEIVED" },
    ]);
    expect(
      await rows("SELECT sum(on_order)::float8 AS units, sum(on_hand)::float8 AS there FROM stock_position"),
    ).toEqual([{ units: 0, there: 20 }]);
  });

  it("refuses lines of two suppliers, places or currencies in one order, unknown names, and the future", async () => {
    const lines = [
      "P1,TEA,1,1,S1,WH,2026-03-01,",
      "P1,CUP,1,1,S2,WH,2026-03-01,",
      "P1,CUP,1,1,S1,SHOP,2026-03-01,",
      "P2,CUP,1,1,S7,SHOP,2026-03-01,",
      "P2,CUP,1,1,S1,MARS,2026-03-01,",
      "P2,CUP,1,1,S1,SHOP,2199-01-01,",
      "P2,CUP,-1,1,S1,SHOP,2026-03-01,",
      "P2,CUP,1,1,S1,SHOP,2026-03-01,lost",
    ];
    expect(await importText("purchase-orders", `${orderHeader}${lines.join("\n")}\n`)).toMatchObject({
      rowsRejected: 7,
    });
    expect((await errors()).map(({ line, rule }) => [line, rule])).toEqual([
      [8, "value.positive"],
      [9, "status.purchase_order"],
      [5, "supplier.unknown"],
      [6, "location.unknown"],
      [7, "time.future"],
      [3, "supplier.differs"],
      [4, "location.differs"],
    ]);
  });

  it("refuses receipts without their order, of what was not ordered, and from before the order", async () => {
    await importText("purchase-orders", `${orders}P3,CUP,1,1,S1,WH,2026-03-01,draft\n`);
    const lines = [
      "R1,,CUP,1,2026-03-09",
      "R2,P9,CUP,1,2026-03-09",
      "R3,P2,TEA,1,2026-03-09",
      "R4,P2,CUP,1,2026-03-04",
    ];
    const more = ["R5,P3,CUP,1,2026-03-09", "R6,P1,CUP,1,2026-03-09", "R6,P2,CUP,1,2026-03-09"];
    await importText("receipts", `${receiptHeader}${[...lines, ...more].join("\n")}\n`);
    expect((await errors()).map(({ line, rule, value, facts }) => [line, rule, value, facts])).toEqual([
      [2, "value.required", "", { column: "po_number" }],
      [3, "purchase_order.unknown", "P9", {}],
      [6, "purchase_order.draft", "P3", {}],
      [4, "receipt.product", "TEA", {}],
      [5, "received_at.before_order", "2026-03-04", { expected: "2026-03-05" }],
      [8, "purchase_order.differs", "P2", { expected: "P1" }],
    ]);
  });
});

describe("import of stock", () => {
  const header = "sku,location,on_hand,date\n";

  it("takes a count of a day as that of its evening, and what arrives afterwards on top of it", async () => {
    await importText("purchase-orders", orders);
    await importText("receipts", `${receiptHeader}R1,P1,CUP,20,2026-03-09 09:00\n`);
    const counted = await importText("stock", `${header}CUP,WH,15,2026-03-09\nCUP,SHOP,4,2026-03-09\n`);
    expect(counted.counts).toMatchObject({ created: 2, movementsBooked: 2 });
    await importText("receipts", `${receiptHeader}R2,P1,CUP,30,2026-03-10 09:00\n`);
    expect(await positions()).toContainEqual({ sku: "CUP", place: "WH", onHand: 45, onOrder: 0 });
    expect(await rows("SELECT DISTINCT counted_at FROM stock_count")).toEqual([
      { counted_at: new Date("2026-03-09T23:59:59+08:00") },
    ]);
  });

  it("changes nothing when the same file comes again, and corrects a count that was wrong", async () => {
    const text = `${header}CUP,WH,15,2026-03-09\nCUP,WH,9,2026-03-10\nTEA,WH,2.5,2026-03-10 07:30\n`;
    await importText("stock", text);
    const booked = await movements();
    const again = await importText("stock", text);
    expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 3 });
    expect(await movements()).toEqual(booked);
    const corrected = await importText("stock", `${header}CUP,WH,25,2026-03-09\n`);
    expect(corrected.counts).toMatchObject({ updated: 1, movementsBooked: 2 });
    expect(await positions()).toContainEqual({ sku: "CUP", place: "WH", onHand: 9, onOrder: 0 });
  });

  it("takes today's count as of now, and again as news once the ledger moved", async () => {
    const today = "sku,location,on_hand\nCUP,WH,10\n";
    expect((await importText("stock", today)).counts).toMatchObject({ created: 1 });
    expect((await importText("stock", today)).counts).toEqual({ created: 0, updated: 0, unchanged: 1 });
    await door.write(tenantId, (db) =>
      db.query(
        `INSERT INTO stock_movement (product_id, location_id, kind, on_hand_change, occurred_at)
         SELECT product_id, location_id, 'ADJUSTMENT', 5, now() FROM stock_position`,
      ),
    );
    expect(await positions()).toEqual([{ sku: "CUP", place: "WH", onHand: 15, onOrder: 0 }]);
    expect((await importText("stock", today)).counts).toMatchObject({ updated: 1 });
    expect(await positions()).toEqual([{ sku: "CUP", place: "WH", onHand: 10, onOrder: 0 }]);
  });

  it("leaves stock alone when orders are imported: a count is the truth, and sales are its reason", async () => {
    await importText("stock", `${header}CUP,WH,15,2026-03-09\n`);
    await importText("orders", "order_id,date,location,sku,qty,price\n1,2026-03-09,WH,CUP,3,9\n");
    expect(await positions()).toEqual([{ sku: "CUP", place: "WH", onHand: 15, onOrder: 0 }]);
  });

  it("keeps the last of several counts of one time, and refuses what cannot be counted", async () => {
    const lines = ["CUP,WH,1,2026-03-09", "CUP,WH,2,2026-03-09", "CUP,WH,-1,2026-03-09", "CUP,SEA,1,2026-03-09"];
    const more = ["COD,WH,1,2026-03-09", "CUP,WH,1,2199-03-09", "CUP,WH,1,soon"];
    const outcome = await importText("stock", `${header}${[...lines, ...more].join("\n")}\n`);
    expect(outcome).toMatchObject({ rowsRead: 7, rowsAccepted: 2, counts: { created: 1, "record.repeated": 1 } });
    expect(await positions()).toEqual([{ sku: "CUP", place: "WH", onHand: 2, onOrder: 0 }]);
    expect((await errors()).map(({ line, rule }) => [line, rule])).toEqual([
      [4, "value.minimum"],
      [8, "placed_at.timestamp"],
      [6, "product.unknown"],
      [5, "location.unknown"],
      [7, "time.future"],
    ]);
  });

  it("changes nothing under strict when one row is refused", async () => {
    const outcome = await importText("stock", `${header}CUP,WH,1,2026-03-09\nCOD,WH,1,2026-03-09\n`, { strict: true });
    expect(outcome).toMatchObject({ status: "FAILED", failure: { code: "import.strict" } });
    expect(await positions()).toEqual([]);
  });
});
