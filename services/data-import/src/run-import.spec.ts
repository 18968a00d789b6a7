import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createTestDatabase, type TestDatabase } from "@bellwether/infra/testing/test-database";
import { JobAborted } from "@bellwether/runtime/jobs/job-error";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { DataSource } from "typeorm";
import type { ImportKind } from "./contract.ts";
import { type ImportRequest, runImport } from "./run-import.ts";

let database: TestDatabase;
let source: DataSource;
let door: TenantDoor;
let tenantId: TenantId;
let tenants = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  source = createAppDataSource({
    url: database.appUrl,
    poolSize: 4,
    connectionTimeoutMs: 5_000,
    statementTimeoutMs: 0,
  });
  await source.initialize();
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
    db.query("INSERT INTO organisation (name, time_zone, currency) VALUES ('Test', 'Europe/London', 'GBP')"),
  );
});

function importText(kind: ImportKind, text: string | Buffer, more: Partial<ImportRequest> = {}) {
  return runImport({
    door,
    tenantId,
    kind,
    source: Readable.from([Buffer.from(text)]),
    batch: { fileName: "f.csv" },
    ...more,
  });
}

function rows<Row = Record<string, unknown>>(sql: string): Promise<Row[]> {
  return door.read(tenantId, (db) => db.query(sql));
}

const header = "order_id,placed_at,customer_id,sku,quantity,unit_price\n";
const orders = `${header}1,2024-07-01 12:00,c1,A,2,1.50\n1,2024-07-01 12:00,c1,B,1,3\n2,2024-07-02 09:00,,A,-1,1.50\n`;

