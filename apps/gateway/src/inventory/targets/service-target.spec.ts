import { randomUUID } from "node:crypto";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { globalId } from "../../node/global-id.ts";
import { type DomainKeys, insertDomainData } from "../../testing/domain-data.ts";
import { type AskOptions, type DomainGateway, openDomainGateway } from "../../testing/domain-gateway.ts";
import { insertSuppliedPolicy } from "../../testing/supplied-policy.ts";

let gateway: DomainGateway;
let keys: DomainKeys;
let options: AskOptions;

beforeAll(async () => {
  gateway = await openDomainGateway();
});
afterAll(() => gateway?.close());
beforeEach(async () => {
  const tenantId = parseTenantId(randomUUID());
  keys = await insertDomainData(gateway.door, tenantId);
  options = { identity: { tenantId } };
});

const ask = async (query: string, variables: Record<string, unknown> = {}, more: AskOptions = {}) =>
  gateway.ask(query, { ...options, ...more, variables });
const fill = (target: number) => ({ measure: "FILL_RATE", target });

describe("inventoryTradeOff", () => {
  it("adds up what service costs over the positions that are asked for", async () => {
    const { data, errors } = await ask(
      `query ($filter: InventoryPolicyFilter) { all: inventoryTradeOff {
         currency positionCount heldBySettings provenPositions curve { targets fillRates stockValues }
         planned { fillRate cycleService } performance { days current { fillRate { mean } } } }
       none: inventoryTradeOff(filter: $filter) { positionCount curve { fillRates } performance { days current { fillRate { mean } } } } }`,
      { filter: { abcClasses: ["C"] } },
    );
    expect(errors).toBeUndefined();
    const count = keys.products.length;
    const at = data.all.curve.targets.indexOf(0.93);
    expect(data.all).toMatchObject({
      currency: "EUR",
      positionCount: count,
      heldBySettings: 0,
      provenPositions: 3,
      planned: { cycleService: expect.closeTo(0.9) },
      performance: { days: 365, current: { fillRate: { mean: 0.9 } } },
    });
    // Each is 30 at 90 % and 50 at 95 %.
    expect(data.all.curve.stockValues[at]).toBeCloseTo(count * 42, 6);
    expect(data.none).toEqual({
      positionCount: 0,
      curve: { fillRates: data.all.curve.targets.map(() => 1) },
      performance: { days: 0, current: null },
    });
  });

  it("adds up replays of a part, and counts what settings hold", async () => {
    const location = globalId("Location", keys.locations[0]!);
    await ask(
      `mutation ($location: ID!) { inventoryServiceSettingSet(input: { locationId: $location, service: { measure: CYCLE, target: 0.9 } }) {
        userErrors { message } } }`,
      { location },
    );
    const { data } = await ask(
      `query ($filter: InventoryPolicyFilter) { inventoryTradeOff(filter: $filter) {
         positionCount heldBySettings provenPositions performance { current { stockValue { mean } } } } }`,
      { filter: { locationId: location, supplierId: globalId("Supplier", keys.inventory.supplier) } },
    );
    const count = keys.products.length;
    expect(data.inventoryTradeOff).toEqual({
      positionCount: count,
      heldBySettings: count,
      provenPositions: count,
      performance: { current: { stockValue: { mean: 1000 * count } } },
    });
  });

  it("leaves what a depot keeps as planned: its stock was shifted to the fill asked of the shops that it supplies", async () => {
    const { tenantId } = options.identity as { tenantId: TenantId };
    const [productId, from, to] = [keys.products[0]!, keys.locations[0]!, keys.locations[1]!];
    await insertSuppliedPolicy(gateway.door, tenantId, { productId, from, to });
    await gateway.door.write(tenantId, (db) =>
      db.query("UPDATE inventory_policy SET mean_stock = 350 WHERE product_id = $1 AND location_id = $2", [
        productId,
        from,
      ]),
    );
    const { data, errors } = await ask(
      "{ inventoryTradeOff { positionCount curve { targets stockValues } planned { fillRate } } }",
    );
    expect(errors).toBeUndefined();
    const { positionCount, curve, planned } = data.inventoryTradeOff;
    expect(positionCount).toBe(keys.products.length + 1);
    // 350 at 2 each at the depot, and all others between 30 at 90 % and 50 at 95 %.
    expect(curve.stockValues[curve.targets.indexOf(0.93)]).toBeCloseTo(700 + keys.products.length * 42, 6);
    expect(curve.stockValues.at(-1)! - curve.stockValues[0]).toBeCloseTo(keys.products.length * 20, 6);
    expect(planned.fillRate).toBeCloseTo(0.96, 9);
  });

  it("is null before the first plan", async () => {
    const { data } = await ask(
      "{ inventoryTradeOff { positionCount } }",
      {},
      {
        identity: { tenantId: parseTenantId(randomUUID()) },
      },
    );
    expect(data.inventoryTradeOff).toBeNull();
  });
});

