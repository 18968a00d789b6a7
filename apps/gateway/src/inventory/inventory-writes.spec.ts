import { randomUUID } from "node:crypto";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type AskOptions, type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
let keys: DomainKeys;
let options: AskOptions;

beforeAll(async () => {
  gateway = await openDomainGateway();
});
afterAll(() => gateway?.close());

beforeEach(async () => {
  const tenantId = parseTenantId(randomUUID());
  keys = await insertDomainData(gateway.door, tenantId);
  options = { identity: { tenantId } };
});

const proposal = (index: number) => globalId("ReplenishmentProposal", keys.inventory.proposals[index]!);
const transfer = () => proposal(keys.products.length - 1);
const product = (index: number) => globalId("Product", keys.products[index]!);

async function ask(query: string, variables: Record<string, unknown>, more: AskOptions = {}) {
  const { data, errors } = await gateway.ask(query, { ...options, ...more, variables });
  return { done: data?.done, errors };
}

const approve = (approvals: unknown[], idempotencyKey?: string, more?: AskOptions) =>
  ask(
    `mutation ($input: ReplenishmentApproveInput!) { done: replenishmentApprove(input: $input) {
      proposals { id status decidedQuantity decidedBy purchaseOrder { id } }
      purchaseOrders { externalId status total { amount currency } supplier { name } lines { quantity product { externalId } } }
      userErrors { code field message } } }`,
    { input: { approvals, idempotencyKey } },
    more,
  );

const reject = (proposalIds: string[], reason: string, idempotencyKey?: string) =>
  ask(
    `mutation ($input: ReplenishmentRejectInput!) { done: replenishmentReject(input: $input) {
      proposals { status decisionReason decidedAt } userErrors { code field message } } }`,
    { input: { proposalIds, reason, idempotencyKey } },
  );

const receive = (input: Record<string, unknown>, more?: AskOptions) =>
  ask(
    `mutation ($input: PurchaseOrderReceiveInput!) { done: purchaseOrderReceive(input: $input) {
      purchaseOrder { status lines { receivedQuantity } receipts { externalId } } userErrors { code field message } } }`,
    {
      input: {
        purchaseOrderId: globalId("PurchaseOrder", keys.inventory.purchaseOrder),
        receiptNumber: "R2",
        lines: [{ productId: product(0), quantity: "12" }],
        ...input,
      },
    },
    more,
  );

const position = async (index: number, place = 0) => {
  const { data } = await gateway.ask(
    `query ($product: ID!, $location: ID!) { inventoryPosition(productId: $product, locationId: $location) {
      onHand onOrder inTransit } }`,
    { ...options, variables: { product: product(index), location: globalId("Location", keys.locations[place]!) } },
  );
  return data.inventoryPosition;
};

