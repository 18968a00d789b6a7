import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { getOperationAST, parse } from "graphql";
import { costOf } from "../limits/cost.ts";
import { globalId } from "../node/global-id.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";
import { addTotals } from "../testing/forecast-totals.ts";
import { PathHost } from "../testing/path-host.ts";

const horizon = 56;

const host = new PathHost();
const { asked } = host;
let gateway: DomainGateway;
let keys: DomainKeys;

beforeAll(async () => {
  gateway = await openDomainGateway({ environment: { MODEL_HOST_URL: await host.open() } });
  keys = await insertDomainData(gateway.door, gateway.tenantId);
  await addTotals(gateway.door, gateway.tenantId, keys);
});
afterAll(async () => {
  await gateway?.close();
  await host.close();
});

const nodeFields = `level share expectedTotal category { path } location { name } forecast { id location { name } }`;
const hierarchyOf = (index: number, rest = "") =>
  gateway.ask(
    `query ($id: ID!) { demandForecast(productId: $id, horizon: 14${rest}) { id expectedTotal
      hierarchy { reconciliation expectedTotal parents { ${nodeFields} } children { ${nodeFields} } } } }`,
    { variables: { id: globalId("Product", keys.products[index] as string) } },
  );

describe("DemandForecast.hierarchy", () => {
  it("names what a product is part of and the sum of, with shares, adding up within 1e-6", async () => {
    const { data, errors } = await hierarchyOf(1);
    expect(errors).toBeUndefined();
    const { hierarchy, expectedTotal } = data.demandForecast;
    // Product n sells 10 n a day; of the second, 12 a day are sold at the first location and 3 at no named one.
    expect(hierarchy).toMatchObject({ reconciliation: "MIN_TRACE", expectedTotal: 280 });
    expect(expectedTotal).toBe(280);
    const told = (nodes: Record<string, unknown>[]) =>
      nodes.map(({ level, share, expectedTotal: total }) => [level, total, share]);
    expect(told(hierarchy.parents)).toEqual([
      ["CATEGORY", 210 * 14, 20 / 210],
      ["CATEGORY", 210 * 14, 20 / 210],
      ["ALL", 210 * 14, 20 / 210],
    ]);
    expect(hierarchy.parents.map((node: { category: { path: string } | null }) => node.category?.path)).toEqual([
      "Garden > Tools",
      "Garden",
      undefined,
    ]);
    expect(told(hierarchy.children)).toEqual([
      ["PRODUCT_AT_LOCATION", 12 * 14, 0.6],
      ["PRODUCT_AT_LOCATION", 5 * 14, 0.25],
      ["ELSEWHERE", 3 * 14, 0.15],
    ]);
    const sum = hierarchy.children.reduce(
      (total: number, node: { expectedTotal: number }) => total + node.expectedTotal,
      0,
    );
    expect(Math.abs(sum - hierarchy.expectedTotal)).toBeLessThan(1e-6);
    expect(hierarchy.children[0].forecast.location.name).toBe("Location 1");
  });

  it("names the product and the location of a product at one, and no parts", async () => {
    const { data } = await hierarchyOf(1, `, locationId: "${globalId("Location", keys.locations[0] as string)}"`);
    const { parents, children } = data.demandForecast.hierarchy;
    expect(children).toEqual([]);
    expect(parents.map((node: { level: string; share: number }) => [node.level, node.share])).toEqual([
      ["PRODUCT", 0.6],
      ["CATEGORY", 12 / 210],
      ["CATEGORY", 12 / 210],
      ["LOCATION", 1],
      ["ALL", 12 / 210],
    ]);
  });

  it("is read in as many statements for six products as for one", async () => {
    const ask = (filter: string) =>
      gateway.ask(
        `{ demandForecasts(horizon: 14, filter: { ${filter} }) { nodes {
          totalRanges { lower } hierarchy { parents { ${nodeFields} } children { ${nodeFields} } } } } }`,
      );
    const [one, six] = [await ask(`search: "product 002"`), await ask("granularity: DAY")];
    expect(one.data.demandForecasts.nodes).toHaveLength(1);
    expect(six.errors).toBeUndefined();
    expect(six.data.demandForecasts.nodes).toHaveLength(6);
    expect(six.statements.length).toBe(one.statements.length);
  });
});

