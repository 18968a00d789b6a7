import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import pg from "pg";
import type { EntityManager } from "typeorm";
import { createRuntimeDatabase, type RuntimeDatabase } from "../testing/runtime-database.ts";
import type { ChangePlace } from "./change-cursor.ts";
import { forgetChanges } from "./forget-changes.ts";
import { type ChangesPage, type ChangesRequest, readChanges } from "./read-changes.ts";

let database: RuntimeDatabase;
let tenantId: TenantId;

beforeAll(async () => {
  database = await createRuntimeDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  tenantId = await database.addTenant();
});

const write = <T>(work: (db: EntityManager) => Promise<T>) => database.door.write(tenantId, work);
async function read(request: Partial<ChangesRequest> = {}): Promise<ChangesPage> {
  const snapshot = database.door.snapshot(tenantId);
  try {
    return await readChanges(snapshot, { after: null, types: null, limit: 100, ...request });
  } finally {
    await snapshot.close();
  }
}
const add = (db: EntityManager, ...ids: string[]) =>
  db.query("INSERT INTO customer (id, external_id) SELECT gen_random_uuid(), unnest($1::text[])", [ids]);
const told = async (after: ChangePlace | null = null) =>
  (await read({ after })).changes.map(({ action, externalId }) => `${action} ${externalId}`);

/** A transaction that has done something and stays open until it is let go. */
async function openTransaction(of: TenantId, work: (db: EntityManager) => Promise<unknown>) {
  let begun!: () => void;
  let end!: (error?: Error) => void;
  const working = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const held = new Promise<void>((resolve, reject) => {
    end = (error) => (error === undefined ? resolve() : reject(error));
  });
  const done = database.door.write(of, async (db) => {
    await work(db);
    begun();
    await held;
  });
  await Promise.race([working, done]);
  return {
    commit: () => {
      end();
      return done;
    },
    rollBack: () => {
      end(new Error("undone"));
      return done.catch(() => undefined);
    },
  };
}

