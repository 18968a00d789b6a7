import { globalId } from "@bellwether/gateway/node/global-id";
import { publicSchema } from "@bellwether/gateway/schema/public-schema";
import { rolePermissions, roles } from "@bellwether/schema/contracts/permissions";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type GraphQLObjectType, type GraphQLSchema, isInterfaceType } from "graphql";
import { askRootField, marksOf } from "./ask-root-field.ts";
import { nodeIds, rootFieldCases } from "./root-field-cases.ts";
import { TenantFingerprint } from "./tenant-fingerprint.ts";
import { startTwoTenants, type TwoTenants } from "./two-tenants.ts";

let world: TwoTenants;
let rows: TenantFingerprint;
let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await publicSchema();
  world = await startTwoTenants();
  rows = await TenantFingerprint.open(world.gateway.database.ownerUrl, world.first);
});
afterAll(async () => {
  await rows?.close();
  await world?.close();
});

const cases = Object.entries(rootFieldCases);
const fieldsOf = (type: GraphQLObjectType | null | undefined) =>
  Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`);
const fingerprint = () => rows.take();

describe("the walk", () => {
  it("has a case for every root field, and for no other", () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    expect(Object.keys(rootFieldCases).sort()).toEqual(roots.flatMap(fieldsOf).sort());
  });

  it("has an id for every type that node finds, and for no other", () => {
    const node = schema.getType("Node");
    if (!isInterfaceType(node)) throw new Error("There is no interface Node.");
    const types = schema.getImplementations(node).objects.map((type) => type.name);
    expect(Object.keys(nodeIds).sort()).toEqual(types.sort());
  });

  it("notices a single changed row", async () => {
    const before = await fingerprint();
    const { touched, restore } = await touchOneProduct();
    expect(touched).toBe(1);
    expect(await fingerprint()).not.toEqual(before);
    await restore();
    const after = await fingerprint();
    expect(after.change).not.toEqual(before.change);
    // The feed of changes tells of both.
    expect(after).toEqual({ ...before, change: after.change });
  });
});

describe("a root field shows its own tenant what it has", () => {
  it.each(cases.filter(([, { reveals }]) => reveals !== null))("%s", async (name, one) => {
    const { gateway, first } = world;
    const answer = await askRootField(gateway, name, one, first, first.headers);
    expect(answer).toContain(one.reveals?.(first));
  });
});

describe("a root field shows and changes nothing of another tenant", () => {
  it.each(cases)("%s", async (name, one) => {
    const { gateway, first, second } = world;
    const before = await fingerprint();
    const answer = await askRootField(gateway, name, one, first, second.headers);
    expect(marksOf(first).filter((mark) => answer.includes(mark))).toEqual([]);
    expect(answer).not.toContain("INTERNAL_SERVER_ERROR");
    expect(await fingerprint()).toEqual(before);
  });

  it.each(Object.entries(nodeIds))("node of a %s", async (_type, idOf) => {
    const { gateway, first, second } = world;
    const query = "query ($id: ID!) { node(id: $id) { __typename id } }";
    const own = await gateway.ask(query, { id: idOf(first) }, first.headers);
    expect(own.body).toMatchObject({ data: { node: { id: idOf(first) } } });
    const foreign = await gateway.ask(query, { id: idOf(first) }, second.headers);
    expect(foreign.body).toEqual({ data: { node: null } });
  });

  it("an import's file and its errors", async () => {
    const { gateway, first, second } = world;
    const before = await fingerprint();
    const errors = await gateway.fetch(`/imports/${first.keys.batch}/errors.csv`, { headers: second.headers });
    expect(errors.status).toBe(404);
    const file = await gateway.fetch(`/imports/${first.keys.batch}/file`, {
      method: "PUT",
      headers: { ...second.headers, "content-type": "text/csv" },
      body: "a,b\n",
    });
    expect(file.status).toBe(404);
    expect(await fingerprint()).toEqual(before);
  });

  it("a purchase order's file", async () => {
    const { gateway, first, second } = world;
    const path = `/exports/purchase-orders/${first.keys.inventory.purchaseOrder}/order.csv`;
    expect((await gateway.fetch(path, { headers: second.headers })).status).toBe(404);
    const own = await gateway.fetch(path, { headers: first.headers });
    expect(await own.text()).toContain(`${first.prefix}PO1,${first.prefix}S1`);
  });

  it("a campaign's list of people", async () => {
    const { gateway, first, second } = world;
    const path = `/exports/campaigns/${globalId("Campaign", first.campaignId)}.csv`;
    expect((await gateway.fetch(path, { headers: second.headers })).status).toBe(404);
    const own = await gateway.fetch(path, { headers: first.headers });
    expect(await own.text()).toContain(`${first.prefix}variant`);
  });

  it("what became of a campaign's mail", async () => {
    const { gateway, first, second } = world;
    const before = await fingerprint();
    const told = await gateway.fetch("/mail/feedback", {
      method: "POST",
      headers: { ...second.headers, "content-type": "message/rfc822" },
      body: `Subject: complaint\n\nFeedback-Type: abuse\n\nMessage-ID: <${first.mailId}@shop.example>\n`,
    });
    expect(await told.json()).toEqual({ understood: true, noted: false });
    expect(await fingerprint()).toEqual(before);
  });

  it("a model's file", async () => {
    const { gateway, first, second } = world;
    const path = `/exports/${first.keys.champion}/model.onnx`;
    const foreign = await gateway.fetch(path, { headers: second.headers });
    expect(foreign.status).toBe(404);
    // Its own is found, and then that these fixtures hold no weights.
    const own = await gateway.fetch(path, { headers: first.headers });
    expect(own.status).toBe(409);
  });
});

describe.each(roles)("a member who is %s", (role) => {
  const allowed = ([, { permission }]: (typeof cases)[number]) =>
    permission === null || rolePermissions[role].includes(permission);

  it("is refused every root field that the role has no permission for, and changes nothing by asking", async () => {
    const { gateway, first, memberHeaders } = world;
    const before = await fingerprint();
    for (const entry of cases.filter((one) => !allowed(one))) {
      const answer = await askRootField(gateway, entry[0], entry[1], first, memberHeaders[role]);
      expect(`${entry[0]} ${answer}`).toContain("FORBIDDEN");
      expect(marksOf(first).filter((mark) => answer.includes(mark))).toEqual([]);
    }
    expect(await fingerprint()).toEqual(before);
  });

  it("starts imports of stock and of orders only where the role may book them by hand", async () => {
    const { gateway, memberHeaders } = world;
    const needed = {
      STOCK: "stock:manage",
      RECEIPTS: "stock:manage",
      LANES: "stock:manage",
      INVENTORY_SETTINGS: "stock:manage",
      PURCHASE_ORDERS: "replenishment:approve",
    } as const;
    const before = await fingerprint();
    for (const [kind, permission] of Object.entries(needed)) {
      if (rolePermissions[role].includes(permission)) continue;
      const query = `mutation { importStart(input: { kind: ${kind}, fileName: "f.csv" }) { import { id } userErrors { code } } }`;
      const { body } = await gateway.ask(query, undefined, memberHeaders[role]);
      expect(`${kind} ${JSON.stringify(body)}`).toContain("FORBIDDEN");
    }
    expect(await fingerprint()).toEqual(before);
  });

  it("is let through to every other", async () => {
    const { gateway, first, memberHeaders } = world;
    for (const entry of cases.filter(allowed)) {
      // A member's own organisation is changed by these; what they are about is another test's affair.
      if (entry[0] === "Mutation.apiKeyRevoke" || entry[0] === "Mutation.memberRemove") continue;
      const answer = await askRootField(gateway, entry[0], entry[1], first, memberHeaders[role]);
      expect(`${entry[0]} ${answer}`).not.toMatch(/FORBIDDEN|UNAUTHENTICATED|INTERNAL_SERVER_ERROR/);
      expect(answer.length).toBeGreaterThan(10);
    }
  });
});

async function touchOneProduct() {
  const { default: pg } = await import("pg");
  const change = async (value: boolean) => {
    const owner = new pg.Client({ connectionString: world.gateway.database.ownerUrl });
    await owner.connect();
    const { rowCount } = await owner.query("UPDATE product SET active = $2 WHERE id = $1", [
      world.first.keys.products[0],
      value,
    ]);
    await owner.end();
    return rowCount;
  };
  return { touched: await change(false), restore: () => change(true) };
}
