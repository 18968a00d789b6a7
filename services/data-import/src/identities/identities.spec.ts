import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { ImportDesk } from "../testing/import-desk.ts";
import { forgetVisitor, identifyVisitor } from "./identify-visitor.ts";
import { mergeCustomers } from "./merge-customers.ts";
import { unmergeCustomers } from "./unmerge-customers.ts";

let desk: ImportDesk;
let ids: Record<string, string>;

beforeAll(async () => {
  desk = await ImportDesk.open();
});

afterAll(() => desk?.close());

beforeEach(async () => {
  await desk.clear();
  await desk.import("customers", "id,name\nANN,Ann\nBEN,Ben\nCAT,Cat\n");
  const rows = await desk.rows<{ name: string; id: string }>("SELECT external_id AS name, id FROM customer");
  ids = Object.fromEntries(rows.map(({ name, id }) => [name, id]));
});

const orders = (...customers: string[]) =>
  `order_id,order_date,sku,quantity,price,customer_id\n${customers.map((id) => `O-${id},2026-01-01,TEA,1,2,${id}\n`).join("")}`;
const events = (...customers: string[]) =>
  `event_id,customer_id,event,time\n${customers.map((id) => `E-${id},${id},checkout,2026-01-01\n`).join("")}`;
/** An order and an event of each customer. */
async function live(): Promise<void> {
  await desk.import("orders", orders("ANN", "BEN", "CAT"));
  await desk.import("events", events("ANN", "BEN", "CAT"));
}

const by = "Ada";
const merge = (kept: string, merged: string) =>
  desk.write((db) => mergeCustomers(db, { keptId: ids[kept]!, mergedId: ids[merged]!, by }));
const unmerge = (merged: string) => desk.write((db) => unmergeCustomers(db, { mergedId: ids[merged]!, by }));

/** Whose orders and events are whose: `ANN: O-ANN E-ANN`. */
async function holdings(): Promise<Record<string, string>> {
  const rows = await desk.rows<{ name: string; held: string }>(
    `SELECT coalesce(customer.external_id, '?') AS name, string_agg(held.id, ' ' ORDER BY held.id DESC) AS held
     FROM (SELECT customer_id, external_id AS id FROM sales_order UNION ALL
           SELECT customer_id, external_id FROM customer_event) AS held
     LEFT JOIN customer ON customer.id = held.customer_id GROUP BY 1`,
  );
  return Object.fromEntries(rows.map(({ name, held }) => [name, held]));
}

describe("merging customers", () => {
  beforeEach(live);

  it("gives orders and events to the kept one, and back when it is undone", async () => {
    const before = await holdings();
    await merge("ANN", "BEN");
    expect(await holdings()).toEqual({ ANN: "O-BEN O-ANN E-BEN E-ANN", CAT: "O-CAT E-CAT" });
    await unmerge("BEN");
    expect(await holdings()).toEqual(before);
    expect(
      await desk.rows(
        "SELECT orders_moved, events_moved, merged_by, undone_by, undone_at IS NOT NULL AS undone FROM customer_merge",
      ),
    ).toEqual([{ orders_moved: 1, events_moved: 1, merged_by: "Ada", undone_by: "Ada", undone: true }]);
  });

  it("follows merges of merges, and undoes them in any order", async () => {
    await merge("BEN", "CAT");
    await merge("ANN", "BEN");
    expect(Object.keys(await holdings())).toEqual(["ANN"]);
    await unmerge("CAT");
    expect(await holdings()).toEqual({ ANN: "O-BEN O-ANN E-BEN E-ANN", CAT: "O-CAT E-CAT" });
    await merge("BEN", "CAT").catch((error: Error) => expect(error).toMatchObject({ code: "merge.kept-merged" }));
    await merge("ANN", "CAT");
    await unmerge("BEN");
    expect(await holdings()).toEqual({ ANN: "O-CAT O-ANN E-CAT E-ANN", BEN: "O-BEN E-BEN" });
  });

  it("takes a whole branch out, and leaves it one", async () => {
    await merge("BEN", "CAT");
    await merge("ANN", "BEN");
    await unmerge("BEN");
    expect(await holdings()).toEqual({ ANN: "O-ANN E-ANN", BEN: "O-CAT O-BEN E-CAT E-BEN" });
    await unmerge("CAT");
    expect(await holdings()).toMatchObject({ BEN: "O-BEN E-BEN", CAT: "O-CAT E-CAT" });
  });

  it("gives the survivor what still comes under the merged one's key, and back", async () => {
    await merge("ANN", "BEN");
    await desk.import("orders", orders("BEN").replace("O-BEN", "O-NEW").replace(",1,2,", ",3,2,"));
    await desk.import("orders", orders("BEN").replace(",1,2,", ",5,2,"));
    await desk.import("events", events("BEN").replace("E-BEN", "E-NEW"));
    expect((await holdings()).ANN).toBe("O-NEW O-BEN O-ANN E-NEW E-BEN E-ANN");
    await unmerge("BEN");
    expect(await holdings()).toMatchObject({ ANN: "O-ANN E-ANN", BEN: "O-NEW O-BEN E-NEW E-BEN" });
  });
});

