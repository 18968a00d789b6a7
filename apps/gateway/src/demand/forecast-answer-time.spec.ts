import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

const series = 200;
const steps = 365;
const limitMs = 250;

let gateway: DomainGateway;

beforeAll(async () => {
  gateway = await openDomainGateway();
  const size = { products: series, customers: 1, ordersPerCustomer: 1, steps: 1100, horizon: steps };
  await insertDomainData(gateway.door, gateway.tenantId, size);
  // Numbers with all their digits, as models make them: constants would travel in a tenth of the bytes.
  await gateway.door.write(gateway.tenantId, async (db) => {
    await db.query(
      "UPDATE demand_series SET values = (SELECT array_agg(floor(value * random() * 2)) FROM unnest(values) AS value)",
    );
    await db.query(
      "UPDATE forecast SET quantiles = (SELECT array_agg(value * (0.9 + random() / 10) ORDER BY position) FROM unnest(quantiles) WITH ORDINALITY AS one (value, position))",
    );
  });
});
afterAll(() => gateway?.close());

const query = `{ demandForecasts(first: ${series}, horizon: ${steps}) { nodes { id expected(levels: [0.95]) { start values bands { lower upper } } } } }`;

describe("a forecast of 200 series × 365 points × 3 columns", () => {
  it("is answered within 250 ms, serialised", async () => {
    let best = Number.POSITIVE_INFINITY;
    // The first round compiles the query. More than three are for a machine that is busy with other work.
    for (let round = 0; round < 20 && (round < 4 || best >= limitMs); round++) {
      const begin = performance.now();
      const { data, errors } = await gateway.ask(query);
      const text = JSON.stringify(data);
      const milliseconds = performance.now() - begin;
      if (round > 0) best = Math.min(best, milliseconds);
      expect(errors).toBeUndefined();
      expect(text.length).toBeGreaterThan(2_000_000);
      expect(data.demandForecasts.nodes).toHaveLength(series);
      expect(data.demandForecasts.nodes[7].expected.bands[0].upper).toHaveLength(steps);
    }
    expect(best).toBeLessThan(limitMs);
  });
});
