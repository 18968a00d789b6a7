import { quantileProbabilities } from "@bellwether/demand-forecast/contract";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

const series = 200;
const steps = 365;

let gateway: DomainGateway;

beforeAll(async () => {
  gateway = await openDomainGateway();
  const size = { products: series, customers: 1, ordersPerCustomer: 1, steps: 1100, horizon: steps };
  await insertDomainData(gateway.door, gateway.tenantId, size);
  // Numbers with all their digits, as models make them. What is added is less than the quantiles are apart.
  await gateway.door.write(gateway.tenantId, (db) =>
    db.query(
      `UPDATE forecast SET quantiles = (
         SELECT array_agg(value + (1 + sin(position)) / 7 ORDER BY position)
         FROM unnest(quantiles) WITH ORDINALITY AS one (value, position))`,
    ),
  );
});
afterAll(() => gateway?.close());

interface Stored {
  version: string;
  series: string;
  start: string;
  /** Row-major [probability][step]. */
  quantiles: number[];
}

describe("a forecast of 200 series × 365 points × 3 columns", () => {
  it("is answered whole, every number with its digits", async () => {
    const { data, errors } = await gateway.ask(
      `{ demandForecasts(first: ${series}, horizon: ${steps}) {
        nodes { id expected(levels: [0.95]) { start values bands { lower upper } } }
      } }`,
    );
    expect(errors).toBeUndefined();
    const text = JSON.stringify(data);
    expect(text.length).toBeGreaterThan(2_000_000);
    const { nodes } = JSON.parse(text).demandForecasts;
    expect(nodes).toHaveLength(series);
    const answered = new Map(nodes.map(({ id, expected }: { id: string; expected: unknown }) => [id, expected]));

    const stored = await gateway.door.read(gateway.tenantId, (db) =>
      db.query<Stored[]>(
        `SELECT model_version_id AS version, series_id AS series, start_date::text AS start, to_json(quantiles) AS quantiles
         FROM forecast WHERE horizon = ${steps}`,
      ),
    );
    const quantile = ({ quantiles }: Stored, probability: (typeof quantileProbabilities)[number]) => {
      const at = quantileProbabilities.indexOf(probability) * steps;
      return quantiles.slice(at, at + steps);
    };
    const whole = stored.map((one) => [
      globalId("DemandForecast", `${one.version}/${one.series}/${steps}`),
      {
        start: one.start,
        values: quantile(one, 0.5),
        bands: [{ lower: quantile(one, 0.025), upper: quantile(one, 0.975) }],
      },
    ]);
    expect(answered).toEqual(new Map(whole as [string, unknown][]));
  });
});
