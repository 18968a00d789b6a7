import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { quantileProbabilities, whatIfModelName, whatIfRequest } from "@bellwether/demand-forecast/contract";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

/** A question as it arrived, in the protocol's JSON form. */
interface Question {
  path: string;
  body: Record<string, unknown> & { inputs: { name: string; datatype: string; shape: number[] }[] };
}

let host: Server;
let gateway: DomainGateway;
let keys: DomainKeys;
let failWith: number | null = null;
const questions: Question[] = [];

/** A model host that expects 3 of everything and speaks nothing but JSON, as the protocol allows. */
function answerLikeAModelHost(): Server {
  return createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const whole = Buffer.concat(pieces);
      const jsonLength = Number(request.headers["inference-header-content-length"] ?? whole.length);
      const body = JSON.parse(whole.subarray(0, jsonLength).toString("utf8"));
      questions.push({ path: request.url ?? "", body });
      response.setHeader("content-type", "application/json");
      if (failWith !== null) {
        response.writeHead(failWith).end(JSON.stringify({ error: "not now" }));
        return;
      }
      const rows = quantileProbabilities.length;
      const data = Array.from({ length: rows * 7 }, (_, index) => 3 + Math.floor(index / 7) - 4);
      response.end(
        JSON.stringify({
          model_name: whatIfModelName,
          outputs: [
            { name: "quantiles", datatype: "FP64", shape: [rows, 7], data },
            { name: "probabilities", datatype: "FP64", shape: [rows], data: quantileProbabilities },
            { name: "method", datatype: "BYTES", shape: [1], data: ["ETS"] },
          ],
        }),
      );
    });
  });
}

beforeAll(async () => {
  host = answerLikeAModelHost();
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  const { port } = host.address() as AddressInfo;
  gateway = await openDomainGateway({ environment: { MODEL_HOST_URL: `http://127.0.0.1:${port}` } });
  keys = await insertDomainData(gateway.door, gateway.tenantId, { products: 2, customers: 1, ordersPerCustomer: 1 });
});
afterAll(async () => {
  await gateway?.close();
  host?.closeAllConnections();
  await new Promise((resolve) => host?.close(resolve));
});

const ask = () =>
  gateway.ask(
    `query ($id: ID!) { demandWhatIf(input: { productId: $id, horizon: 7, recentSteps: 2, recentFactor: 1.5 }) {
      method expectedTotal baselineTotal modelVersion { version }
      forecast { start step values bands { level lower upper } } baseline { values } } }`,
    { variables: { id: globalId("Product", keys.products[0] as string) } },
  );

describe("demandWhatIf", () => {
  it("asks the model host with the changed history and gives the stored forecast beside the answer", async () => {
    failWith = null;
    const { data, errors } = await ask();
    expect(errors).toBeUndefined();
    expect(data.demandWhatIf).toMatchObject({
      method: "ETS",
      expectedTotal: 21,
      baselineTotal: 70,
      modelVersion: { version: 2 },
      forecast: { start: "2026-02-05", step: "DAY", values: Array(7).fill(3) },
      baseline: { values: Array(7).fill(10) },
    });
    expect(data.demandWhatIf.forecast.bands[0]).toEqual({
      level: 0.5,
      lower: Array(7).fill(2),
      upper: Array(7).fill(4),
    });
  });

  it("plans with the same overrides in both", async () => {
    failWith = null;
    await gateway.door.write(gateway.tenantId, (db) =>
      db.query(
        `INSERT INTO forecast_override (id, product_id, from_day, to_day, kind, basis, amount, factor, shifts, reason, comment,
           model_values, planned_values, author_kind, author_id)
         SELECT gen_random_uuid(), $1, day, day, 'PERCENT', 'DAY', percent, 1 + percent / 100.0, '{0}', 'OTHER', 'why', '{0}', '{0}',
           'apiKey', 'k' FROM (VALUES (date '2026-02-05', -100), ('2026-02-06', 50)) AS one (day, percent)`,
        [keys.products[0]],
      ),
    );
    const { demandWhatIf } = (await ask()).data;
    await gateway.door.write(gateway.tenantId, (db) =>
      db.query(
        "UPDATE forecast_override SET withdrawn_at = now(), withdrawn_by_kind = 'apiKey', withdrawn_by_id = 'k'",
      ),
    );
    expect(demandWhatIf.forecast.values).toEqual([0, 4.5, 3, 3, 3, 3, 3]);
    expect(demandWhatIf.forecast.bands[0].upper).toEqual([0, 6, 4, 4, 4, 4, 4]);
    expect(demandWhatIf.baseline.values).toEqual([0, 15, 10, 10, 10, 10, 10]);
    expect(demandWhatIf).toMatchObject({ expectedTotal: 19.5, baselineTotal: 65 });
  });

  it("sends what the model's contract asks for, the tenant with the request", async () => {
    const asked = questions[0] as Question;
    expect(asked.path).toBe(`/v2/models/${whatIfModelName}/infer`);
    expect(asked.body.parameters).toMatchObject({ tenant_id: gateway.tenantId });
    const shapes = Object.fromEntries(
      asked.body.inputs.map(({ name, datatype, shape }) => [name, `${datatype} ${shape}`]),
    );
    expect(shapes).toEqual({
      history: "FP64 400",
      horizon: "INT32 1",
      granularity: "BYTES 1",
      start_date: "BYTES 1",
      model_version_id: "BYTES 1",
      series_id: "BYTES 1",
    });
    expect(whatIfRequest.shape.history.safeParse(Array(400).fill(10)).success).toBe(true);
  });

  it("is UNAVAILABLE while the model host fails to answer, and well again after", async () => {
    failWith = 404;
    const { errors } = await ask();
    expect(errors?.[0]?.extensions).toMatchObject({ code: "UNAVAILABLE" });
    failWith = null;
    expect((await ask()).errors).toBeUndefined();
  });
});