describe("the feed of changes", () => {
  it("tells what was created, changed, merged, split again, erased and deleted, and of changes the fields", async () => {
    await write((db) => add(db, "A", "B"));
    await write(async (db) => {
      await db.query("UPDATE customer SET name = 'Ann', email = 'a@example.com' WHERE external_id = 'A'");
      await db.query(
        "UPDATE customer SET merged_into = (SELECT id FROM customer WHERE external_id = 'A') WHERE external_id = 'B'",
      );
      await db.query("UPDATE customer SET merged_into = NULL WHERE external_id = 'B'");
      await db.query("UPDATE customer SET erased_at = now(), name = NULL WHERE external_id = 'A'");
      await db.query("DELETE FROM customer WHERE external_id = 'B'");
    });
    const { changes } = await read();
    expect(changes.map(({ action, externalId, fields }) => [action, externalId, fields])).toEqual([
      ["CREATED", "A", []],
      ["CREATED", "B", []],
      ["UPDATED", "A", ["name", "email"]],
      ["MERGED", "B", ["mergedInto"]],
      ["UNMERGED", "B", ["mergedInto"]],
      ["DELETED", "A", ["name", "erasedAt"]],
      ["DELETED", "B", []],
    ]);
    expect(changes[3]!.intoId).toBe(changes[0]!.recordId);
  });

  it("is silent about updates that change nothing a follower sees", async () => {
    await write((db) => add(db, "A"));
    const { end } = await read();
    await write((db) => db.query("UPDATE customer SET updated_at = now()"));
    await write((db) => db.query("UPDATE customer SET name = 'Ann' WHERE external_id = 'nobody'"));
    expect(await told(end)).toEqual([]);
  });

  it("tells of orders, products, suppliers and locations, and of those asked for alone", async () => {
    await write(async (db) => {
      await db.query("INSERT INTO product (id, external_id, name) VALUES (gen_random_uuid(), 'P', 'Pot')");
      await db.query("INSERT INTO supplier (id, external_id, name) VALUES (gen_random_uuid(), 'S', 'Mill')");
      await db.query("INSERT INTO location (id, external_id, name) VALUES (gen_random_uuid(), 'L', 'Shop')");
      await db.query(`INSERT INTO sales_order (id, external_id, placed_at, currency, total, line_count, content_hash)
        VALUES (gen_random_uuid(), 'O', now(), 'EUR', 1, 1, 'x')`);
    });
    expect((await read()).changes.map(({ type }) => type)).toEqual(["PRODUCT", "SUPPLIER", "LOCATION", "ORDER"]);
    const orders = await read({ types: ["ORDER", "CUSTOMER"] });
    expect(orders.changes.map(({ externalId }) => externalId)).toEqual(["O"]);
  });

  it("tells of orders to suppliers: made, changed, something arrived on a line, gone", async () => {
    await write(async (db) => {
      await db.query("INSERT INTO product (id, external_id, name) VALUES (gen_random_uuid(), 'P', 'Pot')");
      await db.query("INSERT INTO supplier (id, external_id, name) VALUES (gen_random_uuid(), 'S', 'Mill')");
      await db.query("INSERT INTO location (id, external_id, name) VALUES (gen_random_uuid(), 'L', 'Shop')");
      await db.query(`INSERT INTO purchase_order (id, external_id, supplier_id, location_id, status, ordered_at, currency, total, line_count)
        SELECT gen_random_uuid(), 'B', supplier.id, location.id, 'ORDERED', now(), 'EUR', 2, 1 FROM supplier, location`);
      await db.query(`INSERT INTO purchase_order_line (order_id, line_number, product_id, quantity, unit_cost)
        SELECT purchase_order.id, 1, product.id, 2, 1 FROM purchase_order, product`);
    });
    await write((db) => db.query("UPDATE purchase_order_line SET received_quantity = 1"));
    await write((db) => db.query("UPDATE purchase_order SET status = 'RECEIVED', closed_at = now()"));
    await write((db) => db.query("DELETE FROM purchase_order"));
    const { changes } = await read({ types: ["PURCHASE_ORDER"] });
    expect(changes.map(({ action, externalId, fields }) => [action, externalId, fields])).toEqual([
      ["CREATED", "B", []],
      ["UPDATED", "B", ["lines"]],
      ["UPDATED", "B", ["status", "closedAt"]],
      ["DELETED", "B", []],
    ]);
  });

  it("tells who entered and left which segment, and of a customer who is deleted that alone", async () => {
    await write(async (db) => {
      await add(db, "A", "B");
      await db.query(
        "INSERT INTO segment (id, name, predicate, sources) VALUES (gen_random_uuid(), 'All', '{}', '{}')",
      );
    });
    const { end } = await read();
    await write((db) =>
      db.query(
        "INSERT INTO segment_member (segment_id, customer_id, entered_at) SELECT segment.id, customer.id, now() FROM segment, customer",
      ),
    );
    await write((db) =>
      db.query("DELETE FROM segment_member WHERE customer_id = (SELECT id FROM customer WHERE external_id = 'A')"),
    );
    await write((db) => db.query("DELETE FROM customer WHERE external_id = 'B'"));
    const { changes } = await read({ after: end });
    expect(
      changes
        .slice(0, 2)
        .map(({ action, externalId }) => `${action} ${externalId}`)
        .sort(),
    ).toEqual(["ENTERED A", "ENTERED B"]);
    expect(changes.slice(2).map(({ type, action, externalId }) => [type, action, externalId])).toEqual([
      ["SEGMENT_MEMBERSHIP", "LEFT", "A"],
      ["CUSTOMER", "DELETED", "B"],
    ]);
    const [segment] = await database.rows<{ id: string }>(tenantId, "SELECT id FROM segment");
    expect(changes[2]).toMatchObject({ intoId: segment!.id });
  });

  it("goes on page by page, and stands at its end though nothing of the asked kind came", async () => {
    await write((db) => add(db, "A", "B", "C"));
    const first = await read({ limit: 2 });
    expect(first).toMatchObject({ hasMore: true, end: first.changes[1]!.place });
    const second = await read({ limit: 2, after: first.end });
    expect(second).toMatchObject({ hasMore: false, changes: [{ externalId: "C" }] });
    const none = await read({ types: ["ORDER"] });
    expect(none.changes).toEqual([]);
    expect(BigInt(none.end)).toBeGreaterThanOrEqual(BigInt(second.changes[0]!.place));
  });

  it("holds back what was committed while an earlier change is not, and skips it never", async () => {
    const slow = await openTransaction(tenantId, (db) => add(db, "slow"));
    await write((db) => add(db, "quick"));
    const early = await read();
    expect(early.changes).toEqual([]);
    await slow.commit();
    expect(await told(early.end)).toEqual(["CREATED slow", "CREATED quick"]);
  });

  it("gives two changes of one record in the order of their commits, whoever began first", async () => {
    await write((db) => add(db, "A"));
    const { end } = await read();
    const first = await openTransaction(tenantId, (db) => db.query("SELECT pg_current_xact_id()"));
    await write((db) => db.query("DELETE FROM customer WHERE external_id = 'A'"));
    await first.commit();
    await write((db) => add(db, "A"));
    expect(await told(end)).toEqual(["DELETED A", "CREATED A"]);
  });

  it("waits for no transaction of another organisation, and for none that changed nothing", async () => {
    const other = await database.addTenant();
    const elsewhere = await openTransaction(other, (db) => add(db, "theirs"));
    const staging = await openTransaction(tenantId, (db) =>
      db.query("CREATE TEMP TABLE staged (line int) ON COMMIT DROP"),
    );
    await write((db) => add(db, "A"));
    expect(await told()).toEqual(["CREATED A"]);
    await elsewhere.commit();
    await staging.commit();
  });

  it("tells what the owner of the tables writes for several organisations at once, and waits for it", async () => {
    const other = await database.addTenant();
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    try {
      await owner.query("BEGIN");
      await owner.query(
        "INSERT INTO customer (tenant_id, id, external_id) SELECT unnest($1::uuid[]), gen_random_uuid(), 'owned'",
        [[tenantId, other]],
      );
      await write((db) => add(db, "A"));
      expect(await told()).toEqual([]);
      await owner.query("COMMIT");
      expect(await told()).toEqual(["CREATED owned", "CREATED A"]);
    } finally {
      await owner.end();
    }
  });

  it("forgets a change that was undone, wholly or to a savepoint", async () => {
    const undone = await openTransaction(tenantId, (db) => add(db, "undone"));
    await write((db) => add(db, "kept"));
    await undone.rollBack();
    await write(async (db) => {
      await db.query("SAVEPOINT before");
      await add(db, "half");
      await db.query("ROLLBACK TO SAVEPOINT before");
      await add(db, "whole");
    });
    expect(await told()).toEqual(["CREATED kept", "CREATED whole"]);
  });

  it("holds back after a savepoint was undone, too", async () => {
    const slow = await openTransaction(tenantId, async (db) => {
      await db.query("SAVEPOINT before");
      await add(db, "half");
      await db.query("ROLLBACK TO SAVEPOINT before");
      await add(db, "slow");
    });
    await write((db) => add(db, "quick"));
    const early = await read();
    expect(early.changes).toEqual([]);
    await slow.commit();
    expect(await told(early.end)).toEqual(["CREATED slow", "CREATED quick"]);
  });
});

describe("forgetting", () => {
  it("drops what is older than thirty days, and tells a reader who stands before it", async () => {
    await write((db) => add(db, "old", "older"));
    const [first] = (await read()).changes;
    await write((db) => db.query("UPDATE change SET changed_at = now() - interval '31 days'"));
    await write((db) => add(db, "new"));
    expect(await write((db) => forgetChanges(db))).toBe(2);
    expect(await told()).toEqual(["CREATED new"]);
    await expect(read({ after: first!.place })).rejects.toMatchObject({ name: "ChangesForgotten" });
    const [row] = await database.rows<{ through: string }>(tenantId, "SELECT through::text FROM change_forgotten");
    expect(await told(row!.through)).toEqual(["CREATED new"]);
  });

  it("keeps what is younger", async () => {
    await write((db) => add(db, "A"));
    expect(await write((db) => forgetChanges(db))).toBe(0);
    expect(await told()).toEqual(["CREATED A"]);
  });
});