describe("runImport of orders", () => {
  it("writes orders with their lines, and creates the products and customers that they name", async () => {
    const outcome = await importText("orders", orders);
    expect(outcome).toMatchObject({
      status: "COMPLETED",
      rowsRead: 3,
      rowsAccepted: 3,
      rowsRejected: 0,
      counts: {
        created: 2,
        productsCreated: 2,
        customersCreated: 1,
        saleLines: 2,
        returnLines: 1,
        "customer.blank": 1,
      },
    });
    expect(
      await rows("SELECT external_id, kind, total, currency, placed_at FROM sales_order ORDER BY external_id"),
    ).toEqual([
      { external_id: "1", kind: "SALE", total: "6.0000", currency: "GBP", placed_at: new Date("2024-07-01T11:00:00Z") },
      {
        external_id: "2",
        kind: "RETURN",
        total: "-1.5000",
        currency: "GBP",
        placed_at: new Date("2024-07-02T08:00:00Z"),
      },
    ]);
  });

  it("changes nothing when the same file comes again, and one order when one line does", async () => {
    await importText("orders", orders);
    const before = await rows("SELECT xmin::text, * FROM sales_order ORDER BY id");
    expect((await importText("orders", orders)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await rows("SELECT xmin::text, * FROM sales_order ORDER BY id")).toEqual(before);
    const changed = await importText("orders", orders.replace("B,1,3", "B,4,3"));
    expect(changed.counts).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(await rows("SELECT sum(quantity)::int AS units, count(*)::int AS lines FROM order_line")).toEqual([
      { units: 5, lines: 3 },
    ]);
  });

  it("keeps bad rows with line, column, rule and value, and takes the rest", async () => {
    const outcome = await importText("orders", `${orders}3,soon,c1,A,x,1\n4,2024-07-03,c1,A,1,1\n`);
    expect(outcome).toMatchObject({ status: "COMPLETED", rowsRead: 5, rowsAccepted: 4, rowsRejected: 1 });
    expect(await rows("SELECT row_number, column_name, rule, value FROM import_row_error ORDER BY sequence")).toEqual([
      { row_number: 5, column_name: "quantity", rule: "quantity.number", value: "x" },
      { row_number: 5, column_name: "placed_at", rule: "placed_at.timestamp", value: "soon" },
    ]);
  });

  it("changes nothing under strict when a row is refused, and keeps the reasons", async () => {
    const outcome = await importText("orders", `${orders}3,soon,c1,A,1,1\n`, { options: { strict: true } });
    expect(outcome).toMatchObject({ status: "FAILED", failure: { code: "import.strict" }, rowsRejected: 1 });
    expect(await rows("SELECT 1 FROM sales_order UNION ALL SELECT 1 FROM product")).toEqual([]);
    expect(await rows("SELECT rule FROM import_row_error")).toEqual([{ rule: "placed_at.timestamp" }]);
    expect(await rows("SELECT status FROM import_batch")).toEqual([{ status: "FAILED" }]);
  });

  it("tells remarks: duplicates, scattered orders, differing times and customers", async () => {
    const lines = "1,2024-07-01,c1,A,1,1\n2,2024-07-01,c1,A,1,1\n1,2024-07-01,c1,A,1,1\n1,2024-07-02,c2,B,1,1\n";
    expect((await importText("orders", header + lines)).counts).toMatchObject({
      created: 2,
      "line.duplicate": 1,
      "order.scattered": 1,
      "order.differing_time": 1,
      "order.differing_customer": 1,
    });
  });

  it("gives an organisation the zone of its first orders, and keeps that zone afterwards", async () => {
    const zone = () => rows("SELECT time_zone FROM organisation");
    await importText("orders", orders, { options: { timeZone: "Asia/Shanghai" } });
    expect(await zone()).toEqual([{ time_zone: "Asia/Shanghai" }]);
    await importText("orders", `${header}3,2024-07-03 09:00,,A,1,1.50\n`, { options: { timeZone: "Europe/Berlin" } });
    expect(await zone()).toEqual([{ time_zone: "Asia/Shanghai" }]);
  });

  it("refuses a line in another currency than its order", async () => {
    const text = "order_id,date,sku,qty,price,currency\n1,2024-07-01,A,1,1,EUR\n1,2024-07-01,B,1,1,USD\n";
    const outcome = await importText("orders", text);
    expect(outcome).toMatchObject({ rowsRead: 2, rowsAccepted: 1, rowsRejected: 1 });
    expect(await rows("SELECT row_number, rule, value, facts FROM import_row_error")).toEqual([
      { row_number: 3, rule: "currency.differs", value: "USD", facts: { expected: "EUR" } },
    ]);
  });

  it("keeps facts that hold what PostgreSQL cannot store", async () => {
    const line = { product_id: "A", "na\u0000\ud800me": "x\u0000" };
    await importText("products", `${JSON.stringify(line)}\n`);
    expect(await rows("SELECT column_name, rule, value, facts FROM import_row_error")).toEqual([
      {
        column_name: "na\ufffd\ufffdme",
        rule: "value.control",
        value: "x\ufffd",
        facts: { column: "na\ufffd\ufffdme" },
      },
    ]);
  });

  it("tells cancellations and adjustments by prefix where ids are plain numbers, else by sign and price", async () => {
    const plain = [1, 2, 3, 4].map((id) => `${id},2024-07-01,,A,1,1\n`).join("");
    await importText("orders", `${header}${plain}C5,2024-07-01,,A,-1,1\nA6,2024-07-01,,B,1,9\n7,2024-07-01,,A,-3,0\n`);
    expect(await rows("SELECT kind, count(*)::int FROM sales_order GROUP BY kind ORDER BY kind")).toEqual([
      { kind: "ADJUSTMENT", count: 2 },
      { kind: "RETURN", count: 1 },
      { kind: "SALE", count: 4 },
    ]);
  });

  it("joins lines with an invoice file, and refuses lines whose invoice is refused or absent", async () => {
    const invoices = Readable.from([Buffer.from("invoice_no,invoice_time\n1,2024-07-01\n2,soon\n4,2024-07-01\n")]);
    const text = "invoice_no,stock_code,quantity,unit_price\n1,A,1,1\n2,A,1,1\n3,A,1,1\n";
    expect(await importText("orders", text, { invoices })).toMatchObject({
      rowsRead: 3,
      rowsAccepted: 1,
      rowsRejected: 2,
      counts: { created: 1, invoicesRead: 3, invoicesRejected: 1, "invoice.without_lines": 1 },
    });
    expect(await rows("SELECT row_number, column_name, rule FROM import_row_error ORDER BY sequence")).toEqual([
      { row_number: 3, column_name: "invoices: invoice_time", rule: "placed_at.timestamp" },
      { row_number: 3, column_name: "order_ref", rule: "order.invoice_rejected" },
      { row_number: 4, column_name: "order_ref", rule: "order.unknown" },
    ]);
  });
});

describe("runImport of records", () => {
  it("builds the category tree and upserts products by external id", async () => {
    const text =
      "sku,name,category,price,active\nA,Mug,Home > Kitchen,2.50,yes\nB,,Home > Garden,,no\nA,Big mug,Home > Kitchen,3,yes\n";
    const first = await importText("products", text);
    expect(first.counts).toMatchObject({ created: 2, categoriesCreated: 3, "record.repeated": 1, "name.blank": 1 });
    expect((await importText("products", text)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const sql = `SELECT external_id, product.name, path, unit_price, active
      FROM product JOIN category ON category.id = category_id ORDER BY external_id`;
    expect(await rows(sql)).toEqual([
      { external_id: "A", name: "Big mug", path: "Home > Kitchen", unit_price: "3.0000", active: true },
      { external_id: "B", name: "B", path: "Home > Garden", unit_price: null, active: false },
    ]);
  });

  it("leaves alone what the file has no column for", async () => {
    await importText("products", "sku,name,price\nA,Mug,2\n");
    expect((await importText("products", "sku,price\nA,3\n")).counts).toMatchObject({ updated: 1 });
    expect(await rows("SELECT name, unit_price FROM product")).toEqual([{ name: "Mug", unit_price: "3.0000" }]);
  });

  it("imports locations and customers, from NDJSON too", async () => {
    expect((await importText("locations", "store_id,name,kind,country\nS,Soho,shop,United Kingdom\n")).status).toBe(
      "COMPLETED",
    );
    expect(await rows("SELECT name, kind, country FROM location")).toEqual([
      { name: "Soho", kind: "STORE", country: "GB" },
    ]);
    await importText(
      "customers",
      '{"customer_id":1,"name":"Wang"}\n{"customer_id":2,"email":"a@b.cn","locale":"zh-CN"}\n',
    );
    expect(await rows("SELECT external_id, name, email, locale FROM customer ORDER BY 1")).toEqual([
      { external_id: "1", name: "Wang", email: null, locale: null },
      { external_id: "2", name: null, email: "a@b.cn", locale: "zh-CN" },
    ]);
  });
});

it("takes a file of customers that has their ids alone, as often as it comes (the statement had an empty list)", async () => {
  expect(await importText("customers", "id\nc1\nc2\n")).toMatchObject({ status: "COMPLETED", counts: { created: 2 } });
  expect((await importText("customers", "id\nc1\nc3\n")).counts).toMatchObject({
    created: 1,
    updated: 0,
    unchanged: 1,
  });
});

describe("runImport that fails", () => {
  it.each([
    ["garbage", Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 197 + (at >> 3) * 31) % 256)), "file.binary"],
    ["no rows that it knows", Buffer.from("colour\nred\n"), "file.columns"],
    ["half a file", Buffer.from(`${orders}9,"2024`), "file.quote"],
  ])("tells why for %s, and changes nothing", async (_, bytes, code) => {
    expect(await importText("orders", bytes)).toMatchObject({ status: "FAILED", failure: { code } });
    expect(await rows("SELECT 1 FROM sales_order")).toEqual([]);
    expect(await rows("SELECT status, failure->>'code' AS code FROM import_batch")).toEqual([
      { status: "FAILED", code },
    ]);
  });

  it("rolls back whole when it is cancelled in the middle", async () => {
    const controller = new AbortController();
    async function* slowly() {
      yield Buffer.from(orders);
      controller.abort(new Error("enough"));
      yield Buffer.from("5,2024-07-01,,A,1,1\n".repeat(20_000));
    }
    const outcome = await importText("orders", "", { source: Readable.from(slowly()), signal: controller.signal });
    expect(outcome).toMatchObject({ status: "CANCELLED", failure: { code: "import.cancelled" } });
    expect(await rows("SELECT 1 FROM sales_order")).toEqual([]);
  });

  it("waits to be run again when its process stops, and is not left cancelled", async () => {
    const signal = AbortSignal.abort(new JobAborted("shutdown"));
    await importText("orders", orders, { signal });
    expect(await rows("SELECT status, failure FROM import_batch")).toEqual([{ status: "QUEUED", failure: null }]);
  });

  it("reads a file by its path, and says so when there is none", async () => {
    const folder = await mkdtemp(join(tmpdir(), "bellwether-import-"));
    try {
      await writeFile(join(folder, "o.csv"), orders);
      expect(await importText("orders", "", { source: join(folder, "o.csv") })).toMatchObject({ rowsRead: 3 });
      expect(await importText("orders", "", { source: join(folder, "no.csv") })).toMatchObject({
        failure: { code: "file.missing" },
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("marks an import as interrupted whose process died, when the next one begins", async () => {
    await door.write(tenantId, (db) =>
      db.query(
        "INSERT INTO import_batch (id, kind, file_name, status) VALUES (gen_random_uuid(), 'orders', 'dead.csv', 'RUNNING')",
      ),
    );
    await importText("orders", orders);
    expect(
      await rows("SELECT file_name, status, failure->>'code' AS code FROM import_batch ORDER BY file_name"),
    ).toEqual([
      { file_name: "dead.csv", status: "FAILED", code: "import.interrupted" },
      { file_name: "f.csv", status: "COMPLETED", code: null },
    ]);
  });
});
