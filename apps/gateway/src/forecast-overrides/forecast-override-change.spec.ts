import { randomUUID } from "node:crypto";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { insertDomainData } from "../testing/domain-data.ts";
import type { AskOptions, DomainGateway } from "../testing/domain-gateway.ts";
import {
  addPlaces,
  letDaysPass,
  newOverrideScene,
  type OverrideScene,
  openOverrideGateway,
} from "./testing/override-scene.ts";

let gateway: DomainGateway;
let scene: OverrideScene;

beforeAll(async () => {
  gateway = await openOverrideGateway();
});
afterAll(() => gateway?.close());
beforeEach(async () => {
  scene = await newOverrideScene(gateway);
});

const shown = `override { id from to kind basis amount reason comment status author { kind name } modelTotal plannedTotal
  withdrawnAt withdrawnBy { name } withdrawnReason replaces { id status } product { externalId } location { name } }
  userErrors { code field message }`;

async function change(field: string, type: string, input: Record<string, unknown>, more: AskOptions = {}) {
  const { data, errors } = await gateway.ask(
    `mutation ($input: ${type}!) { done: ${field}(input: $input) { ${shown} } }`,
    { ...scene.options, ...more, variables: { input } },
  );
  return { done: data?.done, errors };
}

const stated = () => ({
  productId: scene.product(0),
  from: scene.day(1),
  to: scene.day(4),
  kind: "PERCENT",
  amount: 50,
  reason: "PROMOTION",
  comment: "Spring sale",
});
const set = (input: Record<string, unknown> = {}, more?: AskOptions) =>
  change("forecastOverrideSet", "ForecastOverrideSetInput", { ...stated(), ...input }, more);
const withdraw = (overrideId: string, more: Record<string, unknown> = {}) =>
  change("forecastOverrideWithdraw", "ForecastOverrideWithdrawInput", { overrideId, ...more });
const restore = (overrideId: string) =>
  change("forecastOverrideRestore", "ForecastOverrideRestoreInput", { overrideId });

