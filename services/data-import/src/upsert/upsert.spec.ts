import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { EntityManager } from "typeorm";
import { ImportDesk } from "../testing/import-desk.ts";
import { upsertRecords } from "./upsert.ts";
import type { GivenRecord, UpsertKind } from "./upsert-contract.ts";

let desk: ImportDesk;
beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk?.close());
beforeEach(() => desk.clear());

const upsert = (kind: UpsertKind, ...records: GivenRecord[]) => desk.write((db) => upsertRecords(db, kind, records));
/** What became of each, with the rules it broke and where. */
const outcomes = async (kind: UpsertKind, ...records: GivenRecord[]) =>
  (await upsert(kind, ...records)).map(({ outcome, violations }) =>
    [outcome, ...violations.map(({ rule, column }) => `${rule} ${column}`)].join(" "),
  );
const customers = () =>
  desk.rows<{ external_id: string }>(
    "SELECT external_id, name, email, country, locale FROM customer ORDER BY external_id",
  );
const order = (externalId: string, more: GivenRecord = {}): GivenRecord => ({
  externalId,
  placedAt: "2026-03-01T10:00:00Z",
  customer: "C1",
  lines: [{ product: "TEA", quantity: 2, unitPrice: "3.50" }],
  ...more,
});

describe("records by their external id", () => {
  it("are created, updated, or left as they are", async () => {
    const ann = { externalId: "C1", name: "Ann", email: "ann@example.com" };
    expect(await outcomes("customers", ann, { externalId: "C2" })).toEqual(["CREATED", "CREATED"]);
    expect(await outcomes("customers", ann, { externalId: "C2", name: "Bo" })).toEqual(["UNCHANGED", "UPDATED"]);
    expect(await desk.rows("SELECT external_id, version FROM customer ORDER BY external_id")).toEqual([
      { external_id: "C1", version: 1 },
      { external_id: "C2", version: 2 },
    ]);
  });

  it("keep the fields that a record leaves out, each its own, and lose those that it gives as null", async () => {
    await upsert("customers", { externalId: "C1", name: "Ann", country: "France", locale: "fr" });
    await upsert("customers", { externalId: "C2", name: "Bo", email: "bo@example.com" });
    expect(
      await outcomes("customers", { externalId: "C1", country: null }, { externalId: "C2", country: "Spain" }),
    ).toEqual(["UPDATED", "UPDATED"]);
    expect(await customers()).toEqual([
      { external_id: "C1", name: "Ann", email: null, country: null, locale: "fr" },
      { external_id: "C2", name: "Bo", email: "bo@example.com", country: "Spain", locale: null },
    ]);
  });

  it("add attributes to those that are there", async () => {
    await upsert("customers", { externalId: "C1", attributes: { plan: "gold", seats: 3 } });
    await upsert("customers", { externalId: "C1", name: "Ann" }, { externalId: "C2" });
    await upsert("customers", { externalId: "C1", attributes: { plan: null, vip: true } });
    expect(await desk.rows("SELECT attributes FROM customer ORDER BY external_id")).toEqual([
      { attributes: { seats: 3, vip: true } },
      { attributes: {} },
    ]);
  });

  it("that break a rule are told by field and rule, and keep none of the others from being written", async () => {
    const bad: GivenRecord[] = [
      { externalId: "", name: "Nobody" },
      { name: "Nobody" },
      { externalId: "x".repeat(201) },
      { externalId: "A\u0000B" },
      { externalId: "C3", email: "no address", locale: "?!" },
      { externalId: "C4", name: { first: "Ann" } },
      { externalId: "C5", nickname: "Al" },
      { externalId: "C6", attributes: { essay: "x".repeat(1_000_000) } },
      { externalId: "C7", attributes: { tags: ["a"] } },
      { externalId: "C8", attributes: ["a"] },
      { externalId: "C9", attributes: { odd: "\u0000" } },
      { externalId: ["C10"] },
    ];
    expect(await outcomes("customers", { externalId: "C1" }, ...bad, { externalId: "C2" })).toEqual([
      "CREATED",
      "REJECTED value.required externalId",
      "REJECTED value.required externalId",
      "REJECTED value.length externalId",
      "REJECTED value.control externalId",
      "REJECTED email.address email locale.tag locale",
      "REJECTED value.single name",
      "REJECTED record.field nickname",
      "REJECTED object.size attributes",
      "REJECTED object.flat attributes",
      "REJECTED object.form attributes",
      "REJECTED object.form attributes",
      "REJECTED value.single externalId",
      "CREATED",
    ]);
    expect((await customers()).map((row) => row.external_id)).toEqual(["C1", "C2"]);
  });

  it("that come again in one call count where they come last", async () => {
    const said = await outcomes(
      "customers",
      { externalId: "C1", name: "first" },
      { externalId: " C1 ", name: "last" },
      { externalId: "C2", name: "Bo" },
      { externalId: "C2", email: "refused" },
    );
    expect(said).toEqual([
      "REJECTED record.superseded externalId",
      "CREATED",
      "CREATED",
      "REJECTED email.address email",
    ]);
    expect(await desk.rows("SELECT name FROM customer ORDER BY external_id")).toEqual([
      { name: "last" },
      { name: "Bo" },
    ]);
  });

  it("may be products with new categories, locations and suppliers", async () => {
    const jug = { externalId: "JUG", name: "Jug", category: "Home > Kitchen", unitPrice: "4.50", active: true };
    expect(await outcomes("products", jug, { externalId: "TEA", unitPrice: 2.5 })).toEqual(["CREATED", "UPDATED"]);
    expect(
      await desk.rows(`SELECT external_id, product.name, path, unit_price, unit FROM product LEFT JOIN category ON category.id = category_id
        WHERE external_id IN ('JUG', 'TEA') ORDER BY 1`),
    ).toEqual([
      { external_id: "JUG", name: "Jug", path: "Home > Kitchen", unit_price: "4.5000", unit: "EACH" },
      { external_id: "TEA", name: "Tea", path: null, unit_price: "2.5000", unit: "KG" },
    ]);
    expect(await outcomes("products", jug)).toEqual(["UNCHANGED"]);
    expect(await outcomes("locations", { externalId: "L9", kind: "ONLINE" })).toEqual(["CREATED"]);
    const mill = { externalId: "S9", leadTimeDays: 3, closedWeekdays: ["Sat", "Sun"] };
    expect(await outcomes("suppliers", mill, { externalId: "S8", closedWeekdays: "someday" })).toEqual([
      "CREATED",
      "REJECTED weekdays.form closedWeekdays",
    ]);
    expect(await outcomes("suppliers", mill)).toEqual(["UNCHANGED"]);
  });

  it("take a number of statements that does not grow with them", async () => {
    const count = (records: GivenRecord[], kind: UpsertKind) =>
      desk.write(async (db) => {
        let statements = 0;
        const counted = new Proxy(db, {
          get: (target, name) =>
            name === "query"
              ? (...given: Parameters<EntityManager["query"]>) => {
                  statements++;
                  return target.query(...given);
                }
              : Reflect.get(target, name),
        });
        await upsertRecords(counted, kind, records);
        return statements;
      });
    const many = Array.from({ length: 1_000 }, (_, at) => ({ externalId: `M${at}`, name: `Many ${at}` }));
    expect(await count(many, "customers")).toBe(await count([{ externalId: "one" }], "customers"));
    const orders = Array.from({ length: 200 }, (_, at) => order(`O${at}`));
    expect(await count(orders, "orders")).toBe(await count([order("one")], "orders"));
  });
});

