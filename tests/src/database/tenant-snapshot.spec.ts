import { createTestDatabase, type TestDatabase } from "@bellwether/infra/testing/test-database";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

const first = parseTenantId("00000000-0000-4000-8000-000000000001");
const second = parseTenantId("00000000-0000-4000-8000-000000000002");

describe("TenantSnapshot", () => {
  let database: TestDatabase;
  let dataSource: ReturnType<typeof createAppDataSource>;
  let door: TenantDoor;
  beforeAll(async () => {
    database = await createTestDatabase();
    const limits = { poolSize: 2, connectionTimeoutMs: 2_000, statementTimeoutMs: 0 };
    dataSource = await createAppDataSource({ url: database.appUrl, ...limits }).initialize();
    door = new TenantDoor(dataSource);
    for (const [tenant, name] of [
      [first, "First"],
      [second, "Second"],
    ] as const)
      await door.write(tenant, (db) => db.query("INSERT INTO organisation (name) VALUES ($1)", [name]));
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  const nameSql = "SELECT name FROM organisation";

  it("shows each tenant its own rows, by one prepared statement on one connection", async () => {
    for (const [tenant, name] of [
      [first, "First"],
      [second, "Second"],
      [first, "First"],
    ] as const) {
      const snapshot = door.snapshot(tenant);
      expect(await snapshot.query(nameSql)).toEqual([{ name }]);
      await snapshot.close();
    }
  });

  it("sees one state of the data until it is renewed", async () => {
    const snapshot = door.snapshot(first);
    await snapshot.query(nameSql);
    await door.write(first, (db) => db.query("UPDATE organisation SET name = 'Changed'"));
    expect(await snapshot.query(nameSql)).toEqual([{ name: "First" }]);
    await snapshot.renew();
    expect(await snapshot.query(nameSql)).toEqual([{ name: "Changed" }]);
    await snapshot.close();
  });

  it("writes nothing", async () => {
    const snapshot = door.snapshot(first);
    await expect(snapshot.query("UPDATE organisation SET name = 'x'")).rejects.toThrow(/read-only/);
    await snapshot.close();
  });

  it("stops the statement in progress when it is cancelled, and refuses those waiting", async () => {
    const snapshot = door.snapshot(first);
    await snapshot.query("SELECT 1");
    const running = snapshot.query("SELECT pg_sleep(30)").catch((error: Error) => error.message);
    const waiting = snapshot.query("SELECT 2").catch((error: Error) => error.message);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await snapshot.cancel();
    expect(await running).toMatch(/canceling statement/);
    expect(await waiting).toMatch(/cancelled/);
    await snapshot.close();
    // Both connections are whole again.
    const [one, other] = [door.snapshot(first), door.snapshot(second)];
    expect(await Promise.all([one.query("SELECT 1 AS n"), other.query("SELECT 2 AS n")])).toEqual([
      [{ n: 1 }],
      [{ n: 2 }],
    ]);
    await Promise.all([one.close(), other.close()]);
  });
});
