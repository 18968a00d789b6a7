import { randomUUID } from "node:crypto";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { createRuntimeDatabase, type RuntimeDatabase } from "../testing/runtime-database.ts";
import { waitFor } from "../testing/wait-for.ts";
import { ChangeTeller } from "./change-teller.ts";
import { keepTold, tellChanges } from "./tell-changes.ts";

let database: RuntimeDatabase;
let tenantId: TenantId;

beforeAll(async () => {
  database = await createRuntimeDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  tenantId = await database.addTenant();
});

const write = (sql: string, parameters: unknown[] = []) =>
  database.door.write(tenantId, (db) => db.query(sql, parameters));
const want = (...types: string[]) =>
  database.door.write(tenantId, async (db) => {
    await db.query(
      "INSERT INTO webhook (id, url, event_types, secret) VALUES ($1, 'https://hooks.example.com/', $2, '')",
      [randomUUID(), types],
    );
    await keepTold(db);
  });
const add = (...ids: string[]) =>
  write("INSERT INTO customer (id, external_id) SELECT gen_random_uuid(), unnest($1::text[])", [ids]);
const turn = (batch = 100) => database.door.write(tenantId, (db) => tellChanges(db, batch));
const told = async () => {
  const rows = await database.rows<{ type: string; ids: string[] }>(
    tenantId,
    `SELECT type, ARRAY(SELECT one->>'externalId' FROM jsonb_array_elements(data->'customers') AS one) AS ids
     FROM webhook_event ORDER BY occurred_at`,
  );
  return rows.map(({ type, ids }) => `${type} ${ids.join(",")}`);
};
const listed = () =>
  database.rows(tenantId, "SELECT FROM pgboss.job WHERE name = 'bellwether.change-telling' AND singleton_key = $1", [
    tenantId,
  ]);

describe("telling webhooks of changes", () => {
  it("tells each change once, from when somebody wanted to know, in transactions of many", async () => {
    await add("before");
    await want("customer.created", "customer.changed", "customer.erased");
    expect(await turn()).toBe("idle");
    await add("A", "B", "C");
    await write("UPDATE customer SET country = 'Peru' WHERE external_id = 'A'");
    await write("DELETE FROM customer WHERE external_id = 'B'");
    expect([await turn(2), await turn(2), await turn(2)]).toEqual(["more", "more", "idle"]);
    expect(await told()).toEqual([
      "customer.created A,B",
      "customer.created C",
      "customer.changed A",
      "customer.erased B",
    ]);
    await turn();
    expect(await told()).toHaveLength(4);
  });

  it("tells nothing of a turn that did not commit, and all of it in the next", async () => {
    await want("customer.created");
    await add("A");
    const dead = database.door.write(tenantId, async (db) => {
      await tellChanges(db, 100);
      throw new Error("killed");
    });
    await expect(dead).rejects.toThrow("killed");
    expect(await told()).toEqual([]);
    await turn();
    expect(await told()).toEqual(["customer.created A"]);
  });

  it("waits for who is still writing, and skips nothing that they commit later", async () => {
    await want("customer.created");
    let commit!: () => void;
    let began!: () => void;
    const writing = new Promise<void>((resolve) => {
      began = resolve;
    });
    const slow = database.door.write(tenantId, async (db) => {
      await db.query("INSERT INTO customer (id, external_id) VALUES (gen_random_uuid(), 'slow')");
      began();
      await new Promise<void>((resolve) => {
        commit = resolve;
      });
    });
    await writing;
    await add("quick");
    expect(await turn()).toBe("busy");
    expect(await told()).toEqual([]);
    commit();
    await slow;
    await turn();
    expect(await told()).toEqual(["customer.created slow,quick"]);
  });

  it("lets another at the same work alone, and ends where nobody wants to know any more", async () => {
    await want("customer.created");
    await add("A");
    await database.door.write(tenantId, async (db) => {
      await db.query("SELECT FROM change_told FOR UPDATE");
      expect(await turn()).toBe("busy");
    });
    expect(await listed()).toHaveLength(1);
    await write("UPDATE webhook SET enabled = false");
    expect(await turn()).toBe("idle");
    expect([await listed(), await database.rows(tenantId, "SELECT FROM change_told"), await told()]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it("goes on at what is left where the rest was forgotten", async () => {
    await want("customer.created");
    await add("A", "B");
    await write("INSERT INTO change_forgotten (through) SELECT min(sequence) FROM change WHERE type = 'CUSTOMER'");
    await write("DELETE FROM change WHERE sequence <= (SELECT through FROM change_forgotten)");
    await turn();
    expect(await told()).toEqual(["customer.created B"]);
  });

  it("costs an organisation nothing whose webhooks want other news", async () => {
    await want("purchase_order.approved");
    expect(await listed()).toEqual([]);
    expect(await turn()).toBe("idle");
  });
});

describe("the process that tells", () => {
  it("is woken by what is written, not by looking from time to time", async () => {
    const teller = new ChangeTeller({
      databaseUrl: database.appUrl,
      door: database.door,
      log: pino({ level: "silent" }),
      sweepMs: 3_600_000,
    });
    await teller.start();
    try {
      await want("customer.created");
      await add("A");
      await waitFor(async () => ((await told()).length === 1 ? true : undefined), "the message");
      expect(await told()).toEqual(["customer.created A"]);
    } finally {
      await teller.stop();
    }
  });
});
