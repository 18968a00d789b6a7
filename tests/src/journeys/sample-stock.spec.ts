import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runImport } from "@bellwether/data-import/run-import";
import type { InventoryTruth } from "@bellwether/infra/sample/files/inventory-truth";
import type { SampleTruth } from "@bellwether/infra/sample/files/truth";
import { type SampleFile, writeSample } from "@bellwether/infra/sample/write-sample";
import { createTestDatabase, type TestDatabase } from "@bellwether/infra/testing/test-database";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

const small = { seed: 7, endDate: "2025-03-31", days: 420, products: 40, customers: 50, unitsPerDay: 60 };
const tenantId = parseTenantId("00000000-0000-4000-8000-000000000001");
let home: string;
let database: TestDatabase;
let source: ReturnType<typeof createAppDataSource>;
let door: TenantDoor;
let files: SampleFile[];

const rows = <Row>(sql: string): Promise<Row[]> => door.read(tenantId, (db) => db.query(sql));
const truth = async <Truth>(file: string) => JSON.parse(await readFile(join(home, file), "utf8")) as Truth;

/** What stock does not depend on. */
const unrelated: readonly SampleFile["kind"][] = ["orders", "customers", "question-answers", "conversations"];

async function load({ kind, path }: SampleFile) {
  return runImport({ door, tenantId, kind, source: path, batch: { fileName: path }, options: { strict: true } });
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "bellwether-sample-stock-"));
  files = (await writeSample(home, small)).filter(({ kind }) => !unrelated.includes(kind));
  database = await createTestDatabase();
  const settings = { poolSize: 4, connectionTimeoutMs: 5_000, statementTimeoutMs: 0 };
  source = await createAppDataSource({ url: database.appUrl, ...settings }).initialize();
  door = new TenantDoor(source);
  await door.write(tenantId, (db) => db.query("INSERT INTO organisation (name) VALUES ('Sample')"));
  for (const file of files) {
    const { status, failure } = await load(file);
    if (status !== "COMPLETED") throw new Error(`${file.kind}: ${failure?.message ?? status}`);
  }
});

afterAll(async () => {
  await source?.destroy();
  await database?.drop();
  await rm(home, { recursive: true });
});

describe("the sample company's stock", () => {
  it("stands in the ledger as it stands on the simulated shelves, on hand and on order", async () => {
    const { positions } = await truth<InventoryTruth>("inventory-truth.json");
    const found = await rows<InventoryTruth["positions"][number]>(
      `SELECT product.external_id AS "productId", location.external_id AS "locationId", on_hand::float8 AS "onHand",
         on_order::float8 AS "onOrder"
       FROM stock_position JOIN product ON product.id = product_id JOIN location ON location.id = location_id`,
    );
    const sorted = (list: typeof positions) =>
      list.map(({ productId, locationId, onHand, onOrder }) => [productId, locationId, onHand, onOrder].join()).sort();
    expect(sorted(found)).toEqual(sorted(positions));
  });

  it("shows the evenings without stock that there were, and no others", async () => {
    const { demand } = await truth<SampleTruth>("truth.json");
    const found = await rows<{ key: string; day: string }>(
      `SELECT product.external_id || '@' || location.external_id AS key, day::text
       FROM stockout_day JOIN product ON product.id = product_id JOIN location ON location.id = location_id`,
    );
    const days = new Map<string, Set<string>>();
    for (const { key, day } of found) days.set(key, (days.get(key) ?? new Set()).add(day));
    let evenings = 0;
    for (const { externalId, firstDay, lastDay, places } of demand)
      for (const { locationId, stockouts } of places) {
        const expected = stockouts.flatMap(([from = "", until = ""]) => spell(from, until));
        const seen = [...(days.get(`${externalId}@${locationId}`) ?? [])].filter((d) => d >= firstDay && d <= lastDay);
        expect([externalId, locationId, seen.sort()]).toEqual([externalId, locationId, expected]);
        evenings += expected.length;
      }
    expect(evenings).toBeGreaterThan(200);
  });

  it("lets lead times be learned from orders and receipts, and shows that suppliers promise less", async () => {
    const { suppliers } = await truth<InventoryTruth>("inventory-truth.json");
    const learned = await rows<{ id: string; days: number; promised: number; receipts: number }>(
      `SELECT supplier.external_id AS id, avg(extract(epoch FROM received_at - ordered_at) / 86400)::float8 AS days,
         supplier.lead_time_days::float8 AS promised, count(*)::int AS receipts
       FROM receipt JOIN purchase_order ON purchase_order.id = order_id JOIN supplier ON supplier.id = supplier_id
       GROUP BY supplier.id, supplier.tenant_id`,
    );
    expect(learned.length).toBeGreaterThan(8);
    for (const { id, days, promised, receipts } of learned) {
      const { mean = 0, deviation = 0 } = suppliers.find(({ externalId }) => externalId === id)?.leadTimeDays ?? {};
      // Four standard errors of the mean, and half a day for rounding and for those that arrive after the end.
      expect(Math.abs(days - mean)).toBeLessThan((4 * deviation) / Math.sqrt(receipts) + 0.5);
      expect(promised).toBeLessThan(mean + 0.5);
    }
  });

  it("is as it was when every file comes again", async () => {
    const state = () => rows("SELECT md5(string_agg(t::text, '' ORDER BY id)) AS hash FROM stock_movement AS t");
    const before = await state();
    for (const file of files) expect((await load(file)).counts).toMatchObject({ created: 0, updated: 0 });
    expect(await state()).toEqual(before);
  });
});

function spell(from: string, until: string): string[] {
  const days: string[] = [];
  for (let ms = Date.parse(from); ms <= Date.parse(until); ms += 86_400_000)
    days.push(new Date(ms).toISOString().slice(0, 10));
  return days;
}
