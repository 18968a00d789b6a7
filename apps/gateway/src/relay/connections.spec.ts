import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
let keys: DomainKeys;

beforeAll(async () => {
  gateway = await openDomainGateway();
  keys = await insertDomainData(gateway.door, gateway.tenantId, { products: 7, customers: 10, ordersPerCustomer: 5 });
});
afterAll(() => gateway?.close());

const page = `nodes { externalId } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;

async function walk(field: string, order: string, direction: "forward" | "backward", size: number): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 50; pages++) {
    const [count, from] = direction === "forward" ? ["first", "after"] : ["last", "before"];
    const { data, errors } = await gateway.ask(
      `query ($cursor: String) { list: ${field}(${count}: ${size}, ${from}: $cursor ${order}) { ${page} } }`,
      {
        variables: { cursor },
      },
    );
    expect(errors).toBeUndefined();
    const ids = data.list.nodes.map((node: { externalId: string }) => node.externalId);
    if (direction === "forward") seen.push(...ids);
    else seen.unshift(...ids);
    const more = direction === "forward" ? data.list.pageInfo.hasNextPage : data.list.pageInfo.hasPreviousPage;
    if (!more) return seen;
    cursor = direction === "forward" ? data.list.pageInfo.endCursor : data.list.pageInfo.startCursor;
  }
  throw new Error("The list never ended.");
}

describe("a connection", () => {
  it.each([
    ["products", "", 7],
    ["products", ", order: { field: UPDATED_AT, direction: DESC }", 7],
    ["customers", ", order: { field: NAME }", 10],
    ["orders", "", 50],
    ["orders", ", order: { field: EXTERNAL_ID, direction: ASC }", 50],
  ])("of %s%s gives every row once, forward and backward, ties included", async (field, order, total) => {
    const whole = await walk(field, order, "forward", 500);
    expect(whole).toHaveLength(total);
    expect(new Set(whole).size).toBe(total);
    expect(await walk(field, order, "forward", 3)).toEqual(whole);
    expect(await walk(field, order, "backward", 4)).toEqual(whole);
  });

  it("counts only when asked", async () => {
    const plain = await gateway.ask("{ orders(first: 2) { nodes { id } edges { cursor } } }");
    expect(plain.statements).toHaveLength(1);
    const counted = await gateway.ask("{ orders(first: 2, filter: { kind: RETURN }) { totalCount } }");
    expect(counted.data.orders.totalCount).toBe(5);
    expect(counted.statements).toHaveLength(2);
  });

  it("never counts rows over: no statement has an OFFSET into the list", async () => {
    const { statements } = await gateway.ask(
      `{ orders(first: 2) { nodes { id } } customers { nodes { orders(first: 1) { nodes { id } } } } }`,
    );
    for (const sql of statements) expect(sql).not.toMatch(/OFFSET [1-9$]/);
  });

  it.each([
    ["{ orders(first: 501) { nodes { id } } }", "first must be from 1 to 500; got 501. Page on with after or before."],
    ["{ orders(first: 0) { nodes { id } } }", "first must be from 1 to 500; got 0."],
    ["{ orders(last: 501) { nodes { id } } }", "last must be from 1 to 500"],
    ["{ orders(first: 1, last: 1) { nodes { id } } }", "Give first or last, not both."],
    [`{ orders(after: "xyz") { nodes { id } } }`, "after is not a cursor of this API"],
    [`{ orders(filter: { customerId: "xyz" }) { nodes { id } } }`, "filter.customerId is not an id of this API"],
  ])("refuses %s as BAD_USER_INPUT", async (query, message) => {
    const { errors, data } = await gateway.ask(query);
    expect(data).toBeNull();
    expect(errors?.[0]?.message).toContain(message);
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  it("refuses a cursor of another list, which would fail in the database", async () => {
    const { data } = await gateway.ask("{ products(first: 1) { pageInfo { endCursor } } }");
    const { errors } = await gateway.ask(`{ orders(after: "${data.products.pageInfo.endCursor}") { nodes { id } } }`);
    expect(errors?.[0]?.message).toContain("another order");
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  it("refuses an id of another type, naming the argument and both types", async () => {
    const { errors } = await gateway.ask(`query ($id: ID!) { orders(filter: { customerId: $id }) { nodes { id } } }`, {
      variables: { id: globalId("Product", keys.products[0] as string) },
    });
    expect(errors?.[0]?.message).toBe("filter.customerId must be the id of a Customer; this is the id of a Product.");
  });
});

describe("filters", () => {
  it("find text in any case, and take % and _ as themselves", async () => {
    const find = async (search: string) =>
      (
        await gateway.ask("query ($search: String) { products(filter: { search: $search }) { totalCount } }", {
          variables: { search },
        })
      ).data.products.totalCount;
    expect(await find("PRODUCT 00")).toBe(7);
    expect(await find("p003")).toBe(1);
    expect(await find("%")).toBe(0);
    expect(await find("Product_001")).toBe(0);
  });

  it("refuse the one character that the database cannot keep, instead of failing", async () => {
    for (const query of [
      "query ($text: String!) { product(externalId: $text) { id } }",
      "query ($text: String!) { products(filter: { search: $text }) { nodes { id } } }",
    ]) {
      const { errors } = await gateway.ask(query, { variables: { text: "a\u0000b" } });
      expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    }
  });

  it("take a category together with those inside it", async () => {
    const { data } = await gateway.ask(
      "query ($id: ID) { products(filter: { categoryId: $id, active: false }) { nodes { externalId category { path parent { name } } } } }",
      {
        variables: { id: globalId("Category", keys.categories[0] as string) },
      },
    );
    expect(data.products.nodes).toEqual([
      { externalId: "P005", category: { path: "Garden > Tools", parent: { name: "Garden" } } },
    ]);
  });

  it("cut orders by the instant they were placed, the end excluded", async () => {
    const { data } = await gateway.ask(
      `{ orders(filter: { placedFrom: "2026-01-01T13:00:00Z", placedBefore: "2026-01-01T15:00:00Z" }) { nodes { externalId placedAt total { amount currency } } } }`,
    );
    expect(data.orders.nodes.map((node: { externalId: string }) => node.externalId)).toEqual(["O0002", "O0001"]);
    expect(data.orders.nodes[0]).toMatchObject({
      placedAt: "2026-01-01T14:00:00.000Z",
      total: { amount: "5", currency: "EUR" },
    });
  });
});
