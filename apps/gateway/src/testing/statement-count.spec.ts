import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { insertDomainData } from "./domain-data.ts";
import { type DomainGateway, openDomainGateway } from "./domain-gateway.ts";

let gateway: DomainGateway;

beforeAll(async () => {
  gateway = await openDomainGateway();
  await insertDomainData(gateway.door, gateway.tenantId, {
    products: 60,
    customers: 60,
    ordersPerCustomer: 4,
    linesPerOrder: 3,
  });
});
afterAll(() => gateway?.close());

const customersDown = (count: number) => `{
  customers(first: ${count}) { nodes { name
    orders(first: 3) { totalCount nodes { externalId location { name }
      lines { quantity product { name category { name } } } } } } } }`;

describe("statements of one request", () => {
  it("are one per level and relation: seven for a query four levels deep over 50 nodes", async () => {
    const { data, errors, statements } = await gateway.ask(customersDown(50));
    expect(errors).toBeUndefined();
    expect(data.customers.nodes).toHaveLength(50);
    expect(data.customers.nodes[7].orders.totalCount).toBe(4);
    expect(data.customers.nodes[7].orders.nodes).toHaveLength(3);
    expect(data.customers.nodes[7].orders.nodes[2].lines[2].product.category.name).toBe("Tools");
    // Customers; their orders, and how many; locations; lines; products; categories.
    expect(statements).toHaveLength(7);
  });

  it("do not grow with breadth", async () => {
    const narrow = await gateway.ask(customersDown(1));
    const wide = await gateway.ask(customersDown(60));
    expect(narrow.statements).toHaveLength(wide.statements.length);
  });

  it("are six for fifty forecasts with everything that a list of them shows", async () => {
    const { data, errors, statements } = await gateway.ask(`{
      demandForecasts(first: 50, horizon: 28) { nodes {
        product { name unitPrice { amount } } accuracy { mase naiveMase } change expectedTotal yearAgoTotal
        history(last: 30) { values } expected(levels: [0.8]) { values bands { lower upper } }
        modelVersion { version } reasons { text } } } }`);
    expect(errors).toBeUndefined();
    expect(data.demandForecasts.nodes).toHaveLength(50);
    // Forecasts; products; totals; history; quantiles; model versions.
    expect(statements).toHaveLength(6);
  });

  it("read no series and no quantiles that were not asked for", async () => {
    const { statements } = await gateway.ask(
      "{ demandForecasts(first: 5, order: { field: PRODUCT_NAME }) { nodes { id method accuracy { mase } } } }",
    );
    expect(statements).toHaveLength(1);
    expect(statements[0]).not.toMatch(/values|quantiles|drivers/);
  });
});