describe("orders by their external id", () => {
  const stored = () =>
    desk.rows(`SELECT o.external_id AS id, o.total::float8 AS total, o.line_count AS lines, c.external_id AS customer
      FROM sales_order o LEFT JOIN customer c ON c.id = o.customer_id ORDER BY 1`);

  it("are written with their lines and whoever they name, replaced as a whole, or left as they are", async () => {
    expect(await outcomes("orders", order("O1"), order("O2", { customer: null }))).toEqual(["CREATED", "CREATED"]);
    const more = {
      lines: [
        { product: "CUP", quantity: 1, unitPrice: 9 },
        { product: "NEW", quantity: 1, unitPrice: 1 },
      ],
    };
    expect(await outcomes("orders", order("O1", more), order("O2", { customer: null }))).toEqual([
      "UPDATED",
      "UNCHANGED",
    ]);
    expect(await stored()).toEqual([
      { id: "O1", total: 10, lines: 2, customer: "C1" },
      { id: "O2", total: 7, lines: 1, customer: null },
    ]);
  });

  it("are refused as a whole where one line is, with the place of what is wrong", async () => {
    const lines = [
      { product: "TEA", quantity: 1, unitPrice: 1 },
      { product: "CUP", quantity: "some", unitPrice: 1 },
      { quantity: 0, unitPrice: 1, colour: "red" },
    ];
    expect(
      await outcomes(
        "orders",
        order("O1"),
        order("O2", { lines: lines.slice(0, 2) }),
        order("O3", { lines }),
        order("O4", { lines: [] }),
        order("O5", { lines: "TEA" }),
        order("O6", { placedAt: "yesterday", lines: lines.slice(0, 1).concat(lines.slice(0, 1)) }),
        order("O7", { shipped: true }),
        order("O8", { lines: [{ product: "TEA", quantity: 1e9, unitPrice: 1e9 }] }),
        order("O9", {
          lines: Array.from({ length: 300 }, () => ({ product: "TEA", quantity: 1e6, unitPrice: 999_999 })),
        }),
        order("O10", { lines: Array.from({ length: 1_001 }, () => lines[0]) }),
        { ...order(""), externalId: undefined },
      ),
    ).toEqual([
      "CREATED",
      "REJECTED quantity.number lines.1.quantity",
      "REJECTED record.field lines.2.colour",
      "REJECTED order.lines lines",
      "REJECTED order.lines lines",
      "REJECTED placed_at.timestamp placedAt",
      "REJECTED record.field shipped",
      "REJECTED line.amount lines.0.quantity",
      "REJECTED order.total externalId",
      "REJECTED order.lines lines",
      "REJECTED value.required externalId",
    ]);
    expect(await stored()).toEqual([{ id: "O1", total: 7, lines: 1, customer: "C1" }]);
  });

  it("that come again in one call count where they come last", async () => {
    const last = order("O1", { lines: [{ product: "CUP", quantity: 1, unitPrice: 1 }] });
    expect(await outcomes("orders", order("O1"), last, order("O1", { placedAt: null }))).toEqual([
      "REJECTED record.superseded externalId",
      "CREATED",
      "REJECTED value.required placedAt",
    ]);
    expect(await stored()).toEqual([{ id: "O1", total: 1, lines: 1, customer: "C1" }]);
  });
});
