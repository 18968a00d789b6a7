import { rolePermissions, roles } from "@bellwether/schema/contracts/permissions";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";
import { ImportKind } from "./import.type.ts";
import { ViewerImportsResolver } from "./viewer-imports.resolver.ts";

let gateway: DomainGateway;

beforeAll(async () => {
  gateway = await openDomainGateway();
});
afterAll(() => gateway?.close());

const kinds = Object.keys(ImportKind) as ImportKind[];
const ofStock: ImportKind[] = ["RECEIPTS", "STOCK", "LANES", "INVENTORY_SETTINGS"];
const ofOrders: ImportKind[] = ["PURCHASE_ORDERS"];
const ofCampaigns: ImportKind[] = ["EXPERIMENTS"];
const ofSupport: ImportKind[] = ["SUPPORT_EXAMPLES", "QUESTION_ANSWERS", "ARTICLES", "CONVERSATIONS"];

async function start(kind: ImportKind, permissions: (typeof rolePermissions)["owner"]) {
  const { data } = await gateway.ask(
    `mutation ($kind: ImportKind!) { importStart(input: { kind: $kind, fileName: "f.csv" }) {
       import { kind uploadUrl } userErrors { code field message } } }`,
    { variables: { kind }, identity: { permissions: new Set(permissions) } },
  );
  return data?.importStart ?? null;
}

const batches = () =>
  gateway.door.read(gateway.tenantId, (db) => db.query("SELECT count(*)::int AS count FROM import_batch"));

describe("importStart", () => {
  it.each(["analyst", "marketer"] as const)(
    "gives a member who is %s no stock and no orders to import",
    async (role) => {
      const before = await batches();
      for (const kind of [...ofStock, ...ofOrders]) {
        const missing = ofOrders.includes(kind) ? "replenishment:approve" : "stock:manage";
        expect(await start(kind, rolePermissions[role])).toEqual({
          import: null,
          userErrors: [
            { code: "FORBIDDEN", field: ["kind"], message: `Importing ${kind} needs the permission ${missing} too.` },
          ],
        });
      }
      expect(await batches()).toEqual(before);
      const notTheirs = [...ofStock, ...ofOrders, ...ofSupport, ...(role === "marketer" ? [] : ofCampaigns)];
      for (const kind of kinds.filter((one) => !notTheirs.includes(one)))
        expect(await start(kind, rolePermissions[role])).toMatchObject({ import: { kind }, userErrors: [] });
    },
  );

  it("lets an owner import every kind, and a planner all but what tests of ads found and what support learns from", async () => {
    for (const kind of kinds)
      expect(await start(kind, rolePermissions.owner)).toMatchObject({ import: { kind }, userErrors: [] });
    for (const kind of kinds.filter((one) => ![...ofCampaigns, ...ofSupport].includes(one)))
      expect(await start(kind, rolePermissions.planner)).toMatchObject({ import: { kind }, userErrors: [] });
    for (const kind of [...ofCampaigns, ...ofSupport])
      expect(await start(kind, rolePermissions.planner)).toMatchObject({
        import: null,
        userErrors: [{ code: "FORBIDDEN" }],
      });
  });

  it("takes no permission for the other's kinds", async () => {
    expect(await start("STOCK", ["data:import", "replenishment:approve"])).toMatchObject({ import: null });
    expect(await start("PURCHASE_ORDERS", ["data:import", "stock:manage"])).toMatchObject({ import: null });
  });
});

describe("support's own kinds", () => {
  it("are started and stopped by agents, who may import nothing else", async () => {
    for (const kind of kinds) {
      const isTheirs = kind === "QUESTION_ANSWERS" || kind === "ARTICLES";
      const started = await start(kind, rolePermissions.agent);
      expect(started).toMatchObject(
        isTheirs ? { import: { kind }, userErrors: [] } : { import: null, userErrors: [{ code: "FORBIDDEN" }] },
      );
    }
    const stop = async (kind: ImportKind) => {
      const id = await gateway.ask(`{ imports(first: 50) { nodes { id kind status } } }`);
      const found = id.data.imports.nodes.find(
        (one: { kind: string; status: string }) => one.kind === kind && one.status === "AWAITING_UPLOAD",
      );
      const { data } = await gateway.ask(
        "mutation ($id: ID!) { importCancel(input: { importId: $id }) { import { status } userErrors { code } } }",
        { variables: { id: found.id }, identity: { permissions: new Set(rolePermissions.agent) } },
      );
      return data.importCancel;
    };
    await start("PRODUCTS", rolePermissions.owner);
    expect(await stop("ARTICLES")).toEqual({ import: { status: "CANCELLED" }, userErrors: [] });
    expect(await stop("PRODUCTS")).toEqual({ import: null, userErrors: [{ code: "FORBIDDEN" }] });
  });
});

describe("the viewer's import kinds", () => {
  it.each(roles)("are those that importStart takes from a member who is %s", async (role) => {
    const { context, close } = gateway.open({ identity: { permissions: new Set(rolePermissions[role]) } });
    const offered = new ViewerImportsResolver().importKinds(context);
    await close();
    const taken: ImportKind[] = [];
    for (const kind of kinds) if ((await start(kind, rolePermissions[role]))?.import) taken.push(kind);
    expect(offered).toEqual(taken);
  });
});
