import { planJobType } from "@bellwether/inventory/contract";
import { installQueues } from "@bellwether/runtime/jobs/install";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { globalId } from "../node/global-id.ts";
import { DatabaseProgress } from "../subscriptions/database-progress.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";
import { followInventory } from "./inventory-alerts.ts";

let gateway: DomainGateway;
let keys: DomainKeys;
let feed: DatabaseProgress | undefined;

beforeAll(async () => {
  gateway = await openDomainGateway({
    progress: { follow: (...asked) => (feed as DatabaseProgress).follow(...asked) },
  });
  await installQueues(gateway.database.ownerUrl, [planJobType]);
  feed = new DatabaseProgress(gateway.database.appUrl, pino({ level: "silent" }));
  await feed.start();
  keys = await insertDomainData(gateway.door, gateway.tenantId);
});
afterAll(async () => {
  await feed?.close();
  await gateway?.close();
});

describe("inventoryAlerts", () => {
  it("tell how things are now, and again after a decision and a receipt", async () => {
    const { context, close } = gateway.open();
    const events = followInventory(context);
    expect((await events.next()).value).toMatchObject({ openProposals: 6, openOrders: 1 });
    await gateway.ask(
      `mutation ($id: ID!) { replenishmentApprove(input: { approvals: [{ proposalId: $id }] }) { userErrors { message } } }`,
      { variables: { id: globalId("ReplenishmentProposal", keys.inventory.proposals[1]!) } },
    );
    expect((await events.next()).value).toMatchObject({ openProposals: 5, openOrders: 2 });
    await gateway.ask(
      `mutation ($order: ID!, $a: ID!, $b: ID!) { purchaseOrderReceive(input: { purchaseOrderId: $order, receiptNumber: "R9",
        lines: [{ productId: $a, quantity: "12" }, { productId: $b, quantity: "20" }] }) { userErrors { message } } }`,
      {
        variables: {
          order: globalId("PurchaseOrder", keys.inventory.purchaseOrder),
          a: globalId("Product", keys.products[0]!),
          b: globalId("Product", keys.products[1]!),
        },
      },
    );
    expect((await events.next()).value).toMatchObject({ openProposals: 5, openOrders: 1 });
    await events.return();
    await close();
  });
});

describe("inventoryPlanStart", () => {
  const start = async (input: Record<string, unknown>) => {
    const { data, errors } = await gateway.ask(
      `mutation ($input: InventoryPlanStartInput!) { inventoryPlanStart(input: $input) {
        job { id type status } userErrors { code field } } }`,
      { variables: { input } },
    );
    expect(errors).toBeUndefined();
    return data.inventoryPlanStart;
  };

  it("queues a plan, gives the one that waits when asked again, and another for another budget", async () => {
    const first = await start({ idempotencyKey: "p" });
    expect(first).toMatchObject({ job: { type: planJobType, status: "QUEUED" }, userErrors: [] });
    expect(await start({ idempotencyKey: "p" })).toEqual(first);
    expect(await start({})).toEqual(first);
    expect((await start({ budget: "500" })).job.id).not.toBe(first.job.id);
    expect((await start({ idempotencyKey: "p", budget: "1" })).userErrors).toMatchObject([{ code: "CONFLICT" }]);
  });

  it("refuses what can be no budget and no seed", async () => {
    expect((await start({ budget: "-1" })).userErrors).toEqual([{ code: "INVALID", field: ["budget"] }]);
    expect((await start({ seed: -1 })).userErrors).toEqual([{ code: "INVALID", field: ["seed"] }]);
  });
});
