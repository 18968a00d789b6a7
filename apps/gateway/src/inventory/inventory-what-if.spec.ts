import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { inventoryWhatIfName } from "@bellwether/inventory/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";
import { insertSuppliedPolicy } from "../testing/supplied-policy.ts";

interface Question {
  path: string;
  inputs: { name: string; datatype: string; shape: number[] }[];
}

let host: Server;
let gateway: DomainGateway;
let keys: DomainKeys;
let failWith: number | null = null;
const questions: Question[] = [];

const numbers = (name: string, data: number[]) => ({ name, datatype: "FP64", shape: [data.length], data });
const texts = (name: string, data: string[]) => ({ name, datatype: "BYTES", shape: [data.length], data });

/** A model host that would keep less of the first product and order 10 of the second, in the protocol's JSON form. */
function answerLikeAModelHost(): Server {
  return createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const whole = Buffer.concat(pieces);
    const jsonLength = Number(request.headers["inference-header-content-length"] ?? whole.length);
    const { inputs } = JSON.parse(whole.subarray(0, jsonLength).toString("utf8"));
    questions.push({ path: request.url ?? "", inputs });
    response.setHeader("content-type", "application/json");
    if (failWith !== null) {
      response.writeHead(failWith).end(JSON.stringify({ error: "not now" }));
      return;
    }
    const [first, second] = keys.products as [string, string];
    const place = keys.locations[0]!;
    response.end(
      JSON.stringify({
        model_name: inventoryWhatIfName,
        outputs: [
          texts("currency", ["EUR"]),
          texts("product_ids", [first, second]),
          texts("location_ids", [place, place]),
          numbers("reorder_points", [20, 30]),
          numbers("order_up_tos", [40, 50]),
          numbers("safety_stocks", [5, 6]),
          numbers("fill_rates", [0.9, 0.95]),
          numbers("stock_values", [60, 70.25]),
          numbers("order_quantities", [0, 10]),
          numbers("order_amounts", [0, 20]),
          numbers("yearly_costs", [7, 5.5]),
          numbers("fill_rate", [0.93]),
          numbers("fill_rate_before", [0.96]),
          numbers("stock_value", [130.25]),
          numbers("stock_value_before", [150]),
          numbers("order_amount", [20]),
        ],
      }),
    );
  });
}

beforeAll(async () => {
  host = answerLikeAModelHost();
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  const { port } = host.address() as AddressInfo;
  gateway = await openDomainGateway({ environment: { MODEL_HOST_URL: `http://127.0.0.1:${port}` } });
  keys = await insertDomainData(gateway.door, gateway.tenantId);
});
afterAll(async () => {
  await gateway?.close();
  host?.closeAllConnections();
  await new Promise((resolve) => host?.close(resolve));
});
beforeEach(() => {
  failWith = null;
  questions.length = 0;
});

const ask = (input: Record<string, unknown>, first = 50) =>
  gateway.ask(
    `query ($input: InventoryWhatIfInput!, $first: Int!) { inventoryWhatIf(input: $input) {
      positionCount fillRate fillRateBefore stockValue { amount currency } stockValueBefore { amount } orderAmount { amount } yearlyCost { amount }
      positions(first: $first) { reorderPoint orderQuantity orderAmount { amount } product { externalId } location { externalId } } } }`,
    { variables: { input, first } },
  );

