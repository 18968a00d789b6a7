import { randomUUID } from "node:crypto";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { AuthorRecord, People } from "../auth/people.ts";
import { globalId } from "../node/global-id.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type AskOptions, type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
let keys: DomainKeys;
let options: AskOptions;
/** What the sign-in library was asked about authors. */
const asked: (readonly string[])[] = [];

const ann: AuthorRecord = { kind: "MEMBER", reference: "ann", name: "Ann" };
const till: AuthorRecord = { kind: "API_KEY", reference: "till", name: "Till 4" };

beforeAll(async () => {
  const people = {
    authors: async (_tenantId: string, references: readonly string[]) => {
      asked.push(references);
      return [ann, till].filter(({ reference }) => references.includes(reference));
    },
  } as unknown as People;
  gateway = await openDomainGateway({ people });
});
afterAll(() => gateway?.close());

beforeEach(async () => {
  const tenantId = parseTenantId(randomUUID());
  keys = await insertDomainData(gateway.door, tenantId);
  options = { identity: { tenantId, id: "ann", kind: "member" } };
  asked.length = 0;
});

async function ask(query: string, input: Record<string, unknown>, more: AskOptions = {}) {
  const { data, errors } = await gateway.ask(query, { ...options, ...more, variables: { input } });
  expect(errors).toBeUndefined();
  return data.done;
}

const order = () => globalId("PurchaseOrder", keys.inventory.purchaseOrder);
const end = (mutation: "Close" | "Cancel", input: Record<string, unknown> = {}, more?: AskOptions) =>
  ask(
    `mutation ($input: PurchaseOrderEndInput!) { done: purchaseOrder${mutation}(input: $input) {
      purchaseOrder { status closedAt closeReason version createdBy { name } closedBy { kind name }
        lines { quantity receivedQuantity } receipts { receivedBy { name } } }
      userErrors { code field message } } }`,
    { purchaseOrderId: order(), reason: "The mill burned down", ...input },
    more,
  );
const versionNow = async () => {
  const { data } = await gateway.ask(`{ purchaseOrder(externalId: "PO1") { version } }`, options);
  return data.purchaseOrder.version as number;
};

describe("purchaseOrderClose", () => {
  it("ends an order that arrived in part, and tells who did it and why", async () => {
    const version = await versionNow();
    const { purchaseOrder, userErrors } = await end("Close", { version });
    expect(userErrors).toEqual([]);
    expect(purchaseOrder).toMatchObject({
      status: "RECEIVED",
      closedAt: expect.anything(),
      closeReason: "The mill burned down",
      createdBy: null,
      closedBy: { kind: "MEMBER", name: "Ann" },
      receipts: [{ receivedBy: null }],
    });
    expect(purchaseOrder.version).toBeGreaterThan(version);
    const { data } = await gateway.ask(
      `query ($product: ID!, $location: ID!) { inventoryPosition(productId: $product, locationId: $location) { onHand onOrder } }`,
      {
        ...options,
        variables: {
          product: globalId("Product", keys.products[0]!),
          location: globalId("Location", keys.locations[0]!),
        },
      },
    );
    expect(data.inventoryPosition).toEqual({ onHand: "18", onOrder: "0" });
  });

  it("repeats its answer for a key, and is refused for another version, in the caller's language", async () => {
    const changed = await end("Close", { version: 1 }, { locale: "zh-CN" });
    expect(changed).toMatchObject({ purchaseOrder: null, userErrors: [{ code: "CONFLICT", field: ["version"] }] });
    expect(changed.userErrors[0].message).toMatch(/已有变更/);
    const first = await end("Close", { idempotencyKey: "k" });
    expect(await end("Close", { idempotencyKey: "k" })).toEqual(first);
    expect(await end("Close")).toMatchObject({
      userErrors: [{ code: "CONFLICT", field: ["purchaseOrderId"], message: expect.stringContaining("received") }],
    });
  });
});

describe("purchaseOrderCancel", () => {
  it("is for an order that one approved and of which nothing arrived", async () => {
    expect(await end("Cancel")).toMatchObject({
      userErrors: [
        { code: "CONFLICT", message: "Some of the order has arrived; close it instead, which gives up the rest." },
      ],
    });
    const approved = await ask(
      `mutation ($input: ReplenishmentApproveInput!) { done: replenishmentApprove(input: $input) {
        purchaseOrders { id createdBy { kind name } } proposals { decisionAuthor { name } } } }`,
      { approvals: [{ proposalId: globalId("ReplenishmentProposal", keys.inventory.proposals[1]!) }] },
    );
    expect(approved).toEqual({
      purchaseOrders: [{ id: expect.any(String), createdBy: { kind: "MEMBER", name: "Ann" } }],
      proposals: [{ decisionAuthor: { name: "Ann" } }],
    });
    const purchaseOrderId = approved.purchaseOrders[0].id;
    expect(await end("Close", { purchaseOrderId })).toMatchObject({ userErrors: [{ code: "CONFLICT" }] });
    const cancelled = await end("Cancel", { purchaseOrderId }, { identity: { ...options.identity, id: "till" } });
    expect(cancelled.purchaseOrder).toMatchObject({
      status: "CANCELLED",
      createdBy: { name: "Ann" },
      closedBy: { kind: "API_KEY", name: "Till 4" },
    });
  });
});

describe("authors", () => {
  it("are looked up once for a whole page, and stay known as former ones when they have left", async () => {
    const write = (id: string, change: string) =>
      ask(
        "mutation ($input: StockAdjustInput!) { done: stockAdjust(input: $input) { userErrors { message } } }",
        {
          productId: globalId("Product", keys.products[0]!),
          locationId: globalId("Location", keys.locations[0]!),
          change,
          reason: id,
        },
        { identity: { ...options.identity, id } },
      );
    for (const [id, change] of [
      ["ann", "1"],
      ["till", "2"],
      ["gone", "3"],
    ] as const)
      await write(id, change);
    const { data } = await gateway.ask(
      "{ stockMovements(first: 3) { nodes { reason createdBy { kind reference name } } } }",
      options,
    );
    expect(data.stockMovements.nodes).toEqual([
      { reason: "gone", createdBy: { kind: "FORMER", reference: "gone", name: null } },
      { reason: "till", createdBy: till },
      { reason: "ann", createdBy: ann },
    ]);
    expect(asked).toEqual([["gone", "till", "ann"]]);
  });
});