describe("forecastOverrideSet", () => {
  it("keeps what is planned, why and by whom, beside what the model expected then", async () => {
    const { done, errors } = await set();
    expect(errors).toBeUndefined();
    expect(done).toEqual({
      override: {
        id: expect.any(String),
        from: scene.day(1),
        to: scene.day(4),
        kind: "PERCENT",
        basis: "PERIOD",
        amount: 50,
        reason: "PROMOTION",
        comment: "Spring sale",
        status: "SCHEDULED",
        author: { kind: "MEMBER", name: "Ada" },
        modelTotal: 40,
        plannedTotal: 60,
        withdrawnAt: null,
        withdrawnBy: null,
        withdrawnReason: null,
        replaces: null,
        product: { externalId: "P001" },
        location: null,
      },
      userErrors: [],
    });
  });

  it("names the key that a program used, and runs from today on", async () => {
    const { done } = await set({ from: scene.day(0) }, { identity: { ...scene.options.identity, kind: "apiKey" } });
    expect(done.override).toMatchObject({ status: "RUNNING", author: { kind: "API_KEY", name: "Till" } });
  });

  it("does it once for a key, and refuses the key with another input", async () => {
    const first = await set({ idempotencyKey: "a" });
    expect(await set({ idempotencyKey: "a" })).toEqual(first);
    const other = await set({ idempotencyKey: "a", amount: 20 });
    expect(other.done).toMatchObject({ override: null, userErrors: [{ code: "CONFLICT", field: ["idempotencyKey"] }] });
  });

  it.each([
    ["a first day that has passed", () => ({ from: scene.day(-1) }), "INVALID", "from", /today/],
    ["an end before the start", () => ({ from: scene.day(4), to: scene.day(2) }), "INVALID", "to", /before the first/],
    ["a period beyond the forecast", () => ({ to: scene.day(56) }), "INVALID", "to", /covers/],
    ["a start beyond it", () => ({ from: scene.day(70), to: scene.day(80) }), "INVALID", "from", /covers/],
    ["less than nothing", () => ({ kind: "ABSOLUTE", amount: -1 }), "INVALID", "amount", /zero or more/],
    ["more than all per cent less", () => ({ amount: -100.5 }), "INVALID", "amount", /100 %/],
    ["no change", () => ({ kind: "ADD", amount: 0 }), "INVALID", "amount", /change nothing/],
    ["a typing error", () => ({ kind: "ADD", amount: 1e10 }), "INVALID", "amount", /at most/],
    ["no comment", () => ({ comment: "  " }), "INVALID", "comment", /why/],
    ["a comment without end", () => ({ comment: "x".repeat(2_001) }), "INVALID", "comment", /2,000/],
    [
      "an unknown product",
      () => ({ productId: globalId("Product", randomUUID()) }),
      "NOT_FOUND",
      "productId",
      /product/,
    ],
    [
      "an unknown place",
      () => ({ locationId: globalId("Location", randomUUID()) }),
      "NOT_FOUND",
      "locationId",
      /location/,
    ],
    ["a place without a forecast", () => ({ locationId: scene.location(0) }), "CONFLICT", "productId", /train/],
    [
      "one to replace that is not there",
      () => ({ replacesId: globalId("ForecastOverride", randomUUID()) }),
      "NOT_FOUND",
      "replacesId",
      /override/,
    ],
    ["an empty key", () => ({ idempotencyKey: "" }), "INVALID", "idempotencyKey", /key/],
  ])("refuses %s", async (_, input, code, field, message) => {
    const { done } = await set(input());
    expect(done).toEqual({
      override: null,
      userErrors: [{ code, field: [field], message: expect.stringMatching(message) }],
    });
  });

  it("refuses a percentage of nothing", async () => {
    await gateway.door.write(scene.tenantId, (db) =>
      db.query("UPDATE forecast SET quantiles = array_fill(0.0, ARRAY[cardinality(quantiles)])"),
    );
    expect((await set()).done.userErrors).toMatchObject([{ code: "INVALID", field: ["amount"] }]);
    expect((await set({ kind: "ADD", amount: 12 })).done.override).toMatchObject({ modelTotal: 0, plannedTotal: 12 });
  });

  it("refuses days that are overridden already, and names that one", async () => {
    await addPlaces(scene, 0);
    await set();
    const { done } = await set({ from: scene.day(4), to: scene.day(9), locationId: scene.location(0) });
    expect(done.userErrors).toEqual([
      {
        code: "CONFLICT",
        field: ["from"],
        message: `From ${scene.day(1)} to ${scene.day(4)} demand at all locations is overridden already by Ada: “Spring sale”. Change or withdraw that one, or choose other days.`,
      },
    ]);
    const chinese = await set({ from: scene.day(4) }, { locale: "zh-CN" });
    expect(chinese.done.userErrors[0].message).toContain("全部地点的需求已由 Ada 调整过");
    expect((await set({ from: scene.day(5), to: scene.day(9) })).done.userErrors).toEqual([]);
    expect((await set({ productId: scene.product(1) })).done.userErrors).toEqual([]);
  });

  it("lets two places have their own on the same day", async () => {
    await addPlaces(scene, 0);
    for (const place of [0, 1]) expect((await set({ locationId: scene.location(place) })).done.userErrors).toEqual([]);
    expect((await set()).done.userErrors).toMatchObject([{ code: "CONFLICT", field: ["from"] }]);
  });

  it("takes only one of many that are set at once", async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => set()));
    expect(answers.filter(({ done }) => done.override !== null)).toHaveLength(1);
  });

  it("changes one by another that takes its place, and keeps both", async () => {
    const former = (await set()).done.override;
    const { done } = await set({ amount: 10, replacesId: former.id });
    expect(done.override).toMatchObject({ amount: 10, replaces: { id: former.id, status: "WITHDRAWN" } });
    const again = await set({ amount: 20, replacesId: former.id });
    expect(again.done.userErrors).toMatchObject([{ code: "CONFLICT" }]);
  });

  it("replaces only what is of the same demand, and leaves that one when it is refused", async () => {
    const former = (await set()).done.override;
    const { done } = await set({ productId: scene.product(1), replacesId: former.id });
    expect(done.userErrors).toMatchObject([{ code: "INVALID", field: ["replacesId"] }]);
    expect((await withdraw(former.id)).done.userErrors).toEqual([]);
  });

  it("refuses an id of something else, and what is no date, before anything is read", async () => {
    const wrong = await set({ productId: scene.location(0) });
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "input.productId" });
    expect((await set({ from: "2026-02-30" })).errors).toHaveLength(1);
  });

  it("knows nothing of another organisation's products and overrides", async () => {
    const foreign = { ...stated(), overrideId: (await set()).done.override.id };
    const tenantId = parseTenantId(randomUUID());
    await insertDomainData(gateway.door, tenantId);
    const identity = { tenantId };
    expect((await set({ productId: foreign.productId }, { identity })).done.userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["productId"] },
    ]);
    scene = { ...scene, options: { identity } };
    expect((await withdraw(foreign.overrideId)).done.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });
});