describe("DemandForecast.totalRanges", () => {
  it("are those of the sum over the horizon, and null where the version drew no paths", async () => {
    const ask = (index: number) =>
      gateway.ask(
        "query ($id: ID!) { demandForecast(productId: $id, horizon: 14) { totalRanges(levels: [0.5, 0.95]) { level lower upper } } }",
        { variables: { id: globalId("Product", keys.products[index] as string) } },
      );
    // Quantile k of the sum over h steps is 20 h + (k − 5) √h; k = 4 and 6 make the half, 1 and 9 the 95 %.
    const { data, errors } = await ask(1);
    expect(errors).toBeUndefined();
    const found = data.demandForecast.totalRanges;
    expect(found.map(({ level }: { level: number }) => level)).toEqual([0.5, 0.95]);
    expect(found[0].lower).toBeCloseTo(280 - Math.sqrt(14), 3);
    expect(found[1].upper).toBeCloseTo(280 + 4 * Math.sqrt(14), 3);
    expect((await ask(0)).data.demandForecast.totalRanges).toBeNull();
  });
});

describe("demandSummary with joint ranges", () => {
  it("shows the range of the summed paths around what is planned, and says so", async () => {
    const { data } = await gateway.ask(
      `{ demandSummary(horizon: 14) { note { code } expected(levels: [0.95]) { values bands { lower upper } } } }`,
    );
    expect(data.demandSummary.note.code).toBe("demand.summary-joint");
    const { values, bands } = data.demandSummary.expected;
    expect(values[0]).toBe(210);
    expect([bands[0].lower[0], bands[0].upper[13]]).toEqual([170, 250]);
  });
});

describe("DemandForecast.samplePaths", () => {
  const ask = (selection: string, first = 3) =>
    gateway.ask(`{ demandForecasts(first: ${first}, horizon: ${horizon}) { nodes { ${selection} } } }`);

  it("are columns of numbers, drawn for all forecasts of an answer in one question of the tenant", async () => {
    asked.length = 0;
    const { data, errors } = await ask("samplePaths(count: 4)");
    expect(errors).toBeUndefined();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ count: 4, horizon, tenant: gateway.tenantId });
    const paths: number[][][] = data.demandForecasts.nodes.map((node: { samplePaths: number[][] }) => node.samplePaths);
    paths.forEach((columns, i) => {
      expect(columns).toEqual([0, 1, 2, 3].map((path) => new Array(horizon).fill(100 * i + path)));
    });
  });

  it("are drawn once at the largest count where fields of one answer ask for several", async () => {
    asked.length = 0;
    const { data, errors } = await ask(
      "one: samplePaths(count: 1) five: samplePaths(count: 5) three: samplePaths(count: 3)",
    );
    expect(errors).toBeUndefined();
    expect(asked.map(({ series, count }) => [series.length, count])).toEqual([[3, 5]]);
    for (const { one, three, five } of data.demandForecasts.nodes) {
      expect(five).toHaveLength(5);
      expect([one, three]).toEqual([five.slice(0, 1), five.slice(0, 3)]);
    }
  });

  it("are refused with the model's own words where too much is asked for at once", async () => {
    host.refusal = "Paths are drawn of at most 100000 steps at once.";
    const { errors } = await ask("samplePaths(count: 1)");
    host.refusal = null;
    expect(errors?.[0]).toMatchObject({
      message: "Paths are drawn of at most 100000 steps at once.",
      extensions: { code: "BAD_USER_INPUT", argument: "samplePaths" },
    });
  });

  it("come a hundred at a time, and cost what drawing all of them does, however few are asked for", async () => {
    const { data } = await ask("samplePaths", 1);
    expect(data.demandForecasts.nodes[0].samplePaths).toHaveLength(100);
    const cost = (field: string) => {
      const document = parse(`query ($n: Int = 7) { demandForecasts(first: 10) { nodes { ${field} } } }`);
      return costOf(gateway.schema, document, getOperationAST(document)!, {});
    };
    expect(cost("id")).toBe(11);
    expect(cost("samplePaths")).toBe(11 + 10 * 200);
    expect(cost("samplePaths(count: 1)")).toBe(11 + 10 * 200);
    expect(cost("samplePaths(count: $n)")).toBe(11 + 10 * 200);
    expect(cost("one: samplePaths(count: 1) two: samplePaths(count: 2)")).toBe(11 + 2 * 10 * 200);
  });

  it("of a large answer arrive whole: 200 columns of 56 numbers for each forecast", async () => {
    const { data } = await ask("samplePaths(count: 200)", 6);
    const text = JSON.stringify(data);
    expect(text.match(/\d+/g)!.length).toBe(6 * 200 * horizon);
  });

  it.each([0, 201])("refuse a count of %i", async (count) => {
    const { errors } = await ask(`samplePaths(count: ${count})`);
    expect(errors?.[0]?.message).toBe(`count is from 1 to 200 paths; got ${count}.`);
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  it("are UNAVAILABLE while the model host is away", async () => {
    host.away = true;
    const { errors } = await ask("samplePaths(count: 1)");
    host.away = false;
    expect(errors?.[0]?.extensions).toMatchObject({ code: "UNAVAILABLE" });
  });
});
