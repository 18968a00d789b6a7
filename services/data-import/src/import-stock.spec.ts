import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { ImportDesk } from "./testing/import-desk.ts";

let desk: ImportDesk;

beforeAll(async () => {
  desk = await ImportDesk.open();
});

afterAll(() => desk?.close());

beforeEach(() => desk.clear());

const positions = () =>
  desk.rows(`SELECT product.external_id AS sku, location.external_id AS place, on_hand::float8 AS "onHand",
      on_order::float8 AS "onOrder"
    FROM stock_position JOIN product ON product.id = product_id JOIN location ON location.id = location_id ORDER BY 1, 2`);

const movements = () => desk.rows<{ count: number }>("SELECT count(*)::int AS count FROM stock_movement");

const orderHeader = "po_number,sku,quantity,unit_cost,supplier_id,location_id,ordered_at,status\n";
const orders = `${orderHeader}P1,TEA,100,10,S1,WH,2026-03-01,\nP1,CUP,50,2,S1,WH,2026-03-01,\nP2,CUP,30,2,S2,SHOP,2026-03-05,\n`;
const receiptHeader = "receipt_id,po_number,sku,quantity,received_at\n";

describe("import of purchase orders and receipts", () => {
  it("puts orders on order, and takes them off as they arrive; the same files again book nothing", async () => {
    const ordered = await desk.import("purchase-orders", orders);
    expect(ordered.counts).toMatchObject({ created: 2, movementsBooked: 3 });
    const receipts = `${receiptHeader}R1,P1,TEA,60,2026-03-09\nR2,P1,TEA,40,2026-03-12\nR2,P1,CUP,55,2026-03-12\n`;
    const received = await desk.import("receipts", receipts);
    expect(received.counts).toMatchObject({ created: 2, movementsBooked: 3, "receipt.over_delivery": 1 });
    const after = [
      { sku: "CUP", place: "SHOP", onHand: 0, onOrder: 30 },
      { sku: "CUP", place: "WH", onHand: 55, onOrder: 0 },
      { sku: "TEA", place: "WH", onHand: 100, onOrder: 0 },
    ];
    expect(await positions()).toEqual(after);
    expect(await desk.rows("SELECT external_id, status FROM purchase_order ORDER BY 1")).toEqual([
      { external_id: "P1", status: "RECEIVED" },
      { external_id: "P2", status: "ORDERED" },
    ]);
    const booked = await movements();
    for (const [kind, text] of [
      ["purchase-orders", orders],
      ["receipts", receipts],
    ] as const)
      expect((await desk.import(kind, text)).counts).toEqual(
        expect.objectContaining({ created: 0, updated: 0, unchanged: 2 }),
      );
    expect(await movements()).toEqual(booked);
    expect(await positions()).toEqual(after);
  });

  it("follows an order and a receipt that change, and moves a receipt from one order to another", async () => {
    await desk.import("purchase-orders", orders);
    await desk.import("receipts", `${receiptHeader}R1,P1,CUP,20,2026-03-09\n`);
    const more = orders.replace("P1,CUP,50", "P1,CUP,70");
    expect((await desk.import("purchase-orders", more)).counts).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await positions()).toContainEqual({ sku: "CUP", place: "WH", onHand: 20, onOrder: 50 });
    await desk.import("receipts", `${receiptHeader}R1,P2,CUP,25,2026-03-09\n`);
    expect(await positions()).toEqual([
      { sku: "CUP", place: "SHOP", onHand: 25, onOrder: 5 },
      { sku: "CUP", place: "WH", onHand: 0, onOrder: 70 },
      { sku: "TEA", place: "WH", onHand: 0, onOrder: 100 },
    ]);
  });

  it("keeps nothing on order of an order that is cancelled or closed", async () => {
    await desk.import("purchase-orders", orders);
    await desk.import("receipts", `${receiptHeader}R1,P1,CUP,20,2026-03-09\n`);
    await desk.import(
      "purchase-orders",
      orders.replaceAll("2026-03-01,\n", "2026-03-01,cancelled\n").replace("05,\n", "05,closed\n"),
    );
    expect(await desk.rows("SELECT external_id, status FROM purchase_order ORDER BY 1")).toEqual([
      { external_id: "P1", status: "CANCELLED" },
      { external_id: "P2", status: "RECEIVED" },
    ]);
    expect(
      await desk.rows("SELECT sum(on_order)::float8 AS units, sum(on_hand)::float8 AS there FROM stock_position"),
    ).toEqual([{ units: 0, there: 20 }]);
  });

  it("leaves nobody and no reason for the end of an order that a changed file opens again", async () => {
    await desk.import("purchase-orders", orders);
    const end = () =>
      desk.rows(
        "SELECT external_id, status, closed_at IS NULL AS open, closed_by, close_reason FROM purchase_order ORDER BY 1",
      );
    await desk.write((db) =>
      db.query(
        "UPDATE purchase_order SET status = 'CANCELLED', closed_at = now(), closed_by = 'ann', close_reason = 'too late'",
      ),
    );
    // A file that ends the order as well does not take away who ended it before.
    await desk.import("purchase-orders", orders.replace("P1,CUP,50", "P1,CUP,70").replace("05,\n", "05,cancelled\n"));
    expect(await end()).toEqual([
      { external_id: "P1", status: "ORDERED", open: true, closed_by: null, close_reason: null },
      { external_id: "P2", status: "CANCELLED", open: false, closed_by: "ann", close_reason: "too late" },
    ]);
    expect(await positions()).toContainEqual({ sku: "CUP", place: "WH", onHand: 0, onOrder: 70 });
  });

  it("refuses lines of two suppliers, places or currencies in one order, unknown names, and the future", async () => {
    const lines = [
      "P1,TEA,1,1,S1,WH,2026-03-01,",
      "P1,CUP,1,1,S2,WH,2026-03-01,",
      "P1,CUP,1,1,S1,SHOP,2026-03-01,",
      "P2,CUP,1,1,S7,SHOP,2026-03-01,",
      "P2,CUP,1,1,S1,MARS,2026-03-01,",
      "P2,CUP,1,1,S1,SHOP,2199-01-01,",
      "P2,CUP,-1,1,S1,SHOP,2026-03-01,",
      "P2,CUP,1,1,S1,SHOP,2026-03-01,lost",
    ];
    expect(await desk.import("purchase-orders", `${orderHeader}${lines.join("\n")}\n`)).toMatchObject({
      rowsRejected: 7,
    });
    expect((await desk.errors()).map(({ line, rule }) => [line, rule])).toEqual([
      [8, "value.positive"],
      [9, "status.purchase_order"],
      [5, "supplier.unknown"],
      [6, "location.unknown"],
      [7, "time.future"],
      [3, "supplier.differs"],
      [4, "location.differs"],
    ]);
  });

  it("refuses receipts without their order, of what was not ordered, and from before the order", async () => {
    await desk.import("purchase-orders", `${orders}P3,CUP,1,1,S1,WH,2026-03-01,draft\n`);
    const lines = [
      "R1,,CUP,1,2026-03-09",
      "R2,P9,CUP,1,2026-03-09",
      "R3,P2,TEA,1,2026-03-09",
      "R4,P2,CUP,1,2026-03-04",
    ];
    const more = ["R5,P3,CUP,1,2026-03-09", "R6,P1,CUP,1,2026-03-09", "R6,P2,CUP,1,2026-03-09"];
    await desk.import("receipts", `${receiptHeader}${[...lines, ...more].join("\n")}\n`);
    expect((await desk.errors()).map(({ line, rule, value, facts }) => [line, rule, value, facts])).toEqual([
      [2, "value.required", "", { column: "po_number" }],
      [3, "purchase_order.unknown", "P9", {}],
      [6, "purchase_order.draft", "P3", {}],
      [4, "receipt.product", "TEA", {}],
      [5, "received_at.before_order", "2026-03-04", { expected: "2026-03-05" }],
      [8, "purchase_order.differs", "P2", { expected: "P1" }],
    ]);
  });
});

