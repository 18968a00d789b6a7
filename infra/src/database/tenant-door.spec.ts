import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";

const [alice, bob] = [
  parseTenantId("00000000-0000-4000-8000-00000000000a"),
  parseTenantId("00000000-0000-4000-8000-00000000000b"),
];
const oneConnection = { connectionTimeoutMs: 2_000, statementTimeoutMs: 10_000, poolSize: 1 };

let database: TestDatabase;
let source: ReturnType<typeof createAppDataSource>;
let door: TenantDoor;

beforeAll(async () => {
  database = await createTestDatabase();
  // One connection: whatever a transaction left behind, the next one would see.
  source = createAppDataSource({ url: database.appUrl, ...oneConnection });
  await source.initialize();
  door = new TenantDoor(source);
  for (const tenant of [alice, bob])
    await door.write(tenant, (db) => db.query("INSERT INTO organisation (name) VALUES ($1)", [`of ${tenant.at(-1)}`]));
});

afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const names = (tenant = alice) =>
  door.read(tenant, async (db) => {
    const rows = await db.query<{ name: string }[]>("SELECT name FROM organisation ORDER BY 1");
    return rows.map(({ name }) => name);
  });

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describe("TenantDoor", () => {
  it("shows a tenant its own rows and nobody else's", async () => {
    expect(await names(alice)).toEqual(["of a"]);
    expect(await names(bob)).toEqual(["of b"]);
  });

  it("shows nothing without a tenant, on the very connection that just had one", async () => {
    await names(alice);
    expect(await source.query("SELECT name FROM organisation")).toEqual([]);
    expect(await source.query("SELECT current_tenant() AS tenant")).toEqual([{ tenant: null }]);
  });

  it("writes no row of another tenant", async () => {
    const foreign = door.write(alice, (db) =>
      db.query("INSERT INTO location (tenant_id, id, external_id, name) VALUES ($1, gen_random_uuid(), 'x', 'x')", [
        bob,
      ]),
    );
    await expect(foreign).rejects.toThrow(/row-level security/);
    const [, changed] = await door.write(alice, (db) =>
      db.query<[unknown, number]>("UPDATE organisation SET name = 'stolen' WHERE tenant_id = $1", [bob]),
    );
    const [, deleted] = await door.write(alice, (db) =>
      db.query<[unknown, number]>("DELETE FROM organisation WHERE tenant_id = $1", [bob]),
    );
    expect([changed, deleted]).toEqual([0, 0]);
    expect(await names(bob)).toEqual(["of b"]);
  });

  it("refers to no row of another tenant", async () => {
    const id = "00000000-0000-4000-8000-0000000000c1";
    await door.write(bob, (db) => db.query("INSERT INTO category (id, name, path) VALUES ($1, 'c', 'c')", [id]));
    const foreign = door.write(alice, (db) =>
      db.query("INSERT INTO product (id, external_id, name, category_id) VALUES (gen_random_uuid(), 'x', 'x', $1)", [
        id,
      ]),
    );
    await expect(foreign).rejects.toThrow(/foreign key/);
  });

  it("gives a later tenant nothing of an earlier one's failed transaction", async () => {
    await expect(door.write(alice, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await expect(door.write(alice, (db) => db.query("SELECT no_such_column"))).rejects.toThrow(/no_such_column/);
    expect(await names(bob)).toEqual(["of b"]);
    expect(await source.query("SELECT name FROM organisation")).toEqual([]);
  });

  it("takes everything back when the work throws", async () => {
    const work = door.write(alice, async (db) => {
      await db.query("UPDATE organisation SET name = 'half'");
      throw new Error("halfway");
    });
    await expect(work).rejects.toThrow("halfway");
    expect(await names(alice)).toEqual(["of a"]);
  });

  it("does not write in a reading transaction", async () => {
    const write = door.read(alice, (db) => db.query("UPDATE organisation SET name = 'changed'"));
    await expect(write).rejects.toThrow(/read-only transaction/);
  });

  it("fails instead of hanging when every connection is taken", async () => {
    await door.read(alice, async () => {
      await expect(door.read(bob, async () => undefined)).rejects.toThrow(/timeout/i);
    });
  });

  it("survives a connection that the server cuts", async () => {
    const cut = door.write(alice, async (db) => {
      const [row] = await db.query<{ pid: number }[]>("SELECT pg_backend_pid() AS pid");
      await asOwner((client) => client.query("SELECT pg_terminate_backend($1, 5000)", [row?.pid]));
      await db.query("UPDATE organisation SET name = 'lost'");
    });
    await expect(cut).rejects.toThrow();
    expect(await names(alice)).toEqual(["of a"]);
  });

  it("keeps two tenants apart while both work at once", async () => {
    const wide = createAppDataSource({ url: database.appUrl, ...oneConnection, poolSize: 4 });
    await wide.initialize();
    const both = new TenantDoor(wide);
    try {
      const seen = await Promise.all(
        Array.from({ length: 40 }, (_, turn) =>
          both.read(turn % 2 ? alice : bob, async (db) => {
            await db.query("SELECT pg_sleep(0.001)");
            const rows = await db.query<{ name: string }[]>("SELECT name FROM organisation");
            return `${turn % 2}: ${rows.map(({ name }) => name)}`;
          }),
        ),
      );
      expect(new Set(seen)).toEqual(new Set(["0: of b", "1: of a"]));
    } finally {
      await wide.destroy();
    }
  });
});

describe("TenantSnapshot", () => {
  it("asks the database nothing until the first statement, and answers statements in their order", async () => {
    const snapshot = door.snapshot(alice);
    expect(await names(bob)).toEqual(["of b"]);
    const answers: number[] = [];
    await Promise.all(
      [3, 1, 2].map(async (number) => {
        await snapshot.query("SELECT pg_sleep($1)", [number / 200]);
        answers.push(number);
      }),
    );
    await snapshot.close();
    expect(answers).toEqual([3, 1, 2]);
  });

  it("sees one state of the data until it is renewed", async () => {
    const snapshot = door.snapshot(alice);
    const currency = async () =>
      (await snapshot.query<{ currency: string }>("SELECT currency FROM organisation"))[0]?.currency;
    try {
      expect(await currency()).toBe("GBP");
      await asOwner((client) => client.query("UPDATE organisation SET currency = 'CNY' WHERE tenant_id = $1", [alice]));
      expect(await currency()).toBe("GBP");
      await snapshot.renew();
      expect(await currency()).toBe("CNY");
    } finally {
      await snapshot.close();
    }
  });

  it("answers the next statement's error, not the last one's", async () => {
    const snapshot = door.snapshot(alice);
    await expect(snapshot.query("SELECT no_such_column")).rejects.toThrow(/no_such_column/);
    await expect(snapshot.query("SELECT 1")).rejects.toThrow(/transaction is aborted/);
    await snapshot.close();
    expect(await names(alice)).toEqual(["of a"]);
  });

  it("stops the running statement when cancelled, and gives a clean connection back", async () => {
    const wide = createAppDataSource({ url: database.appUrl, ...oneConnection, poolSize: 2 });
    await wide.initialize();
    try {
      const snapshot = new TenantDoor(wide).snapshot(alice);
      await snapshot.query("SELECT 1");
      const long = expect(snapshot.query("SELECT pg_sleep(30)")).rejects.toThrow(/cancel/);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await snapshot.cancel();
      await long;
      await expect(snapshot.query("SELECT 1")).rejects.toThrow(/cancelled/);
      await snapshot.close();
      expect(await wide.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    } finally {
      await wide.destroy();
    }
  });

  it("is closed twice without harm, and answers nothing afterwards", async () => {
    const snapshot = door.snapshot(alice);
    await snapshot.query("SELECT 1");
    await snapshot.close();
    await snapshot.close();
    await expect(snapshot.query("SELECT 1")).rejects.toThrow(/closed/);
  });
});

describe("parseTenantId", () => {
  it("reads a UUID in any case, and nothing else", () => {
    expect(parseTenantId("00000000-0000-4000-8000-00000000000A")).toBe(alice);
    for (const wrong of ["", "1", `${alice}'; DROP TABLE product; --`])
      expect(() => parseTenantId(wrong)).toThrow(RangeError);
  });
});
