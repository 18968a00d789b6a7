import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { ImportDesk } from "../testing/import-desk.ts";
import { EventsOvertaken, type IngestedEvent, ingestEvents } from "./ingest-events.ts";

let desk: ImportDesk;

beforeAll(async () => {
  desk = await ImportDesk.open();
});

afterAll(() => desk?.close());
beforeEach(() => desk.clear());

const event = (eventId: string, more: Partial<IngestedEvent> = {}): IngestedEvent => ({
  eventId,
  kind: "PAGE_VIEW",
  occurredAt: new Date("2026-03-01T10:00:00Z"),
  customerId: "ANN",
  ...more,
});
const ingest = (...events: IngestedEvent[]) => desk.write((db) => ingestEvents(db, events));
const count = async () => (await desk.rows<{ n: number }>("SELECT count(*)::int AS n FROM customer_event"))[0]?.n;

describe("ingestEvents", () => {
  it("answers each event of a call, in its order, and takes one in once", async () => {
    const call = [
      event("1"),
      event("2", { kind: "FEEDBACK", value: "9" }),
      event("1"),
      event("1", { channel: "web" }),
      event("3", { productId: "NONE" }),
      event("4", { customerId: null }),
      event("5", { productId: "TEA", value: "12.5", currency: "EUR", properties: '{"q":{"w":"green"}}' }),
    ];
    const told = (await ingest(...call)).map((result) =>
      result.status === "REJECTED"
        ? result.violations.map(({ rule, column }) => `${column}: ${rule}`)[0]
        : result.status,
    );
    expect(told).toEqual([
      "CREATED",
      "value: event.rating",
      "UNCHANGED",
      "eventId: event.differs",
      "productId: product.unknown",
      "customerId: event.person",
      "CREATED",
    ]);
    expect((await ingest(event("1"), event("5"))).map(({ status }) => status)).toEqual(["UNCHANGED", "REJECTED"]);
    expect(await count()).toBe(2);
  });

  it("refuses clocks that run ahead, and takes those that are a little off", async () => {
    const ahead = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    const results = await ingest(event("1", { occurredAt: ahead(11) }), event("2", { occurredAt: ahead(9) }));
    expect(results).toMatchObject([
      { status: "REJECTED", violations: [{ rule: "time.future", column: "occurredAt" }] },
      { status: "CREATED" },
    ]);
  });

  it("takes nothing but whole calls, of which there may be many at once, with new customers in common", async () => {
    const calls = Array.from({ length: 6 }, (_, call) =>
      ingest(
        ...Array.from({ length: 50 }, (_, at) => event(`${call}-${at}`, { customerId: `C${(at * 7 + call) % 20}` })),
      ),
    );
    expect((await Promise.all(calls)).flat().every(({ status }) => status === "CREATED")).toBe(true);
    expect(await count()).toBe(300);
    expect(await desk.rows("SELECT count(*)::int AS n FROM customer")).toEqual([{ n: 20 }]);
  });

  it("lets one of two calls with the same event wait and be done again", async () => {
    let entered = () => {};
    let leave = () => {};
    const inside = new Promise<void>((resolve) => {
      entered = resolve;
    });
    const asked = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const slow = desk.write(async (db) => {
      await ingestEvents(db, [event("1")]);
      entered();
      await asked;
    });
    await inside;
    const fast = ingest(event("1"));
    const settled = fast.then(
      () => "done",
      (error: unknown) => error,
    );
    // It waits for the other's row; once that is there, it cannot say any more that the event was new.
    for (let waiting = false; !waiting; )
      waiting =
        (
          await desk.rows(
            "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
          )
        ).length > 0;
    leave();
    await slow;
    expect(await settled).toBeInstanceOf(EventsOvertaken);
    expect(await ingest(event("1"))).toEqual([{ status: "UNCHANGED" }]);
  });
});
