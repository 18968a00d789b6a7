import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;

beforeAll(async () => {
  gateway = await openDomainGateway();
  await insertDomainData(gateway.door, gateway.tenantId, { products: 60, customers: 1, ordersPerCustomer: 1 });
});
afterAll(() => gateway?.close());

const positions = (count: number) => `{ inventoryPositions(first: ${count}) { nodes { available
  product { name category { name } suppliers { unitCost { amount } supplier { name performance { onTimeShare } } } }
  location { name } reservations { quantity } proposals { quantity }
  policy { reorderPoint supplier { name } performance { paths } curve { targets } projection { median } } } } }`;

const workList = (
  count: number,
) => `{ replenishmentProposals(first: ${count}) { nodes { amount { amount } reasons { text }
  product { name } location { name } supplier { name } fromLocation { name } policy { orderUpTo position { onHand } }
  proof { proposed { fillRate { mean } } } } } }`;

describe("statements about stock", () => {
  it("are one per relation: thirteen for positions with everything that is known of them", async () => {
    const { data, errors, statements } = await gateway.ask(positions(50));
    expect(errors).toBeUndefined();
    expect(data.inventoryPositions.nodes).toHaveLength(50);
    expect(data.inventoryPositions.nodes[49].policy.projection.median).toEqual([20, 10]);
    // Positions; products, categories, who delivers, suppliers, their performance; locations; reservations; proposals;
    // policies, and of those performance, curve, projection.
    expect(statements).toHaveLength(13);
  });

  it.each([
    ["positions", positions],
    ["the work list", workList],
  ])("do not grow with breadth: %s", async (_, query) => {
    const narrow = await gateway.ask(query(2));
    const wide = await gateway.ask(query(60));
    expect(narrow.errors).toBeUndefined();
    expect(narrow.statements).toHaveLength(wide.statements.length);
  });

  it("read no simulation, curve or projection that was not asked for", async () => {
    const { statements } = await gateway.ask("{ inventoryPositions(first: 5) { nodes { policy { reorderPoint } } } }");
    expect(statements).toHaveLength(2);
    expect(statements.join()).not.toMatch(/performance|curve|projection/);
  });
});