describe("a merge", () => {
  it.each([
    ["with itself", () => merge("ANN", "ANN"), "merge.itself"],
    ["in a circle", () => merge("ANN", "BEN").then(() => merge("BEN", "ANN")), "merge.circle"],
    ["twice", () => merge("ANN", "BEN").then(() => merge("CAT", "BEN")), "merge.merged-already"],
    ["into one merged away", () => merge("ANN", "BEN").then(() => merge("BEN", "CAT")), "merge.kept-merged"],
    ["undone twice", () => merge("ANN", "BEN").then(() => unmerge("BEN").then(() => unmerge("BEN"))), "merge.none"],
    [
      "with one who was erased",
      () =>
        desk
          .write((db) => db.query("UPDATE customer SET erased_at = now() WHERE name = 'Ben'"))
          .then(() => merge("ANN", "BEN")),
      "customer.erased",
    ],
    [
      "with one of another organisation",
      async () => {
        await desk.clear();
        await desk.import("customers", "id\nANN\n");
        const [own] = await desk.rows<{ id: string }>("SELECT id FROM customer");
        ids = { ...ids, ANN: own!.id };
        await merge("ANN", "BEN");
      },
      "customer.unknown",
    ],
  ])("is refused %s", async (_, act, code) => {
    await expect(act()).rejects.toMatchObject({ name: "IdentityRefused", code });
  });
});

describe("identifying a visitor", () => {
  beforeEach(live);
  const identify = (customer: string) =>
    desk.write((db) => identifyVisitor(db, { anonymousId: "v1", customerId: ids[customer]!, by }));
  const forget = () => desk.write((db) => forgetVisitor(db, { anonymousId: "v1", by }));
  beforeEach(async () => {
    await desk.import(
      "events",
      "event_id,visitor_id,event,time\nE1,v1,page_view,2026-01-01\nE2,v2,page_view,2026-01-01\n",
    );
  });

  it("gives the customer what the visitor did and will do, until it is taken back", async () => {
    expect(await identify("ANN")).toBe(1);
    expect(await identify("ANN")).toBe(0);
    await desk.import("events", "event_id,visitor_id,event,time\nE3,v1,page_view,2025-01-01\n");
    expect(await holdings()).toMatchObject({ ANN: "O-ANN E3 E1 E-ANN", "?": "E2" });
    await desk.import("events", "event_id,visitor_id,customer_id,event,time\nE4,v1,ANN,page_view,2025-01-01\n");
    expect(await forget()).toBe(ids.ANN);
    await desk.import("events", "event_id,visitor_id,customer_id,event,time\nE5,v1,ANN,page_view,2025-01-01\n");
    expect(await holdings()).toMatchObject({ ANN: "O-ANN E5 E4 E-ANN", "?": "E3 E2 E1" });
  });

  it("goes with a customer who is merged, and comes back", async () => {
    await merge("ANN", "BEN");
    await identify("BEN");
    expect((await holdings()).ANN).toContain("E1");
    await unmerge("BEN");
    expect(await holdings()).toMatchObject({ BEN: "O-BEN E1 E-BEN" });
  });

  it("is refused where the visitor is another, and taking back where nobody is known", async () => {
    await expect(forget()).rejects.toMatchObject({ code: "visitor.unknown" });
    await identify("ANN");
    await expect(identify("BEN")).rejects.toMatchObject({ code: "visitor.taken", facts: { id: "ANN" } });
  });
});
