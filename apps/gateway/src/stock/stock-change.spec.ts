import { randomUUID } from "node:crypto";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type AskOptions, type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
let keys: DomainKeys;
let options: AskOptions;

beforeAll(async () => {
  gateway = await openDomainGateway();
});
afterAll(() => gateway?.close());

/** An organisation of its own for each: product 1 has 18 on hand at location 1, 4 of them reserved. */
beforeEach(async () => {
  const tenantId = parseTenantId(randomUUID());
  keys = await insertDomainData(gateway.door, tenantId);
  options = { identity: { tenantId } };
});

const place = () => ({
  productId: globalId("Product", keys.products[0]!),
  locationId: globalId("Location", keys.locations[0]!),
});

async function change(
  field: string,
  type: string,
  payload: string,
  input: Record<string, unknown>,
  more: AskOptions = {},
) {
  const { data, errors } = await gateway.ask(
    `mutation ($input: ${type}!) { done: ${field}(input: $input) { ${payload} userErrors { code field message } } }`,
    { ...options, ...more, variables: { input } },
  );
  return { done: data?.done, errors };
}

const adjust = (input: Record<string, unknown>, more?: AskOptions) =>
  change(
    "stockAdjust",
    "StockAdjustInput",
    "position { onHand available } movement { kind onHandChange reason recordedBy }",
    { ...place(), change: "-3", reason: "broken", ...input },
    more,
  );

const reserve = (input: Record<string, unknown>, more?: AskOptions) =>
  change(
    "stockReserve",
    "StockReserveInput",
    "reservation { id status quantity product { externalId } } position { reserved available reservations { id } }",
    { ...place(), quantity: "5", reference: "order 7", ...input },
    more,
  );

describe("stockAdjust", () => {
  it("writes in the ledger who changed what and why, and shows what there is now", async () => {
    const { done } = await adjust({ kind: "WRITE_OFF" });
    expect(done).toEqual({
      position: { onHand: "15", available: "11" },
      movement: { kind: "WRITE_OFF", onHandChange: "-3", reason: "broken", recordedBy: "specification" },
      userErrors: [],
    });
  });

  it("does it once for a key, and refuses the key with another input", async () => {
    const first = await adjust({ idempotencyKey: "a" });
    expect(await adjust({ idempotencyKey: "a" })).toEqual(first);
    const other = await adjust({ idempotencyKey: "a", change: "-4" });
    expect(other.done).toMatchObject({ position: null, userErrors: [{ code: "CONFLICT", field: ["idempotencyKey"] }] });
    expect((await adjust({ change: "1" })).done.position.onHand).toBe("16");
  });

  it.each([
    [{ change: "-19" }, { code: "CONFLICT", field: ["change"], message: expect.stringContaining("18") }],
    [{ change: "0" }, { code: "INVALID", field: ["change"] }],
    [
      { change: "2", kind: "WRITE_OFF" },
      { code: "INVALID", field: ["change"] },
    ],
    [{ reason: " " }, { code: "INVALID", field: ["reason"] }],
    [{ occurredAt: "2099-01-01T00:00:00Z" }, { code: "INVALID", field: ["occurredAt"] }],
    [{ productId: globalId("Product", randomUUID()) }, { code: "NOT_FOUND", field: ["productId"] }],
    [{ locationId: globalId("Location", randomUUID()) }, { code: "NOT_FOUND", field: ["locationId"] }],
    [{ idempotencyKey: "" }, { code: "INVALID", field: ["idempotencyKey"] }],
  ])("refuses %j", async (input, error) => {
    const { done } = await adjust(input);
    expect(done).toMatchObject({ position: null, movement: null, userErrors: [error] });
  });

  it("answers in the language of the caller", async () => {
    const { done } = await adjust({ change: "-19" }, { locale: "zh-CN" });
    expect(done.userErrors[0].message).toBe("最多只能取 18 件；请减少数量。");
  });

  it("refuses an id of something else, and what is no decimal, before anything is read", async () => {
    const wrong = await adjust({ productId: place().locationId });
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "input.productId" });
    expect((await adjust({ change: "many" })).errors).toHaveLength(1);
  });
});

describe("stockReserve", () => {
  it("keeps what is available and not more, and says how much could be had", async () => {
    const { done } = await reserve({});
    expect(done).toMatchObject({
      reservation: { status: "ACTIVE", quantity: "5", product: { externalId: "P001" } },
      position: { reserved: "9", available: "9" },
      userErrors: [],
    });
    expect(done.position.reservations).toHaveLength(2);
    expect((await reserve({ quantity: "9.5" })).done).toMatchObject({
      reservation: null,
      userErrors: [{ code: "CONFLICT", field: ["quantity"], message: expect.stringContaining("9") }],
    });
  });

  it("keeps it once for a key", async () => {
    const first = await reserve({ idempotencyKey: "r" });
    expect(await reserve({ idempotencyKey: "r" })).toEqual(first);
    expect((await reserve({ idempotencyKey: "r", quantity: "6" })).done.userErrors).toMatchObject([
      { code: "CONFLICT", field: ["idempotencyKey"] },
    ]);
  });

  it("promises no more than there is to many who ask at once", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => reserve({ quantity: "3" })));
    expect(answers.filter(({ done }) => done.userErrors.length === 0)).toHaveLength(4);
  });

  it("knows nothing of another organisation's products", async () => {
    const foreign = place();
    const tenantId = parseTenantId(randomUUID());
    await insertDomainData(gateway.door, tenantId);
    const { done } = await reserve(foreign, { identity: { tenantId } });
    expect(done.userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["productId"] }]);
  });
});

describe("a reservation", () => {
  const end = (field: string, reservationId: string, idempotencyKey?: string) =>
    change(field, "StockReservationInput", "reservation { status closedAt } position { onHand reserved }", {
      reservationId,
      idempotencyKey,
    });

  it("gives its stock free when released, and takes it along when fulfilled; either once", async () => {
    const kept = globalId("StockReservation", keys.inventory.reservation);
    expect((await end("stockRelease", kept, "x")).done).toMatchObject({
      reservation: { status: "RELEASED", closedAt: expect.any(String) },
      position: { onHand: "18", reserved: "0" },
    });
    expect((await end("stockRelease", kept, "x")).done.userErrors).toEqual([]);
    expect((await end("stockRelease", kept)).done).toMatchObject({
      reservation: null,
      userErrors: [{ code: "CONFLICT", field: ["reservationId"] }],
    });
    const { done } = await reserve({});
    expect((await end("stockFulfil", done.reservation.id)).done).toMatchObject({
      reservation: { status: "FULFILLED" },
      position: { onHand: "13", reserved: "0" },
    });
  });

  it("is refused where there is none", async () => {
    expect((await end("stockRelease", globalId("StockReservation", randomUUID()))).done.userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["reservationId"] },
    ]);
  });
});

describe("whoever may not keep stock", () => {
  it.each([
    ["stockAdjust", () => adjust({}, asReader())],
    ["stockReserve", () => reserve({}, asReader())],
  ])("is refused %s", async (_, ask) => {
    const { done, errors } = await ask();
    expect(done).toBeUndefined();
    expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN", missing: ["stock:manage"] });
  });

  const asReader = (): AskOptions => ({
    identity: { ...options.identity, permissions: new Set(["data:read", "data:import", "models:manage"] as const) },
  });
});