describe("import of stock", () => {
  const header = "sku,location,on_hand,date\n";

  it("takes a count of a day as that of its evening, and what arrives afterwards on top of it", async () => {
    await desk.import("purchase-orders", orders);
    await desk.import("receipts", `${receiptHeader}R1,P1,CUP,20,2026-03-09 09:00\n`);
    const counted = await desk.import("stock", `${header}CUP,WH,15,2026-03-09\nCUP,SHOP,4,2026-03-09\n`);
    expect(counted.counts).toMatchObject({ created: 2, movementsBooked: 2 });
    await desk.import("receipts", `${receiptHeader}R2,P1,CUP,30,2026-03-10 09:00\n`);
    expect(await positions()).toContainEqual({ sku: "CUP", place: "WH", onHand: 45, onOrder: 0 });
    expect(await desk.rows("SELECT DISTINCT counted_at FROM stock_count")).toEqual([
      { counted_at: new Date("2026-03-09T23:59:59+08:00") },
    ]);
  });

  it("changes nothing when the same file comes again, and corrects a count that was wrong", async () => {
    const text = `${header}CUP,WH,15,2026-03-09\nCUP,WH,9,2026-03-10\nTEA,WH,2.5,2026-03-10 07:30\n`;
    await desk.import("stock", text);
    const booked = await movements();
    const again = await desk.import("stock", text);
    expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 3 });
    expect(await movements()).toEqual(booked);
    const corrected = await desk.import("stock", `${header}CUP,WH,25,2026-03-09\n`);
    expect(corrected.counts).toMatchObject({ updated: 1, movementsBooked: 2 });
    expect(await positions()).toContainEqual({ sku: "CUP", place: "WH", onHand: 9, onOrder: 0 });
  });

  it("takes today's count as of now, and again as news once the ledger moved", async () => {
    const today = "sku,location,on_hand\nCUP,WH,10\n";
    expect((await desk.import("stock", today)).counts).toMatchObject({ created: 1 });
    expect((await desk.import("stock", today)).counts).toEqual({ created: 0, updated: 0, unchanged: 1 });
    await desk.write((db) =>
      db.query(
        `INSERT INTO stock_movement (product_id, location_id, kind, on_hand_change, occurred_at)
         SELECT product_id, location_id, 'ADJUSTMENT', 5, now() FROM stock_position`,
      ),
    );
    expect(await positions()).toEqual([{ sku: "CUP", place: "WH", onHand: 15, onOrder: 0 }]);
    expect((await desk.import("stock", today)).counts).toMatchObject({ updated: 1 });
    expect(await positions()).toEqual([{ sku: "CUP", place: "WH", onHand: 10, onOrder: 0 }]);
  });

  it("leaves stock alone when orders are imported: a count is the truth, and sales are its reason", async () => {
    await desk.import("stock", `${header}CUP,WH,15,2026-03-09\n`);
    await desk.import("orders", "order_id,date,location,sku,qty,price\n1,2026-03-09,WH,CUP,3,9\n");
    expect(await positions()).toEqual([{ sku: "CUP", place: "WH", onHand: 15, onOrder: 0 }]);
  });

  it("keeps the last of several counts of one time, and refuses what cannot be counted", async () => {
    const lines = ["CUP,WH,1,2026-03-09", "CUP,WH,2,2026-03-09", "CUP,WH,-1,2026-03-09", "CUP,SEA,1,2026-03-09"];
    const more = ["COD,WH,1,2026-03-09", "CUP,WH,1,2199-03-09", "CUP,WH,1,soon"];
    const outcome = await desk.import("stock", `${header}${[...lines, ...more].join("\n")}\n`);
    expect(outcome).toMatchObject({ rowsRead: 7, rowsAccepted: 2, counts: { created: 1, "record.repeated": 1 } });
    expect(await positions()).toEqual([{ sku: "CUP", place: "WH", onHand: 2, onOrder: 0 }]);
    expect((await desk.errors()).map(({ line, rule }) => [line, rule])).toEqual([
      [4, "value.minimum"],
      [8, "placed_at.timestamp"],
      [6, "product.unknown"],
      [5, "location.unknown"],
      [7, "time.future"],
    ]);
  });

  it("changes nothing under strict when one row is refused", async () => {
    const outcome = await desk.import("stock", `${header}CUP,WH,1,2026-03-09\nCOD,WH,1,2026-03-09\n`, { strict: true });
    expect(outcome).toMatchObject({ status: "FAILED", failure: { code: "import.strict" } });
    expect(await positions()).toEqual([]);
  });
});