describe("replenishmentApprove", () => {
  it("writes one order for a supplier and a location, in the quantities decided on", async () => {
    const { done, errors } = await approve([{ proposalId: proposal(2), quantity: "100" }, { proposalId: proposal(3) }]);
    expect(errors).toBeUndefined();
    expect(done).toEqual({
      proposals: [
        expect.objectContaining({ id: proposal(3), status: "APPROVED", decidedQuantity: null }),
        expect.objectContaining({ id: proposal(2), decidedQuantity: "100", decidedBy: "specification" }),
      ],
      // 100 units from the price break on at 1.75, and 20 at 2.
      purchaseOrders: [
        {
          externalId: expect.stringMatching(/^BW-\d{8}-1$/),
          status: "ORDERED",
          total: { amount: "215", currency: "EUR" },
          supplier: { name: "Supplier 1" },
          lines: [
            { quantity: "100", product: { externalId: "P003" } },
            { quantity: "20", product: { externalId: "P004" } },
          ],
        },
      ],
      userErrors: [],
    });
    expect(await position(2)).toEqual({ onHand: "30", onOrder: "100", inTransit: "0" });
  });

  it("does it once for a key", async () => {
    const first = await approve([{ proposalId: proposal(2) }], "k");
    expect(await approve([{ proposalId: proposal(2) }], "k")).toEqual(first);
    expect((await position(2)).onOrder).toBe("20");
    const other = await approve([{ proposalId: proposal(3) }], "k");
    expect(other.done).toMatchObject({ proposals: [], userErrors: [{ code: "CONFLICT", field: ["idempotencyKey"] }] });
  });

  it("does none where one cannot be done, and says which", async () => {
    // Nothing is at the location that the transfer would leave from.
    const { done } = await approve([{ proposalId: proposal(2) }, { proposalId: transfer() }]);
    expect(done).toMatchObject({
      proposals: [],
      purchaseOrders: [],
      userErrors: [{ code: "CONFLICT", field: ["approvals", "1", "quantity"] }],
    });
    expect((await position(2)).onOrder).toBe("0");
  });

  it("orders nothing where a plan or a price has changed what was seen", async () => {
    const seen = { proposalId: proposal(2), quantity: "20" };
    const changed = await approve([{ ...seen, expected: { quantity: "10", unitCost: "2" } }]);
    expect(changed.done.userErrors).toEqual([
      {
        code: "CONFLICT",
        field: ["approvals", "0", "proposalId"],
        message: "The proposal has changed since it was shown: 20 units are proposed now. Look at it again.",
      },
    ]);
    const repriced = await approve([{ ...seen, expected: { quantity: "20", unitCost: "1.9", currency: "EUR" } }]);
    expect(repriced.done.userErrors).toMatchObject([
      { code: "CONFLICT", message: expect.stringContaining("a unit costs 2 EUR now") },
    ]);
    expect((await position(2)).onOrder).toBe("0");
    const same = await approve([{ ...seen, expected: { quantity: "20", unitCost: "2", currency: "EUR" } }]);
    expect(same.done).toMatchObject({ proposals: [{ status: "APPROVED" }], userErrors: [] });
  });

  it("sends a transfer on its way", async () => {
    await gateway.ask(
      `mutation ($input: StockAdjustInput!) { stockAdjust(input: $input) { userErrors { message } } }`,
      {
        ...options,
        variables: {
          input: {
            productId: product(5),
            locationId: globalId("Location", keys.locations[1]!),
            change: "25",
            reason: "found",
          },
        },
      },
    );
    const { done } = await approve([{ proposalId: transfer() }]);
    expect(done).toMatchObject({ proposals: [{ status: "APPROVED", purchaseOrder: null }], purchaseOrders: [] });
    expect(await position(5, 1)).toMatchObject({ onHand: "5" });
    expect(await position(5)).toMatchObject({ inTransit: "20" });
  });

  it.each([
    ["en", "4", "The supply lane takes no transfer of less than 8."],
    ["zh-CN", "10", "该调拨线路按 4 件的整数倍调拨。"],
  ] as const)("says in %s what the lane takes that %s units were to go on", async (locale, quantity, message) => {
    await gateway.door.write(options.identity!.tenantId!, (db) =>
      db.query(
        `INSERT INTO supply_lane (id, from_location_id, to_location_id, lead_time_days, minimum_quantity, transfer_multiple)
         SELECT gen_random_uuid(), from_location_id, location_id, 2, 8, 4 FROM replenishment_proposal WHERE kind = 'TRANSFER'`,
      ),
    );
    const { done } = await approve([{ proposalId: transfer(), quantity }], undefined, { locale });
    expect(done.userErrors).toEqual([{ code: "INVALID", field: ["approvals", "0", "quantity"], message }]);
  });

  it.each([
    ["7", ["approvals", "0", "quantity"], "INVALID"],
    ["12", ["approvals", "0", "quantity"], "INVALID"],
    ["0", ["approvals", "0", "quantity"], "INVALID"],
  ])("refuses %s units", async (quantity, field, code) => {
    const { done } = await approve([{ proposalId: proposal(2), quantity }]);
    expect(done.userErrors).toMatchObject([{ code, field }]);
  });

  it("refuses proposals that are not there, another organisation's among them, and those that were decided", async () => {
    const unknown = await approve([{ proposalId: globalId("ReplenishmentProposal", randomUUID()) }]);
    expect(unknown.done.userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["approvals", "0", "proposalId"] }]);
    const tenantId = parseTenantId(randomUUID());
    await insertDomainData(gateway.door, tenantId);
    const foreign = await approve([{ proposalId: proposal(2) }], undefined, { identity: { tenantId } });
    expect(foreign.done.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    await reject([proposal(2)], "no");
    const decided = await approve([{ proposalId: proposal(2) }], undefined, { locale: "zh-CN" });
    expect(decided.done.userErrors).toMatchObject([{ code: "CONFLICT", message: "该补货建议已拒绝，不能再次处理。" }]);
  });

  it("needs replenishment:approve", async () => {
    const permissions = new Set(["data:read", "stock:manage"] as const);
    const { errors } = await approve([{ proposalId: proposal(2) }], undefined, {
      identity: { ...options.identity, permissions },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN", missing: ["replenishment:approve"] });
  });
});

describe("replenishmentReject", () => {
  it("keeps the reason, once for a key", async () => {
    const first = await reject([proposal(2), proposal(3)], "season is over", "k");
    expect(first.done).toMatchObject({
      proposals: [{ status: "REJECTED", decisionReason: "season is over", decidedAt: expect.any(String) }, {}],
      userErrors: [],
    });
    expect(await reject([proposal(2), proposal(3)], "season is over", "k")).toEqual(first);
    expect((await reject([proposal(3)], "again")).done.userErrors).toMatchObject([
      { code: "CONFLICT", field: ["proposalIds", "0"] },
    ]);
  });

  it("wants a reason and a proposal", async () => {
    expect((await reject([proposal(2)], " ")).done.userErrors).toMatchObject([{ code: "INVALID", field: ["reason"] }]);
    expect((await reject([], "none")).done.userErrors).toMatchObject([{ code: "INVALID", field: ["proposalIds"] }]);
  });
});

describe("purchaseOrderReceive", () => {
  it("books what arrived, once for a key", async () => {
    const first = await receive({ idempotencyKey: "k" });
    expect(first.done).toEqual({
      purchaseOrder: {
        status: "PARTIALLY_RECEIVED",
        lines: [{ receivedQuantity: "20" }, { receivedQuantity: "0" }],
        receipts: [{ externalId: "R1" }, { externalId: "R2" }],
      },
      userErrors: [],
    });
    expect(await receive({ idempotencyKey: "k" })).toEqual(first);
    expect(await position(0)).toMatchObject({ onHand: "30", onOrder: "0" });
    expect((await receive({ idempotencyKey: "k", receiptNumber: "R3" })).done.userErrors).toMatchObject([
      { code: "CONFLICT", field: ["idempotencyKey"] },
    ]);
    const rest = await receive({ receiptNumber: "R3", lines: [{ productId: product(1), quantity: "21.5" }] });
    expect(rest.done.purchaseOrder.status).toBe("RECEIVED");
    expect((await receive({ receiptNumber: "R4" })).done.userErrors).toMatchObject([
      { code: "CONFLICT", field: ["purchaseOrderId"] },
    ]);
  });

  it("refuses a number that was used, products that were not ordered, and what is no quantity", async () => {
    expect((await receive({ receiptNumber: "R1" })).done.userErrors).toMatchObject([
      { code: "CONFLICT", field: ["receiptNumber"] },
    ]);
    expect(
      (
        await receive({
          lines: [
            { productId: product(0), quantity: "1" },
            { productId: product(4), quantity: "1" },
          ],
        })
      ).done.userErrors,
    ).toMatchObject([{ code: "INVALID", field: ["lines", "1", "productId"] }]);
    expect((await receive({ lines: [{ productId: product(0), quantity: "-1" }] })).done.userErrors).toMatchObject([
      { code: "INVALID", field: ["lines", "0", "quantity"] },
    ]);
    expect((await receive({ lines: [] })).done.userErrors).toMatchObject([{ code: "INVALID", field: ["lines"] }]);
    const purchaseOrderId = globalId("PurchaseOrder", randomUUID());
    expect((await receive({ purchaseOrderId })).done.userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["purchaseOrderId"] },
    ]);
  });

  it("needs stock:manage", async () => {
    const permissions = new Set(["data:read", "replenishment:approve"] as const);
    const { errors } = await receive({}, { identity: { ...options.identity, permissions } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN", missing: ["stock:manage"] });
  });
});