describe("forecastOverrideWithdraw", () => {
  it("takes it back, once, and keeps who did and why", async () => {
    const { id } = (await set()).done.override;
    const { done } = await withdraw(id, { reason: "Sale is off", idempotencyKey: "w" });
    expect(done.override).toMatchObject({
      status: "WITHDRAWN",
      withdrawnAt: expect.any(String),
      withdrawnBy: { name: "Ada" },
      withdrawnReason: "Sale is off",
    });
    expect((await withdraw(id, { reason: "Sale is off", idempotencyKey: "w" })).done.userErrors).toEqual([]);
    expect((await withdraw(id)).done.userErrors).toMatchObject([{ code: "CONFLICT", field: ["overrideId"] }]);
    expect((await set()).done.userErrors).toEqual([]);
  });

  it("is refused where there is none", async () => {
    const { done } = await withdraw(globalId("ForecastOverride", randomUUID()));
    expect(done.userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["overrideId"] }]);
  });
});

describe("forecastOverrideRestore", () => {
  it("brings back what was withdrawn as another row, also one that has begun", async () => {
    const { id } = (await set({ from: scene.day(0) })).done.override;
    await letDaysPass(scene, 2);
    await withdraw(id);
    const { done } = await restore(id);
    expect(done.override).toMatchObject({
      from: scene.day(-2),
      to: scene.day(2),
      status: "RUNNING",
      plannedTotal: 75,
      comment: "Spring sale",
      replaces: { id, status: "WITHDRAWN" },
    });
  });

  it.each([
    ["stands", async (id: string) => id, "CONFLICT"],
    [
      "is over",
      async (id: string) => {
        await withdraw(id);
        await letDaysPass(scene, 5);
        return id;
      },
      "CONFLICT",
    ],
    [
      "has been followed by another",
      async (id: string) => {
        await withdraw(id);
        await set();
        return id;
      },
      "CONFLICT",
    ],
    ["is not there", async () => globalId("ForecastOverride", randomUUID()), "NOT_FOUND"],
  ])("is refused for one that %s", async (_, prepare, code) => {
    const { id } = (await set()).done.override;
    const { done } = await restore(await prepare(id));
    expect(done).toMatchObject({ override: null, userErrors: [{ code, field: ["overrideId"] }] });
  });
});

describe("whoever may not override", () => {
  it("is refused", async () => {
    const permissions = new Set(["data:read", "data:import", "models:manage"] as const);
    const { done, errors } = await set({}, { identity: { ...scene.options.identity, permissions } });
    expect(done).toBeUndefined();
    expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN", missing: ["forecasts:override"] });
  });
});
