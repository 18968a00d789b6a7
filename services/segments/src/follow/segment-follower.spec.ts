import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { publicId } from "@bellwether/schema/contracts/public-id";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import type { Predicate } from "../model/predicate.ts";
import { archiveSegment, restoreSegment } from "../store/archive-segment.ts";
import { updateSegment } from "../store/save-segment.ts";
import { SegmentCompany } from "../testing/segment-company.ts";
import { settleSegments } from "../testing/settle-segments.ts";
import { SegmentFollower } from "./segment-follower.ts";

let database: RuntimeDatabase;
let company: SegmentCompany;

beforeAll(async () => {
  database = await createRuntimeDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  company = await SegmentCompany.open(database);
});

const settle = (sweep = false) => settleSegments(database.door, company.tenantId, sweep);

const visitors: Predicate = { events: { kind: "PAGE_VIEW", withinDays: 30, atLeast: 2 } };

describe("segments that are followed", () => {
  it("have their members worked out once they are made, and again when they are changed", async () => {
    await company.addCustomer("a", { country: "DE" });
    await company.addCustomer("b", { country: "FR" });
    const id = await company.addSegment("Germans", { customer: { field: "country", in: ["DE"] } });
    expect(await company.membersOf(id)).toEqual([]);
    await settle();
    expect(await company.membersOf(id)).toEqual(["a"]);
    const predicate: Predicate = { customer: { field: "country", in: ["FR"] } };
    await company.write((db) => updateSegment(db, id, { predicate }, 1, "test"));
    await settle();
    expect(await company.membersOf(id)).toEqual(["b"]);
    expect((await company.changesOf(id)).sort()).toEqual(["+a", "+b", "-a"]);
    const days = await company.rows("SELECT members, came, went FROM segment_day");
    expect(days).toEqual([{ members: 1, came: 2, went: 1 }]);
  });

  it("take in and let go of customers by what they do, and write each down once", async () => {
    const a = await company.addCustomer("a", { events: [{ ago: 3 }] });
    await company.addCustomer("b");
    const id = await company.addSegment("Visitors", visitors);
    await settle();
    await company.addEvent(a, { ago: 0 });
    await settle();
    await company.addEvent(a, { ago: 0 });
    await company.addCustomer("c", { events: [{ ago: 1 }, { ago: 2 }] });
    await settle();
    expect(await company.membersOf(id)).toEqual(["a", "c"]);
    await company.write((db) => db.query("DELETE FROM customer_event WHERE customer_id = $1", [a]));
    await settle();
    expect(await company.changesOf(id)).toEqual(["+a", "+c", "-a"]);
    expect(await company.rows("SELECT member_count FROM segment")).toEqual([{ member_count: 1 }]);
    expect(await company.rows("SELECT FROM segment_dirty")).toEqual([]);
  });

  it("let go of customers when what they did leaves a window, and of those who are merged away or erased", async () => {
    const leaving = await company.addCustomer("leaving", { events: [{ ago: 1 }, { ago: 29 }] });
    const merged = await company.addCustomer("merged", { events: [{ ago: 1 }, { ago: 2 }] });
    const erased = await company.addCustomer("erased", { events: [{ ago: 1 }, { ago: 2 }] });
    const id = await company.addSegment("Visitors", visitors);
    await settle();
    expect(await company.membersOf(id)).toEqual(["erased", "leaving", "merged"]);
    // Time cannot be waited for: the event is put to 30 days ago less a moment, unnoticed, and the clock to before that.
    await company.write(async (db) => {
      await db.query(
        "UPDATE customer_event SET occurred_at = now() - interval '30 days' WHERE customer_id = $1 AND occurred_at < now() - interval '9 days'",
        [leaving],
      );
      await db.query("DELETE FROM segment_dirty");
      await db.query("UPDATE segment_clock SET swept_at = now() - interval '1 minute'");
    });
    await settle();
    expect(await company.membersOf(id)).toContain("leaving");
    await settle(true);
    expect(await company.membersOf(id)).not.toContain("leaving");
    await company.write(async (db) => {
      await db.query("UPDATE customer SET merged_into = $2 WHERE id = $1", [merged, leaving]);
      await db.query("UPDATE customer SET erased_at = now() WHERE id = $1", [erased]);
    });
    await settle();
    expect(await company.membersOf(id)).toEqual([]);
  });

  it("follow those that they ask about, in the same step", async () => {
    const a = await company.addCustomer("a", { events: [{ ago: 1 }] });
    await company.addCustomer("b");
    const inner = await company.addSegment("Visitors", visitors);
    const outer = await company.addSegment("Others", { not: { segment: { id: inner } } });
    await settle();
    expect(await company.membersOf(outer)).toEqual(["a", "b"]);
    await company.addEvent(a, { ago: 1 });
    await settle();
    expect([await company.membersOf(inner), await company.membersOf(outer)]).toEqual([["a"], ["b"]]);
    const predicate: Predicate = { events: { kind: "EMAIL_OPEN", atLeast: 1 } };
    await company.write((db) => updateSegment(db, inner, { predicate }, null, "test"));
    await settle();
    expect([await company.membersOf(inner), await company.membersOf(outer)]).toEqual([[], ["a", "b"]]);
    expect(await company.write((db) => archiveSegment(db, inner, null, "test"))).toMatchObject({
      refusals: [{ code: "segment.asked-about", facts: { names: "Others" } }],
    });
  });

  it("pay for nothing that no segment is about", async () => {
    const a = await company.addCustomer("a");
    await company.addSegment("Visitors", visitors);
    await settle();
    await company.addEvent(a, { ago: 0, kind: "EMAIL_OPEN" });
    await company.write((db) => db.query("UPDATE customer SET name = 'A'"));
    await company.write((db) =>
      db.query(
        "INSERT INTO sales_order (id, external_id, customer_id, placed_at, currency, total, line_count, content_hash) VALUES (gen_random_uuid(), 'o', $1, now(), 'EUR', 1, 1, '')",
        [a],
      ),
    );
    expect(await company.rows("SELECT FROM segment_dirty")).toEqual([]);
    await company.addEvent(a, { ago: 0 });
    expect(await company.rows("SELECT customer_id FROM segment_dirty")).toEqual([{ customer_id: a }]);
  });

  it("hear what changed of whom, and that anything may have where somebody is new or gone", async () => {
    await company.addSegment("Visitors", visitors);
    await company.addSegment("Buyers", { orders: { measure: "COUNT", atLeast: 1 } });
    await settle();
    const noted = async (work: () => Promise<unknown>) => {
      await company.write((db) => db.query("DELETE FROM segment_dirty"));
      await work();
      return company.rows("SELECT DISTINCT source, event_kind FROM segment_dirty ORDER BY 1");
    };
    const anything = { source: null, event_kind: null };
    let a = "";
    expect(
      await noted(async () => {
        a = await company.addCustomer("a");
      }),
    ).toEqual([anything]);
    expect(await noted(() => company.addEvent(a, { ago: 0 }))).toEqual([{ source: "EVENTS", event_kind: "PAGE_VIEW" }]);
    const set = (column: string) => company.write((db) => db.query(`UPDATE customer SET ${column} WHERE id = $1`, [a]));
    expect(await noted(() => set("country = 'FR'"))).toEqual([{ source: "CUSTOMERS", event_kind: null }]);
    expect(await noted(() => set("erased_at = now()"))).toContainEqual(anything);
  });

  it("tell webhooks who came and went because of what they do, and nothing of definitions", async () => {
    const a = await company.addCustomer("a", { events: [{ ago: 1 }, { ago: 2 }] });
    const b = await company.addCustomer("b", { events: [{ ago: 1 }] });
    await company.write((db) =>
      db.query(
        `INSERT INTO webhook (id, url, event_types, secret)
         VALUES (gen_random_uuid(), 'https://example.com', '{segment.entered,segment.left}', '')`,
      ),
    );
    const id = await company.addSegment("Visitors", visitors);
    await settle();
    await company.addEvent(b, { ago: 0 });
    await settle();
    await company.write((db) => db.query("DELETE FROM customer_event WHERE customer_id = $1", [a]));
    await settle();
    const told = await company.rows<{ type: string; data: { count: number } }>(
      "SELECT type, data FROM webhook_event ORDER BY occurred_at",
    );
    const news = (customerId: string, externalId: string) => ({
      segment: { id: publicId("Segment", id), name: "Visitors", version: 1 },
      occurredAt: expect.stringMatching(/Z$/),
      count: 1,
      customers: [{ id: publicId("Customer", customerId), externalId }],
    });
    expect(told).toEqual([
      { type: "segment.entered", data: news(b, "b") },
      { type: "segment.left", data: news(a, "a") },
    ]);
  });

  it("have no members while they are archived, and the right ones afterwards", async () => {
    await company.addCustomer("a", { country: "DE" });
    const id = await company.addSegment("Germans", { customer: { field: "country", in: ["DE"] } });
    await settle();
    await company.write((db) => archiveSegment(db, id, 1, "test"));
    await company.addCustomer("b", { country: "DE" });
    await settle();
    expect(await company.membersOf(id)).toEqual([]);
    await company.write((db) => restoreSegment(db, id, "test"));
    await settle();
    expect(await company.membersOf(id)).toEqual(["a", "b"]);
  });
});

