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
    const [garden] = keys.categories;
    const [, second] = keys.products;
    await db.query(
      `INSERT INTO promotion (id, external_id, name, product_id, category_id, location_id, first_day, last_day, discount, price)
       VALUES (gen_random_uuid(), 'AUTUMN', 'Autumn', NULL, $1, NULL, '2026-10-01', '2026-10-14', 0.15, NULL),
         (gen_random_uuid(), 'ALL', 'Everything', NULL, NULL, $2, '2026-11-01', '2026-11-07', 0.1, NULL),
         (gen_random_uuid(), 'OTHER', 'Other', $3, NULL, NULL, '2026-12-01', '2026-12-07', NULL, 9.5)`,
      [garden, keys.locations[0], second],
    );
  });
});
afterAll(() => gateway?.close());

const fields = `totalCount nodes { externalId name firstDay lastDay discount price { amount currency } product { externalId }
  category { name } location { externalId } }`;

async function promotions(input: string) {
  const { data, errors } = await gateway.ask(`{ promotions(${input}) { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data.promotions;
}
const codes = ({ nodes }: { nodes: { externalId: string }[] }) => nodes.map(({ externalId }) => externalId);

describe("promotions", () => {
  it("are listed by their end, with what they cover and what they charge", async () => {
    const list = await promotions("first: 10");
    expect(list.totalCount).toBe(4);
    const none = { product: null, category: null, location: null, discount: null, price: null };
    expect(list.nodes).toEqual([
      {
        ...none,
        externalId: "SPRING",
        name: "Spring",
        firstDay: "2027-03-01",
        lastDay: "2027-03-14",
        discount: 0.2,
        product: { externalId: "P001" },
      },
      {
        ...none,
        externalId: "OTHER",
        name: "Other",
        firstDay: "2026-12-01",
        lastDay: "2026-12-07",
        price: { amount: "9.5", currency: "EUR" },
        product: { externalId: "P002" },
      },
      {
        ...none,
        externalId: "ALL",
        name: "Everything",
        firstDay: "2026-11-01",
        lastDay: "2026-11-07",
        discount: 0.1,
        location: { externalId: "L1" },
      },
      {
        ...none,
        externalId: "AUTUMN",
        name: "Autumn",
        firstDay: "2026-10-01",
        lastDay: "2026-10-14",
        discount: 0.15,
        category: { name: "Garden" },
      },
    ]);
  });

  it("are found by the product they cover, be it by its category or by everything, and by their end", async () => {
    const ofFirst = `productId: "${globalId("Product", keys.products[0] as string)}"`;
    expect(codes(await promotions(`filter: { ${ofFirst} }`))).toEqual(["SPRING", "ALL", "AUTUMN"]);
    expect(codes(await promotions(`filter: { ${ofFirst}, endsFrom: "2026-11-07" }`))).toEqual(["SPRING", "ALL"]);
    expect(codes(await promotions('filter: { search: "autu" }'))).toEqual(["AUTUMN"]);
  });

  it("are found again by their id", async () => {
    const { data } = await gateway.ask("query ($id: ID!) { node(id: $id) { ... on Promotion { name } } }", {
      variables: { id: globalId("Promotion", keys.promotion) },
    });
    expect(data.node).toEqual({ name: "Spring" });
  });

  it("refuse the id of something else", async () => {
    const wrong = globalId("Location", keys.locations[0] as string);
    const { errors } = await gateway.ask(`{ promotions(filter: { productId: "${wrong}" }) { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });
});
