import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { insertCustomerScores } from "../testing/customer-score-data.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
let keys: DomainKeys;
const z90 = 1.6448536;

beforeAll(async () => {
  gateway = await openDomainGateway();
  keys = await insertDomainData(gateway.door, gateway.tenantId, { customers: 4, ordersPerCustomer: 2 });
  await insertCustomerScores(gateway.door, gateway.tenantId, keys.customers);
});
afterAll(() => gateway?.close());

const scoresOf = async (customer: number, fields: string) => {
  const { data, errors } = await gateway.ask(
    `query ($id: ID!) { node(id: $id) { ... on Customer { scores { ${fields} } } } }`,
    { variables: { id: globalId("Customer", keys.customers[customer]!) } },
  );
  expect(errors).toBeUndefined();
  return data.node.scores;
};

const list = (filter: string, order = "{ field: EXTERNAL_ID }") =>
  gateway.ask(`{ customers(first: 10, filter: ${filter}, order: ${order}) { totalCount nodes { id } } }`);

const places = async (filter: string, order?: string) => {
  const { data, errors } = await list(filter, order);
  expect(errors).toBeUndefined();
  return data.customers.nodes.map(({ id }: { id: string }) =>
    keys.customers.findIndex((key) => globalId("Customer", key) === id),
  );
};

describe("scores of a customer", () => {
  it("come with ranges on the scale of their errors, and with reasons that add up", async () => {
    const scores = await scoresOf(
      0,
      `pAlive(level: 0.9) { value lower upper } clv(level: 0.9) { value { amount currency } lower { amount } upper { amount } }
       purchases recencyDays monetary { amount } rfm { recency frequency monetary } nextPurchase { days date }
       reasons { score base parts { feature amount } } behaviour { place customers share } modelVersion { task version }`,
    );
    const odds = (p: number) => Math.log(p / (1 - p));
    expect(odds(scores.pAlive.upper) - odds(0.2)).toBeCloseTo(0.5 * z90, 5);
    expect(odds(0.2) - odds(scores.pAlive.lower)).toBeCloseTo(0.5 * z90, 5);
    expect(Number(scores.clv.upper.amount)).toBeCloseTo(100 * Math.exp(0.1 * z90), 3);
    expect(scores.clv.value).toEqual({ amount: "100", currency: "EUR" });
    expect(scores).toMatchObject({
      purchases: 2,
      recencyDays: 10,
      rfm: { recency: 5, frequency: 1, monetary: 3 },
      nextPurchase: { days: 4.2, date: "2026-02-05" },
      behaviour: { place: 1, customers: 1, share: 0.25 },
      modelVersion: { task: "customer-behaviour", version: 1 },
    });
    const [{ base, parts }] = scores.reasons;
    expect(parts.reduce((sum: number, part: { amount: number }) => sum + part.amount, base)).toBeCloseTo(0.2, 10);
  });

  it("say nothing of who bought nothing", async () => {
    expect(
      await scoresOf(
        3,
        "purchases pAlive { value } clv { value { amount } } rfm { recency } behaviour { place } reasons { base }",
      ),
    ).toEqual({ purchases: 0, pAlive: null, clv: null, rfm: null, behaviour: null, reasons: [] });
  });

  it("are read in as many statements for many customers as for one", async () => {
    const fields = "scores { pAlive { value } behaviour { place } modelVersion { version } }";
    const one = await gateway.ask(`{ customers(first: 1) { nodes { ${fields} } } }`);
    const many = await gateway.ask(`{ customers(first: 4) { nodes { ${fields} } } }`);
    expect(many.data.customers.nodes).toHaveLength(4);
    expect(many.statements).toHaveLength(one.statements.length);
  });

  it("refuse a level that is no probability", async () => {
    const { errors } = await gateway.ask(
      `query ($id: ID!) { node(id: $id) { ... on Customer { scores { pAlive(level: 1) { value } } } } }`,
      {
        variables: { id: globalId("Customer", keys.customers[0]!) },
      },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "level" });
  });
});