describe("inventoryClassTargetSet", () => {
  const mutation = `mutation ($input: InventoryClassTargetSetInput!) { done: inventoryClassTargetSet(input: $input) {
    classTargets { abcClass xyzClass serviceTarget positionCount } previous { serviceTarget version }
    userErrors { code field message } } }`;

  it("sets a class and tells what was there", async () => {
    const targets = [{ abcClass: "A", xyzClass: "X", service: fill(0.91), version: null }];
    const { data, errors } = await ask(mutation, { input: { targets, idempotencyKey: "k" } });
    expect(errors).toBeUndefined();
    expect(data.done.previous).toEqual([{ serviceTarget: 0.99, version: null }]);
    expect(data.done.classTargets).toHaveLength(9);
    expect(data.done.classTargets[0]).toEqual({
      abcClass: "A",
      xyzClass: "X",
      serviceTarget: 0.91,
      positionCount: keys.products.length,
    });
  });

  it("refuses a version that is gone, at its field and in the reader's language", async () => {
    const targets = [{ abcClass: "A", xyzClass: "X", service: fill(0.91), version: "1" }];
    const { data } = await ask(mutation, { input: { targets } }, { locale: "zh-CN" });
    expect(data.done).toMatchObject({ classTargets: [], previous: [] });
    expect(data.done.userErrors).toEqual([
      { code: "CONFLICT", field: ["targets", "0", "version"], message: "其他人刚刚修改了此目标；请查看后重新设置。" },
    ]);
  });

  it("is for those who decide what to order", async () => {
    const reader = { identity: { ...options.identity, permissions: new Set(["data:read"] as const) } };
    const targets = [{ abcClass: "A", xyzClass: "X", service: fill(0.91) }];
    const { errors } = await ask(mutation, { input: { targets } }, reader);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("inventoryServiceSettingSet", () => {
  it("sets a place, reads it again, and gives it back to its class", async () => {
    const place = {
      productId: globalId("Product", keys.products[0]!),
      locationId: globalId("Location", keys.locations[0]!),
    };
    const mutation = `mutation ($input: InventoryServiceSettingSetInput!) { done: inventoryServiceSettingSet(input: $input) {
      setting { serviceMeasure serviceTarget version } previous { serviceTarget version } userErrors { code field } } }`;
    const { data } = await ask(mutation, { input: { ...place, service: fill(0.97), version: null } });
    expect(data.done).toMatchObject({
      setting: { serviceMeasure: "FILL_RATE", serviceTarget: 0.97 },
      previous: { serviceTarget: null, version: null },
      userErrors: [],
    });
    const stale = await ask(mutation, { input: { ...place, service: fill(0.9), version: null } });
    expect(stale.data.done.userErrors).toEqual([{ code: "CONFLICT", field: ["version"] }]);
    const { version } = data.done.setting;
    const undone = await ask(mutation, { input: { ...place, service: null, version } });
    expect(undone.data.done).toMatchObject({ setting: { serviceTarget: null }, previous: { serviceTarget: 0.97 } });
  });
});
