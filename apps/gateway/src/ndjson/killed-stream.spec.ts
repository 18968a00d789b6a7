import { once } from "node:events";
import { existsSync } from "node:fs";
import http from "node:http";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { type GatewayProcess, startGatewayProcess } from "../bench/gateway-process.ts";

const compiled = fileURLToPath(new URL("../main.js", import.meta.url)).replace("/src/", "/dist/");
const count = 20_000;
const line = (at: number) =>
  `${JSON.stringify({ externalId: `C${at}`, name: `Name ${at}`, email: `c${at}@example.com`, attributes: { at } })}\n`;
const body = Array.from({ length: count }, (_, at) => line(at)).join("");

describe("a stream whose gateway is killed", () => {
  let gateway: GatewayProcess;
  let owner: pg.Client;
  beforeAll(async () => {
    if (!existsSync(compiled)) throw new Error("This test runs compiled code; build first (npx tsc -b apps/gateway).");
    gateway = await startGatewayProcess();
    owner = new pg.Client({ connectionString: gateway.database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner?.end();
    await gateway?.close();
  });

  function send(): http.ClientRequest {
    const headers = { ...gateway.headers, "idempotency-key": "one" };
    const request = http.request(`${gateway.url}/v1/customers`, { method: "POST", headers });
    request.on("error", () => undefined);
    request.end(body);
    return request;
  }

  async function linesOf(request: http.ClientRequest) {
    const [response] = (await once(request, "response")) as [http.IncomingMessage];
    const lines = createInterface(response);
    lines.on("error", () => undefined);
    return lines;
  }

  it("has written whole records of whole pieces, and comes to its end when it is sent again", async () => {
    const first = await linesOf(send());
    await once(first, "line");
    await gateway.killAndRestart();
    const kept = await owner.query<{ customers: number; whole: number; changes: number }>(
      `SELECT count(*)::integer AS customers,
         count(*) FILTER (WHERE name = 'Name ' || substr(external_id, 2) AND email = 'c' || substr(external_id, 2) || '@example.com'
           AND attributes->>'at' = substr(external_id, 2))::integer AS whole,
         (SELECT count(*)::integer FROM change WHERE type = 'CUSTOMER') AS changes
       FROM customer`,
    );
    const { customers, whole, changes } = kept.rows[0]!;
    expect(customers % 5_000).toBe(0);
    expect(customers).toBeGreaterThanOrEqual(5_000);
    expect({ whole, changes }).toEqual({ whole: customers, changes: customers });
    let last = "";
    for await (const told of await linesOf(send())) last = told;
    expect(JSON.parse(last).summary).toEqual({
      lines: count,
      resumedFrom: customers,
      created: count,
      updated: 0,
      unchanged: 0,
      rejected: 0,
    });
    const after = await owner.query("SELECT count(*)::integer AS customers FROM customer");
    expect(after.rows).toEqual([{ customers: count }]);
  });
});
