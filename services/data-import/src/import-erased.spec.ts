import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ImportDesk } from "./testing/import-desk.ts";
import { upsertRecords } from "./upsert/upsert.ts";

let desk: ImportDesk;

beforeAll(async () => {
  desk = await ImportDesk.open();
  await desk.clear();
  // As an erasure leaves it.
  await desk.write((db) =>
    db.query("INSERT INTO erased_customer (external_id_hash) VALUES (erased_id_hash(current_tenant(), 'GONE'))"),
  );
});
afterAll(() => desk?.close());

const customers = async () =>
  (await desk.rows<{ id: string }>("SELECT external_id AS id FROM customer ORDER BY 1")).map(({ id }) => id);

describe("somebody who was erased", () => {
  it("does not come back by a file of customers, whose other rows are taken", async () => {
    const outcome = await desk.import("customers", "id,name\nGONE,Erika\nHERE,Otto\n");
    expect(outcome).toMatchObject({ rowsRead: 2, rowsAccepted: 1, rowsRejected: 1, counts: { created: 1 } });
    expect(await desk.errors()).toMatchObject([
      { line: 2, column: "external_id", rule: "customer.erased", value: null },
    ]);
    expect(await customers()).toEqual(["HERE"]);
  });

  it("does not come back by a strict file: nothing of it is taken", async () => {
    const outcome = await desk.import("customers", "id,name\nGONE,Erika\nTHERE,Anna\n", { strict: true });
    expect(outcome.failure?.code).toBe("import.strict");
    expect(await customers()).toEqual(["HERE"]);
  });

  it("does not come back by orders, which are taken without a customer", async () => {
    await desk.import(
      "orders",
      "order_id,order_date,customer_id,location,sku,quantity,unit_price\nO1,2026-03-01,GONE,SHOP,TEA,1,2\nO2,2026-03-01,HERE,SHOP,TEA,1,2\n",
    );
    const orders = await desk.rows(
      "SELECT o.external_id AS id, c.external_id AS customer FROM sales_order o LEFT JOIN customer c ON c.id = customer_id ORDER BY 1",
    );
    expect(orders).toEqual([
      { id: "O1", customer: null },
      { id: "O2", customer: "HERE" },
    ]);
    expect(await customers()).toEqual(["HERE"]);
  });

  it("does not come back by events", async () => {
    const text = "event_id,customer_id,event,time\n1,GONE,page_view,2026-03-01\n2,HERE,page_view,2026-03-01\n";
    expect(await desk.import("events", text)).toMatchObject({ rowsAccepted: 1, rowsRejected: 1 });
    expect((await desk.errors()).map(({ rule }) => rule)).toEqual(["customer.erased"]);
  });

  it("does not come back by records of the API", async () => {
    const records = [
      { externalId: "GONE", name: "Erika" },
      { externalId: "HERE", name: "Otto" },
    ];
    const results = await desk.write((db) => upsertRecords(db, "customers", records));
    expect(results).toMatchObject([
      { outcome: "REJECTED", violations: [{ rule: "customer.erased", value: null }] },
      { outcome: "UNCHANGED" },
    ]);
  });

  it("comes back where an owner has allowed it", async () => {
    await desk.write((db) => db.query("DELETE FROM erased_customer"));
    await desk.import("customers", "id,name\nGONE,Erika\n");
    expect(await customers()).toEqual(["GONE", "HERE"]);
  });
});
