import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createClient } from "graphql-ws";
import WebSocket from "ws";
import { eventually } from "../stack/eventually.ts";
import { GatewayClient } from "../stack/gateway-client.ts";
import { shopOrders, shopProducts } from "../stack/shop-files.ts";
import { type Stack, startStack } from "../stack/stack.ts";

describe("two gateways on one database", () => {
  let stack: Stack;
  let second: GatewayClient;
  beforeAll(async () => {
    stack = await startStack();
    second = await stack.secondGateway();
    await stack.client.upload("PRODUCTS", "products.csv", shopProducts);
    await second.upload("ORDERS", "orders.csv", shopOrders());
  });
  afterAll(() => stack?.close());

  it("show each other's imports at once", async () => {
    const question = "{ products { totalCount } orders { totalCount } }";
    expect(await second.data(question)).toEqual(await stack.client.data(question));
  });

  it("tell subscribers of the one about a job started at the other", async () => {
    const jobId = await stack.client.startTraining();
    const subscriptions = createClient({
      url: `${second.url.replace("http", "ws")}/graphql`,
      webSocketImpl: class extends WebSocket {
        constructor(url: string, protocols: string) {
          super(url, protocols, { headers: { authorization: `Bearer ${second.key}` } });
        }
      },
    });
    try {
      const seen: { status: string; progress: number }[] = [];
      const query = `subscription { jobProgress(jobId: "${jobId}") { status progress } }`;
      for await (const { data } of subscriptions.iterate<{ jobProgress: { status: string; progress: number } }>({
        query,
      }))
        if (data) seen.push(data.jobProgress);
      expect(seen.at(-1)).toEqual({ status: "COMPLETED", progress: 1 });
      const progress = seen.map((job) => job.progress);
      expect(progress).toEqual([...progress].sort((a, b) => a - b));
    } finally {
      await subscriptions.dispose();
    }
  });

  it("refuse at the other, within seconds, a key that was revoked at the one", async () => {
    const made = await stack.client.data(
      `mutation { apiKeyCreate(input: { name: "short", scopes: [DATA_READ] }) { key apiKey { id } userErrors { message } } }`,
    );
    const { key, apiKey } = made.apiKeyCreate;
    const holder = new GatewayClient(second.url, key);
    expect((await holder.ask("{ viewer { permissions } }")).status).toBe(200);
    await stack.client.data(
      `mutation ($id: ID!) { apiKeyRevoke(input: { apiKeyId: $id }) { revokedId userErrors { message } } }`,
      { id: apiKey.id },
    );
    await eventually(
      "the key is refused",
      async () => (await holder.ask("{ viewer { permissions } }")).status === 401,
      {
        withinMs: 5_000,
      },
    );
  });

  it("trains one job for one idempotency key, whichever gateway is asked", async () => {
    const mutation = `mutation { modelTrain(input: { task: DEMAND_FORECAST, idempotencyKey: "k1" }) { job { id } userErrors { message } } }`;
    const [one, other] = await Promise.all([stack.client.data(mutation), second.data(mutation)]);
    expect(one).toEqual(other);
    await stack.client.completed(one.modelTrain.job.id);
  });
});