describe("inventoryWhatIf", () => {
  it("gives what would be beside what is planned, what would be ordered first", async () => {
    const { data, errors, statements } = await ask({ serviceLevel: 0.93, budget: "100.50" });
    expect(errors).toBeUndefined();
    expect(data.inventoryWhatIf).toEqual({
      positionCount: 2,
      fillRate: 0.93,
      fillRateBefore: 0.96,
      stockValue: { amount: "130.25", currency: "EUR" },
      stockValueBefore: { amount: "150" },
      orderAmount: { amount: "20" },
      yearlyCost: { amount: "12.5" },
      positions: [
        {
          reorderPoint: 30,
          orderQuantity: 10,
          orderAmount: { amount: "20" },
          product: { externalId: "P002" },
          location: { externalId: "L1" },
        },
        expect.objectContaining({ orderQuantity: 0, product: { externalId: "P001" } }),
      ],
    });
    // Products; locations.
    expect(statements).toHaveLength(2);
  });

  it("asks only what was asked", async () => {
    await ask({ leadTimeDays: 5, productIds: [globalId("Product", keys.products[0]!)] }, 1);
    expect(questions[0]?.path).toBe(`/v2/models/${inventoryWhatIfName}/infer`);
    expect(questions[0]?.inputs.map(({ name, datatype, shape }) => [name, datatype, shape])).toEqual([
      ["product_ids", "BYTES", [1]],
      ["lead_time_days", "FP64", [1]],
    ]);
    await ask({});
    expect(questions[1]?.inputs.map(({ name, shape }) => [name, shape])).toEqual([["product_ids", [0]]]);
  });

  it("asks about the products of a filter, and adds up those of its places alone", async () => {
    const product = globalId("Product", keys.products[0]!);
    const { data } = await ask({ productIds: [product], filter: { abcClasses: ["A"] } });
    expect(questions[0]?.inputs[0]?.shape).toEqual([1]);
    expect(data.inventoryWhatIf).toMatchObject({
      positionCount: 1,
      fillRate: 0.9,
      fillRateBefore: 0.96,
      stockValue: { amount: "60" },
      orderAmount: { amount: "0" },
    });
    const { data: none } = await ask({ filter: { abcClasses: ["C"] } });
    expect(none.inventoryWhatIf).toMatchObject({ positionCount: 0, stockValue: { amount: "0" }, positions: [] });
  });

  it("takes a filter of nulls for none, as the page sends it: totals were added up again from the last plan's places", async () => {
    const nothing = { abcClasses: null, xyzClasses: null, categoryId: null, locationId: null, supplierId: null };
    const { data, statements } = await ask({ serviceLevel: 0.93, filter: nothing });
    expect(data.inventoryWhatIf).toMatchObject({ positionCount: 2, fillRate: 0.93, fillRateBefore: 0.96 });
    // Products; locations: no places are read.
    expect(statements).toHaveLength(2);
  });

  it("weighs service by what is sold: a depot's own fill rate counted for all that it sends to shops", async () => {
    const [first, second] = keys.products as [string, string];
    const [depot, shop] = keys.locations as [string, string];
    const write = (sql: string, values: unknown[]) =>
      gateway.door.write(gateway.tenantId, (db) => db.query(sql, values));
    await insertSuppliedPolicy(gateway.door, gateway.tenantId, { productId: first, from: depot, to: shop });
    await write("UPDATE inventory_policy SET demand_per_day = 1 WHERE product_id = $1", [second]);
    const { data, errors } = await ask({ filter: { locationId: globalId("Location", depot) } });
    await write("UPDATE inventory_policy SET demand_per_day = 0 WHERE product_id = $1", [second]);
    await write("DELETE FROM inventory_policy WHERE location_id = $1", [shop]);
    expect(errors).toBeUndefined();
    // The first of 90 % is the depot's; the second of 95 % is sold there.
    expect(data.inventoryWhatIf).toMatchObject({ positionCount: 2, fillRate: 0.95 });
  });

  it.each([
    [{ serviceLevel: 1 }, "input.serviceLevel"],
    [{ serviceLevel: 0 }, "input.serviceLevel"],
    [{ leadTimeDays: -1 }, "input.leadTimeDays"],
    [{ leadTimeDays: 366 }, "input.leadTimeDays"],
    [{ budget: "-0.01" }, "input.budget"],
    [{ productIds: ["nonsense"] }, "input.productIds[0]"],
  ])("refuses %j without asking", async (input, argument) => {
    const { errors } = await ask(input);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
    expect(questions).toEqual([]);
  });

  it("is UNAVAILABLE while the model host is away or busy, and a masked error where it fails", async () => {
    failWith = 503;
    expect((await ask({})).errors?.[0]?.extensions).toMatchObject({ code: "UNAVAILABLE" });
    failWith = 429;
    expect((await ask({})).errors?.[0]?.extensions).toMatchObject({ code: "UNAVAILABLE" });
    failWith = 500;
    expect((await ask({})).errors?.[0]?.extensions).not.toMatchObject({ code: "UNAVAILABLE" });
  });
});
