import { randomUUID } from "node:crypto";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { maxLiveSegments } from "../contract.ts";
import type { Predicate } from "../model/predicate.ts";
import { SegmentCompany } from "../testing/segment-company.ts";
import { archiveSegment, restoreSegment } from "./archive-segment.ts";
import { previewPredicate } from "./preview-predicate.ts";
import { createSegment, updateSegment } from "./save-segment.ts";
import type { SegmentChanged } from "./segment-refusal.ts";

let database: RuntimeDatabase;
let company: SegmentCompany;

beforeAll(async () => {
  database = await createRuntimeDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  company = await SegmentCompany.open(database);
});

const german: Predicate = { customer: { field: "country", in: ["DE"] } };

const create = (name: string, predicate: Predicate, description: string | null = null) =>
  company.write((db) => createSegment(db, { name, description, predicate }, "test"));

/** Code and place of each refusal. */
const refusals = (done: SegmentChanged) =>
  done.outcome === "changed" ? [] : done.refusals.map(({ code, field }) => `${field?.join(".") ?? ""} ${code}`);

describe("saving a segment", () => {
  it("counts its versions, keeps what it was, and refuses a change that rests on an older one", async () => {
    const id = await company.addSegment("Germans", german);
    const french: Predicate = { customer: { field: "country", in: ["FR"] } };
    await company.write((db) => updateSegment(db, id, { predicate: french }, 1, "b"));
    await company.write((db) => updateSegment(db, id, { name: "French" }, null, "c"));
    expect(
      await company.rows("SELECT version, name, predicate, changed_by FROM segment_version ORDER BY version"),
    ).toEqual([
      { version: 1, name: "Germans", predicate: german, changed_by: "test" },
      { version: 2, name: "Germans", predicate: french, changed_by: "b" },
      { version: 3, name: "French", predicate: french, changed_by: "c" },
    ]);
    const late = await company.write((db) => updateSegment(db, id, { name: "Late" }, 2, "d"));
    expect(late).toMatchObject({ refusals: [{ code: "segment.changed", facts: { version: 3 } }] });
  });

  it("refuses what cannot be, naming each field", async () => {
    await company.addSegment("Germans", german);
    expect(refusals(await create(" ", german))).toEqual(["name segment.name-length"]);
    expect(refusals(await create("GERMANS", german, "x".repeat(501)))).toEqual([
      "name segment.name-taken",
      "description segment.description-long",
    ]);
    const strange: Predicate = {
      all: [
        { events: { kind: "PAGE_VIEW", productId: randomUUID(), atLeast: 1 } },
        { orders: { measure: "COUNT", categoryId: randomUUID(), atLeast: 1 } },
        { not: { segment: { id: randomUUID() } } },
      ],
    };
    expect(refusals(await create("Strange", strange))).toEqual([
      "predicate.all.0.events.productId predicate.unknown-product",
      "predicate.all.1.orders.categoryId predicate.unknown-category",
      "predicate.all.2.not.segment.id predicate.unknown-segment",
    ]);
    const nowhere = randomUUID();
    expect(refusals(await company.write((db) => updateSegment(db, nowhere, {}, null, "t")))).toEqual([
      "segmentId segment.unknown",
    ]);
  });

  it("refuses circles, at once and by way of others", async () => {
    const a = await company.addSegment("A", german);
    const b = await company.addSegment("B", { segment: { id: a } });
    const c = await company.addSegment("C", { any: [{ segment: { id: b } }, german] });
    const ask = (id: string): Promise<SegmentChanged> =>
      company.write((db) => updateSegment(db, a, { predicate: { all: [{ segment: { id } }] } }, null, "t"));
    expect(await ask(a)).toMatchObject({ refusals: [{ code: "predicate.circle", facts: { through: "A → A" } }] });
    expect(await ask(c)).toMatchObject({
      refusals: [{ code: "predicate.circle", facts: { through: "A → C → B → A" } }],
    });
  });

  it("refuses more conditions than can be kept true, those of segments asked about included", async () => {
    const wide: Predicate = { any: Array.from({ length: 20 }, () => german) };
    const wider: Predicate = { all: [wide, wide, wide] };
    const id = await company.addSegment("Wide", wider);
    const four: Predicate = { all: Array.from({ length: 4 }, () => ({ segment: { id } })) };
    expect(refusals(await create("Four of it", four))).toEqual(["predicate predicate.too-many-whole"]);
  });

  it("refuses one more than there may be, and a name that was given away meanwhile", async () => {
    const id = await company.addSegment("Germans", german);
    await company.write((db) => archiveSegment(db, id, null, "t"));
    await company.addSegment("germans", german);
    expect(refusals(await company.write((db) => restoreSegment(db, id, "t")))).toEqual(["name segment.name-taken"]);
    await company.write((db) =>
      db.query(
        `INSERT INTO segment (id, name, predicate, sources)
         SELECT gen_random_uuid(), 'Many ' || n, $1, '{}' FROM generate_series(2, $2::integer) AS n`,
        [JSON.stringify(german), maxLiveSegments],
      ),
    );
    expect(refusals(await create("One more", german))).toEqual([" segment.too-many"]);
  });

  it("of two that would ask about each other at once lets one through", async () => {
    const a = await company.addSegment("A", german);
    const b = await company.addSegment("B", german);
    const ask = (id: string, about: string) =>
      company.write((db) => updateSegment(db, id, { predicate: { segment: { id: about } } }, null, "t"));
    const both = await Promise.all([ask(a, b), ask(b, a)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["changed", "refused"]);
  });
});

describe("a preview", () => {
  it("counts exactly and shows the same sample each time", async () => {
    for (let index = 0; index < 15; index += 1)
      await company.addCustomer(`c${index}`, { country: index < 12 ? "DE" : "FR" });
    const preview = () => company.database.door.read(company.tenantId, (db) => previewPredicate(db, german, 5_000));
    const first = await preview();
    expect([first.count, first.total, first.sample.length]).toEqual([12, 15, 10]);
    expect(await preview()).toEqual(first);
  });
});
