import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
let keys: DomainKeys;

beforeAll(async () => {
  gateway = await openDomainGateway();
  keys = await insertDomainData(gateway.door, gateway.tenantId);
  await gateway.door.write(gateway.tenantId, async (db) => {
    const [hub, shop] = keys.locations;
    await db.query(
      `INSERT INTO supply_lane (id, from_location_id, to_location_id, product_id, lead_time_days, lead_time_deviation_days,
         transfer_cost, unit_cost, minimum_quantity, transfer_multiple, shipping_weekdays)
       VALUES (gen_random_uuid(), $1, $2, NULL, 2, 0.5, 15, 0.25, 12, 6, '{2,5}'),
         (gen_random_uuid(), $1, $2, $3, 1, 0, 0, 0, NULL, NULL, '{1,2,3,4,5,6,7}')`,
      [hub, shop, keys.products[0]],
    );
  });
});
afterAll(() => gateway?.close());

const fields = `totalCount nodes { leadTimeDays leadTimeDeviationDays transferCost { amount currency } unitCost { amount }
  minimumQuantity transferMultiple shippingWeekdays active product { externalId } category { name }
  fromLocation { externalId } toLocation { externalId } } pageInfo { hasNextPage endCursor }`;

async function lanesOf(location: string, field: "supplyLanes" | "onwardLanes", page = "first: 10") {
  const { data, errors } = await gateway.ask(
    `query ($id: ID!) { node(id: $id) { ... on Location { lanes: ${field}(${page}) { ${fields} } } } }`,
    { variables: { id: globalId("Location", location) } },
  );
  expect(errors).toBeUndefined();
  return data.node.lanes;
}

describe("lanes of a location", () => {
  it("are read from the end that is supplied and from the end that supplies", async () => {
    const [hub, shop] = keys.locations;
    const lanes = await lanesOf(shop!, "supplyLanes");
    expect(lanes.totalCount).toBe(2);
    expect(lanes.nodes).toContainEqual({
      leadTimeDays: 2,
      leadTimeDeviationDays: 0.5,
      transferCost: { amount: "15", currency: "EUR" },
      unitCost: { amount: "0.25" },
      minimumQuantity: "12",
      transferMultiple: "6",
      shippingWeekdays: [2, 5],
      active: true,
      product: null,
      category: null,
      fromLocation: { externalId: "L1" },
      toLocation: { externalId: "L2" },
    });
    expect(lanes.nodes.map(({ product }: { product: object | null }) => product)).toContainEqual({
      externalId: "P001",
    });
    expect((await lanesOf(hub!, "onwardLanes")).nodes).toHaveLength(2);
    expect((await lanesOf(hub!, "supplyLanes")).nodes).toEqual([]);
  });

  it("come page by page", async () => {
    const shop = keys.locations[1]!;
    const { pageInfo, nodes } = await lanesOf(shop, "supplyLanes", "first: 1");
    expect(pageInfo.hasNextPage).toBe(true);
    const next = await lanesOf(shop, "supplyLanes", `first: 1, after: "${pageInfo.endCursor}"`);
    expect(next.nodes).toHaveLength(1);
    expect(next.nodes).not.toEqual(nodes);
  });

  it("are refused with a cursor that is none", async () => {
    const { errors } = await gateway.ask(
      `query ($id: ID!) { node(id: $id) { ... on Location { supplyLanes(first: 1, after: "x") { totalCount } } } }`,
      { variables: { id: globalId("Location", keys.locations[1]!) } },
    );
    expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  });
});
