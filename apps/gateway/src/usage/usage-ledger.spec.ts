import { randomUUID } from "node:crypto";
import { createTestDatabase, type TestDatabase } from "@bellwether/infra/testing/test-database";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { UsageLedger } from "./usage-ledger.ts";

let database: TestDatabase;
let source: ReturnType<typeof createAppDataSource>;
let door: TenantDoor;

beforeAll(async () => {
  database = await createTestDatabase();
  const connection = { url: database.appUrl, connectionTimeoutMs: 30_000, statementTimeoutMs: 30_000 };
  source = createAppDataSource({ ...connection, poolSize: 50 });
  await source.initialize();
  door = new TenantDoor(source);
});

afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

type Limits = Partial<
  Record<"requests_per_minute" | "requests_per_month" | "records_per_month" | "model_ms_per_month", number>
>;

/** A key with quotas, and what the database has counted of it. */
async function keyWith(limits: Limits) {
  const tenantId = parseTenantId(randomUUID());
  const keyId = randomUUID();
  await door.write(tenantId, (db) =>
    db.query(
      `INSERT INTO usage_quota (api_key_id, ${Object.keys(limits).join(", ")})
       VALUES ($1, ${Object.keys(limits).map((_, index) => `$${index + 2}`)})`,
      [keyId, ...Object.values(limits)],
    ),
  );
  const counted = () =>
    door.read(tenantId, async (db) => {
      const rows: Record<string, string>[] = await db.query(
        `SELECT month_requests, month_records, month_model_ms, sum(requests) AS requests, sum(refused) AS refused,
           sum(records) AS records, sum(model_ms) AS model_ms
         FROM usage_quota JOIN usage_day USING (tenant_id, api_key_id) GROUP BY 1, 2, 3`,
      );
      return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, value]) => [name, Number(value)]));
    });
  return { tenantId, keyId, counted };
}

const thousand = <T>(ask: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: 1_000 }, (_, index) => ask(index)));

describe("1,000 at once", () => {
  it("are let in up to the quota and no further when each is a statement of its own, over fifty connections", async () => {
    const { tenantId, keyId, counted } = await keyWith({ requests_per_month: 700 });
    // A ledger each, as a thousand processes would have: nothing is joined before it gets to the database.
    const admissions = await thousand(() => new UsageLedger(door).request(tenantId, keyId));
    const granted = admissions.filter((admission) => admission.granted);
    expect(granted).toHaveLength(700);
    expect(new Set(granted.map(({ month }) => month.used)).size).toBe(700);
    expect(await counted()).toMatchObject({ month_requests: 700, requests: 700, refused: 300 });
  });

  it("of one process are let in just as exactly, by few statements", async () => {
    const { tenantId, keyId, counted } = await keyWith({ requests_per_month: 700 });
    let statements = 0;
    const ledger = new UsageLedger({
      call: (sql, tenant, parameters) => {
        statements += 1;
        return door.call(sql, tenant, parameters);
      },
    });
    const admissions = await thousand(() => ledger.request(tenantId, keyId));
    expect(admissions.filter(({ granted }) => granted).map(({ month }) => month.used)).toEqual(
      Array.from({ length: 700 }, (_, index) => index + 1),
    );
    expect(await counted()).toMatchObject({ month_requests: 700, requests: 700, refused: 300 });
    expect(statements).toBeLessThan(10);
  });

  it("take records whole or not at all, and give back what was not used", async () => {
    const { tenantId, keyId, counted } = await keyWith({ records_per_month: 4_999 });
    const ledger = new UsageLedger(door);
    const reservations = await thousand(() => ledger.records(tenantId, keyId, 10));
    const granted = reservations.filter((reservation) => reservation.granted === 10);
    expect(granted).toHaveLength(499);
    expect(reservations.filter((reservation) => reservation.granted === 0)).toHaveLength(501);
    for (const reservation of granted) reservation.settle(7);
    await ledger.close();
    expect(await counted()).toMatchObject({ month_records: 3_493, records: 3_493 });
    expect((await ledger.records(tenantId, keyId, 1_506)).granted).toBe(1_506);
    expect((await ledger.records(tenantId, keyId, 1)).granted).toBe(0);
  });
});

describe("a reservation of models' time", () => {
  it("is granted as far as the quota goes, and counts no more than was granted", async () => {
    const { tenantId, keyId, counted } = await keyWith({ model_ms_per_month: 1_500 });
    const ledger = new UsageLedger(door);
    const first = await ledger.modelMs(tenantId, keyId, 1_000);
    const second = await ledger.modelMs(tenantId, keyId, 1_000);
    const third = await ledger.modelMs(tenantId, keyId, 1_000);
    expect([first.granted, second.granted, third.granted]).toEqual([1_000, 500, 0]);
    first.settle(200);
    second.settle(9_999);
    await ledger.close();
    expect(await counted()).toMatchObject({ month_model_ms: 700, model_ms: 700 });
  });
});

describe("quotas", () => {
  it("begin anew with the minute and the month, and forget nothing of the days before", async () => {
    const { tenantId, keyId, counted } = await keyWith({ requests_per_minute: 1, requests_per_month: 1 });
    const ledger = new UsageLedger(door);
    const first = await ledger.request(tenantId, keyId);
    expect(first).toMatchObject({ granted: true, minute: { limit: 1, used: 1 }, month: { limit: 1, used: 1 } });
    expect(first.minute.secondsLeft).toBeGreaterThan(0);
    expect(first.minute.secondsLeft).toBeLessThanOrEqual(60);
    expect((await ledger.request(tenantId, keyId)).granted).toBe(false);
    await door.write(tenantId, (db) =>
      db.query(
        "UPDATE usage_quota SET minute_start = minute_start - interval '1 minute', month_start = month_start - 1",
      ),
    );
    expect((await ledger.request(tenantId, keyId)).granted).toBe(true);
    expect(await counted()).toMatchObject({ month_requests: 1, requests: 2, refused: 1 });
  });

  it("that were lowered below what is used let nobody in, and nothing is counted below zero", async () => {
    const { tenantId, keyId, counted } = await keyWith({ requests_per_month: 5 });
    const ledger = new UsageLedger(door);
    await ledger.request(tenantId, keyId);
    await ledger.request(tenantId, keyId);
    await door.write(tenantId, (db) => db.query("UPDATE usage_quota SET requests_per_month = 1"));
    expect((await ledger.request(tenantId, keyId)).granted).toBe(false);
    expect(await counted()).toMatchObject({ month_requests: 2, requests: 2, refused: 1 });
  });

  it("are not needed: a key without any is counted all the same", async () => {
    const { tenantId, keyId, counted } = await keyWith({ requests_per_month: 1 });
    await door.write(tenantId, (db) => db.query("DELETE FROM usage_quota"));
    const admission = await new UsageLedger(door).request(tenantId, keyId);
    expect(admission).toMatchObject({ granted: true, minute: { limit: null }, month: { limit: null, used: 1 } });
    expect(await counted()).toMatchObject({ month_requests: 1, requests: 1 });
  });

  it("refuse nobody wrongly when the database fails: the caller is told, and the next is counted", async () => {
    const { tenantId, keyId } = await keyWith({ requests_per_month: 1 });
    let away = true;
    const ledger = new UsageLedger({
      call: (sql, tenant, parameters) =>
        away ? Promise.reject(new Error("away")) : door.call(sql, tenant, parameters),
    });
    await expect(ledger.request(tenantId, keyId)).rejects.toThrow("away");
    away = false;
    expect((await ledger.request(tenantId, keyId)).granted).toBe(true);
  });
});