describe("customers by score", () => {
  it("are those whose score is surely below, not those whose score might be", async () => {
    expect(await places("{ scores: { pAlive: { lt: 0.3 } } }")).toEqual([0]);
    // logit(0.2) + 1.2816 · 0.5 > logit(0.3), so at 90 % nobody is; at 60 % the first is.
    expect(await places("{ scores: { pAlive: { lt: 0.3, atLevel: 0.9 } } }")).toEqual([]);
    expect(await places("{ scores: { pAlive: { lt: 0.3, atLevel: 0.6 } } }")).toEqual([0]);
    expect(await places("{ scores: { clv: { gt: 150 }, churnRisk: { lt: 0.5 } } }")).toEqual([2]);
    expect(await places("{ scores: { rfmRecency: 4, behaviour: 2 } }")).toEqual([1]);
  });

  it("come in the order of the score, those without at its end", async () => {
    expect(await places("{}", "{ field: CLV, direction: DESC }")).toEqual([2, 1, 0, 3]);
    expect(await places("{}", "{ field: CHURN_RISK, direction: DESC }")).toEqual([0, 1, 2, 3]);
  });

  it("page by their score without repeating or leaving out any", async () => {
    const first = await gateway.ask(
      "{ customers(first: 2, order: { field: P_ALIVE, direction: DESC }) { pageInfo { endCursor } nodes { id } } }",
    );
    const second = await gateway.ask(
      `query ($after: String) { customers(first: 2, after: $after, order: { field: P_ALIVE, direction: DESC }) { nodes { id } } }`,
      { variables: { after: first.data.customers.pageInfo.endCursor } },
    );
    const ids = [...first.data.customers.nodes, ...second.data.customers.nodes].map(({ id }: { id: string }) => id);
    expect(ids).toEqual([2, 1, 0, 3].map((place) => globalId("Customer", keys.customers[place]!)));
  });

  it.each([
    ["{ scores: { pAlive: { lt: 30 } } }", "filter.scores.pAlive.lt"],
    ["{ scores: { churnRisk: { gt: 0.2, atLevel: 2 } } }", "filter.scores.churnRisk.atLevel"],
    ["{ scores: { rfmRecency: 6 } }", "filter.scores.rfmRecency"],
    ["{ scores: { behaviour: 0 } }", "filter.scores.behaviour"],
  ])("are refused for %s", async (filter, argument) => {
    expect((await list(filter)).errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });
});

describe("what is at stake", () => {
  it("is risk times value, largest first, and its sum over all", async () => {
    const { data } = await gateway.ask(
      "{ churnRisk(first: 2) { customers expectedLeavers expectedLoss { amount currency } mostAtRisk { churnRisk expectedLoss { amount } customer { id } } } }",
    );
    // 0.8 · 100, 0.6 · 200, 0.4 · 300.
    expect(Number(data.churnRisk.expectedLoss.amount)).toBeCloseTo(320, 3);
    expect(data.churnRisk).toMatchObject({ customers: 3, expectedLoss: { currency: "EUR" } });
    expect(
      data.churnRisk.mostAtRisk.map((one: { expectedLoss: { amount: string } }) => Number(one.expectedLoss.amount)),
    ).toEqual([120, 120]);
  });

  it("is summed up with the customers of whom nothing is known yet", async () => {
    const { data } = await gateway.ask(
      "{ customerSummary { customers buyers repeatBuyers note { code } expectations { asOf alive clv { amount } expectedBuyers } } }",
    );
    expect(data.customerSummary).toMatchObject({ customers: 4, buyers: 3, repeatBuyers: 3, note: null });
    expect(data.customerSummary.expectations).toMatchObject({ asOf: "2026-01-31", clv: { amount: "600" } });
    expect(data.customerSummary.expectations.alive).toBeCloseTo(1.2, 10);
  });

  it("tells how the model was chosen", async () => {
    const { data } = await gateway.ask(
      "{ customerModel { holdoutDays candidates { name kind chosen logLoss } behaviours { place purchases monetary } fairness { by group customers isOff } modelVersion { version reproduceCommand } } }",
    );
    expect(data.customerModel.candidates.map(({ name }: { name: string }) => name)).toEqual(["MBG_NBD", "RFM_RATES"]);
    expect(data.customerModel.candidates[0]).toMatchObject({ chosen: true, kind: "MODEL" });
    expect(data.customerModel.fairness).toEqual([{ by: "COUNTRY", group: "DE", customers: 40, isOff: true }]);
    expect(data.customerModel.behaviours[0]).toEqual({ place: 1, purchases: 9, monetary: 40 });
    expect(data.customerModel.modelVersion.reproduceCommand).toContain("--task customers");
  });

  it("cannot be taken back to scores that are not kept", async () => {
    const { data } = await gateway.ask(
      `mutation { modelRollback(input: { task: CUSTOMER_SCORES, variant: "CUSTOMERS" }) { modelVersion { id } userErrors { code message } } }`,
      { locale: "zh-CN" },
    );
    expect(data.modelRollback).toMatchObject({ modelVersion: null, userErrors: [{ code: "CONFLICT" }] });
    expect(data.modelRollback.userErrors[0].message).toContain("重新训练");
  });
});
