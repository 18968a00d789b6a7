import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";
import { globalId, type NodeTypeName } from "./global-id.ts";

let gateway: DomainGateway;
let keys: DomainKeys;

beforeAll(async () => {
  gateway = await openDomainGateway();
  keys = await insertDomainData(gateway.door, gateway.tenantId, { products: 1, customers: 1, ordersPerCustomer: 1 });
});
afterAll(() => gateway?.close());

const node = (type: NodeTypeName, key: string) =>
  gateway.ask("query ($id: ID!) { node(id: $id) { __typename id } }", { variables: { id: globalId(type, key) } });

describe("node", () => {
  it("finds an object of every type that the database holds", async () => {
    const known: [NodeTypeName, string][] = [
      ["Organisation", gateway.tenantId],
      ["Category", keys.categories[1] as string],
      ["Product", keys.products[0] as string],
      ["Location", keys.locations[0] as string],
      ["Customer", keys.customers[0] as string],
      ["Order", keys.orders[0] as string],
      ["DemandForecast", `${keys.champion}/${keys.series[0]}/28`],
      ["Import", keys.batch],
      ["ModelVersion", keys.retired],
      ["Job", keys.job],
      ["Supplier", keys.inventory.supplier],
      ["PurchaseOrder", keys.inventory.purchaseOrder],
      ["InventoryPosition", `${keys.products[0]}/${keys.locations[0]}`],
      ["StockMovement", keys.inventory.movement],
      ["StockReservation", keys.inventory.reservation],
      ["StockTransfer", keys.inventory.transfer],
      ["InventoryPolicy", `${keys.products[0]}/${keys.locations[0]}`],
      ["InventoryPlan", keys.inventory.plan],
      ["InventoryException", keys.inventory.exceptions[0] as string],
      ["ReplenishmentProposal", keys.inventory.proposals[0] as string],
    ];
    for (const [type, key] of known) {
      const { data, errors } = await node(type, key);
      expect(errors).toBeUndefined();
      expect(data.node).toEqual({ __typename: type, id: globalId(type, key) });
    }
  });

  it("is null for an object that is not there", async () => {
    expect((await node("Product", keys.customers[0] as string)).data.node).toBeNull();
    expect((await node("DemandForecast", `${keys.champion}/${keys.series[0]}/999`)).data.node).toBeNull();
  });

  it("refuses what is no id of ours", async () => {
    const { errors } = await gateway.ask(`{ node(id: "nonsense") { id } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "id" });
  });

  it("asks for the permission that the type needs", async () => {
    const { errors } = await gateway.ask("query ($id: ID!) { node(id: $id) { id } }", {
      variables: { id: globalId("Member", "someone") },
      identity: { permissions: new Set(["data:read"] as const) },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN", missing: ["members:manage"] });
  });
});

describe("the schema", () => {
  it("gives every root field a permission, or says why it needs none", async () => {
    // What these ask for depends on what they are given; `src/schema/permissions.spec.ts` has the reasons.
    const free = ["viewer", "node", "importStart", "importCancel"];
    const asNobody = { identity: { permissions: new Set<never>() } };
    const roots = [gateway.schema.getQueryType(), gateway.schema.getMutationType()];
    for (const root of roots)
      for (const field of Object.values(root?.getFields() ?? {})) {
        if (free.includes(field.name)) continue;
        const refused = Promise.resolve().then(() =>
          field.resolve?.({}, {}, gateway.open(asNobody).context, { parentType: root, fieldName: field.name } as never),
        );
        await expect(refused).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
      }
  });
});
