import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
let keys: DomainKeys;

beforeAll(async () => {
  gateway = await openDomainGateway();
  keys = await insertDomainData(gateway.door, gateway.tenantId);
});
afterAll(() => gateway?.close());

const fields = `transfer { id status quantity receivedQuantity product { externalId } fromLocation { externalId }
  toLocation { externalId } } userErrors { code field message }`;

async function ask(query: string, input: Record<string, unknown>) {
  const { data, errors } = await gateway.ask(query, { variables: { input } });
  expect(errors).toBeUndefined();
  return data.done;
}

/** Of product 3, which has 30 on hand at location 1 and the fixtures' one transfer has taken none of. */
const ship = (input: Record<string, unknown>) =>
  ask(`mutation ($input: StockTransferShipInput!) { done: stockTransferShip(input: $input) { ${fields} } }`, {
    productId: globalId("Product", keys.products[2]!),
    fromLocationId: globalId("Location", keys.locations[0]!),
    toLocationId: globalId("Location", keys.locations[1]!),
    quantity: "5",
    ...input,
  });

const receive = (input: Record<string, unknown>) =>
  ask(
    `mutation ($input: StockTransferReceiveInput!) { done: stockTransferReceive(input: $input) { ${fields} } }`,
    input,
  );

describe("a transfer", () => {
  it("is in transit until it is received, once for each key, and is listed at both ends", async () => {
    const shipped = await ship({ idempotencyKey: "s" });
    expect(shipped).toMatchObject({
      transfer: {
        status: "IN_TRANSIT",
        quantity: "5",
        receivedQuantity: null,
        product: { externalId: "P003" },
        fromLocation: { externalId: "L1" },
        toLocation: { externalId: "L2" },
      },
      userErrors: [],
    });
    expect(await ship({ idempotencyKey: "s" })).toEqual(shipped);
    const transferId = shipped.transfer.id;
    const received = await receive({ transferId, quantity: "4", idempotencyKey: "r" });
    expect(received.transfer).toMatchObject({ status: "RECEIVED", receivedQuantity: "4" });
    expect(await receive({ transferId, quantity: "4", idempotencyKey: "r" })).toEqual(received);
    expect((await receive({ transferId })).userErrors).toMatchObject([{ code: "CONFLICT", field: ["transferId"] }]);
    const { data } = await gateway.ask(
      `query ($product: ID!, $location: ID!) {
        stockTransfers(filter: { productId: $product, locationId: $location, status: RECEIVED }) { nodes { id } }
        inventoryPosition(productId: $product, locationId: $location) { onHand inTransit } }`,
      {
        variables: {
          product: globalId("Product", keys.products[2]!),
          location: globalId("Location", keys.locations[1]!),
        },
      },
    );
    expect(data).toEqual({
      stockTransfers: { nodes: [{ id: transferId }] },
      inventoryPosition: { onHand: "4", inTransit: "0" },
    });
  });

  it("is refused beyond what is there, to where it already is, and to or from nowhere", async () => {
    expect((await ship({ quantity: "1000" })).userErrors).toMatchObject([{ code: "CONFLICT", field: ["quantity"] }]);
    expect((await ship({ toLocationId: globalId("Location", keys.locations[0]!) })).userErrors).toMatchObject([
      { code: "INVALID", field: ["toLocationId"] },
    ]);
    expect((await ship({ toLocationId: globalId("Location", randomUUID()) })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: null },
    ]);
    expect((await receive({ transferId: globalId("StockTransfer", randomUUID()) })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["transferId"] },
    ]);
  });
});