describe("followers", () => {
  const running: SegmentFollower[] = [];
  const closers: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const follower of running.splice(0)) await follower.stop();
    for (const close of closers.splice(0)) await close();
  });

  async function start(): Promise<void> {
    const dataSource = createAppDataSource({
      url: database.appUrl,
      poolSize: 2,
      connectionTimeoutMs: 5_000,
      statementTimeoutMs: 0,
    });
    await dataSource.initialize();
    closers.push(() => dataSource.destroy());
    const follower = new SegmentFollower({
      databaseUrl: database.appUrl,
      door: new TenantDoor(dataSource),
      log: pino({ level: "silent" }),
      pollMs: 50,
      batch: 3,
    });
    running.push(follower);
    await follower.start();
  }

  it("hear of changes, and two of them do nothing twice", async () => {
    const id = await company.addSegment("Visitors", visitors);
    await Promise.all([start(), start()]);
    const names = Array.from({ length: 20 }, (_, index) => `c${String(index).padStart(2, "0")}`);
    await Promise.all(names.map((name) => company.addCustomer(name, { events: [{ ago: 1 }, { ago: 2 }] })));
    await waitFor(
      async () => ((await company.membersOf(id)).length === names.length ? true : undefined),
      "every customer to be a member",
    );
    expect((await company.changesOf(id)).sort()).toEqual(names.map((name) => `+${name}`));
  });
});
