import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { eventually } from "../stack/eventually.ts";
import { shopProducts } from "../stack/shop-files.ts";
import { type Stack, startStack } from "../stack/stack.ts";

const question = "{ products(first: 1) { totalCount } }";

describe("a database that goes away and comes back", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack?.close());

  it("answers 503 with a code meanwhile, and recovers without a restart", async () => {
    const { client, server } = stack;
    expect((await client.ask(question)).status).toBe(200);

    process.kill(server.pid, "SIGINT");
    await eventually("the gateway notices", async () => (await client.ask(question)).status === 503);
    const { body } = await client.ask(question);
    expect(body.errors[0].extensions.code).toBe("UNAVAILABLE");
    expect((await fetch(`${client.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${client.url}/healthz`)).status).toBe(200);

    // As `npm start` does: asks for the server until it is there.
    await eventually("the gateway answers again", async () => {
      await server.revive();
      return (await client.ask(question)).status === 200;
    });
    await eventually("the gateway is ready again", async () => (await fetch(`${client.url}/readyz`)).status === 200);
  });

  it("takes up jobs again", async () => {
    const batch = await stack.client.upload("PRODUCTS", "products.csv", shopProducts);
    expect(batch).toMatchObject({ status: "COMPLETED", rowsRead: 3, rowsAccepted: 3, rowsRejected: 0 });
  });
});
