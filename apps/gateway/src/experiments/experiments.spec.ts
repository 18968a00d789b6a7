import {
  type ExperimentDesignAnswer,
  type ExperimentReadOutAnswer,
  experimentDesignName,
  experimentReadOutName,
} from "@bellwether/ad-roi/experiments/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { AnsweringHost } from "../testing/answering-host.ts";
import { type AskOptions, type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

const host = new AnsweringHost();
let gateway: DomainGateway;
const startsOn = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);

const design: ExperimentDesignAnswer = {
  outcome: "answered",
  geos: ["DE", "FR", "GB"],
  weeks: 60,
  choices: [
    {
      testGeos: ["FR"],
      controlGeos: ["DE", "GB"],
      share: 0.25,
      fitError: 0.03,
      power: { lifts: [0, 0.1], power: [0.05, 0.9], minimumDetectable: 0.1, trials: 30 },
      weeklyOutcome: 1_000,
      weeklySpend: 49.5,
    },
  ],
};
const found: ExperimentReadOutAnswer = {
  outcome: "answered",
  readOut: {
    weeks: ["2026-01-05", "2026-01-12"],
    before: 1,
    actual: [10, 8],
    expected: [10, 10],
    effect: { value: -2, lower: -3, upper: -1 },
    lift: { value: -0.2, lower: -0.3, upper: -0.1 },
    standardError: 0.6,
    pValue: 0.02,
    controls: [{ geo: "DE", weight: 1 }],
    fitError: 0.03,
  },
  spend: { with: 0, without: 40 },
  lastDay: startsOn,
};

beforeAll(async () => {
  gateway = await openDomainGateway({ environment: { MODEL_HOST_URL: await host.open() } });
  await gateway.door.write(gateway.tenantId, async (db) => {
    await db.query("INSERT INTO organisation (name, currency) VALUES ('Shop', 'EUR')");
    await db.query("INSERT INTO ad_channel (id, external_id, name) VALUES (gen_random_uuid(), 'search', 'Search')");
  });
});
afterAll(async () => {
  await gateway?.close();
  await host.close();
});
beforeEach(() => {
  host.asked.length = 0;
  host.answers.set(experimentDesignName, design);
  host.answers.set(experimentReadOutName, found);
});

const asked = { channel: "search", design: "HOLDOUT", outcome: "ORDERS" };
const shown = `experiment { id name state version startsOn channel { name } testGeos controlGeos plan { power { minimumDetectable } }
  effect { value lower upper } effectPerSpend { value lower upper } spendWith { amount currency }
  readOut { start weeksBefore actual expected share { value } controls { geo weight } } } userErrors { code field message }`;

async function change(field: string, input: Record<string, unknown>, options: AskOptions = {}) {
  const type = field === "experimentPlan" ? "ExperimentPlanInput" : "ExperimentMoveInput";
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${shown} } }`;
  const { data, errors } = await gateway.ask(query, { ...options, variables: { input } });
  expect(errors).toBeUndefined();
  return data[field];
}
const plan = (more: Record<string, unknown> = {}, options: AskOptions = {}) =>
  change("experimentPlan", { ...asked, name: "Search off", testGeos: ["FR"], startsOn, ...more }, options);

describe("experiments", () => {
  it("offers markets with what they cost and would show", async () => {
    const query = `query ($input: ExperimentDesignInput!) { experimentDesigns(input: $input) {
      geos weeks choices { testGeos share weeklySpend { amount currency } power { minimumDetectable power } } userErrors { code field message } } }`;
    const { data } = await gateway.ask(query, { variables: { input: asked } });
    expect(data.experimentDesigns.choices[0]).toMatchObject({
      testGeos: ["FR"],
      weeklySpend: { amount: "49.5", currency: "EUR" },
      power: { minimumDetectable: 0.1 },
    });
    expect(host.asked[0]?.question).toMatchObject({ weeks: 4, mostShare: 0.4, testGeos: null });
    host.answers.set(experimentDesignName, { outcome: "refused", why: "too-few-weeks", weeks: 5, needed: 12 });
    const none = await gateway.ask(query, { variables: { input: asked }, locale: "zh-CN" });
    expect(none.data.experimentDesigns).toMatchObject({ choices: [], userErrors: [{ code: "CONFLICT" }] });
    expect(none.data.experimentDesigns.userErrors[0].message).toBe(
      "只有 5 个整周的销售数据，至少需要 12 周才能区分效果与偶然。",
    );
  });

  it("goes from its plan over its start to what it found, and no further", async () => {
    const planned = (await plan()).experiment;
    expect(planned).toMatchObject({
      state: "PLANNED",
      channel: { name: "Search" },
      plan: { power: { minimumDetectable: 0.1 } },
      effect: null,
    });
    const { id } = planned;
    const early = await change("experimentConclude", { experimentId: id });
    expect(early.userErrors).toEqual([
      { code: "CONFLICT", field: ["experimentId"], message: "The experiment is planned, which does not allow this." },
    ]);
    const stale = await change("experimentStart", { experimentId: id, version: 7 });
    expect(stale.userErrors[0]).toMatchObject({ code: "CONFLICT", field: ["version"] });
    expect((await change("experimentStart", { experimentId: id, version: 1 })).experiment).toMatchObject({
      state: "RUNNING",
      version: 2,
    });
    await gateway.door.write(gateway.tenantId, (db) => db.query("UPDATE ad_experiment SET starts_on = '2026-01-05'"));
    const { experiment } = await change("experimentConclude", { experimentId: id, version: 2 });
    expect(experiment).toMatchObject({
      state: "CONCLUDED",
      effect: { value: -2, lower: -3, upper: -1 },
      readOut: {
        start: "2026-01-05",
        weeksBefore: 1,
        actual: [10, 8],
        share: { value: -0.2 },
        controls: [{ geo: "DE", weight: 1 }],
      },
      spendWith: { amount: "0", currency: "EUR" },
    });
    // Forty less spent and two less sold: a twentieth back for each euro.
    expect(experiment.effectPerSpend).toEqual({ value: 0.05, lower: 0.025, upper: 0.075 });
    expect((await change("experimentCancel", { experimentId: id })).userErrors[0].code).toBe("CONFLICT");
    const { data, statements } = await gateway.ask(
      "query ($id: ID!) { experiments { name } experiment(id: $id) { state } node(id: $id) { ... on Experiment { name } } }",
      { variables: { id } },
    );
    expect(data).toEqual({
      experiments: [{ name: "Search off" }],
      experiment: { state: "CONCLUDED" },
      node: { name: "Search off" },
    });
    expect(statements).toHaveLength(2);
  });

  it.each([
    ["en", { weeks: 40 }, ["weeks"], "An experiment takes 2 to 12 weeks."],
    ["zh-CN", { weeks: 1 }, ["weeks"], "实验时长为 2 至 12 周。"],
    ["en", { testGeos: [] }, ["testGeos"], "Name 1 to 120 test markets."],
    ["en", { channel: "none" }, ["channel"], "There is no such channel; take one that ads were imported for."],
    ["en", { name: " " }, ["name"], "A name has 1 to 100 characters; got 0."],
    ["en", { startsOn: "2020-01-01" }, ["startsOn"], "An experiment starts today or later; 2020-01-01 is over."],
  ] as const)("says in %s what is wrong with %o", async (locale, more, field, message) => {
    const { experiment, userErrors } = await plan(more, { locale });
    expect(experiment).toBeNull();
    expect(userErrors).toContainEqual(expect.objectContaining({ field: [...field], message }));
  });

  it("cannot be read before a week is over, nor moved by those who may only look", async () => {
    const { id } = (await plan({ name: "Again" })).experiment;
    host.answers.set(experimentReadOutName, { outcome: "refused", why: "no-week-yet" });
    const { userErrors } = await change("experimentConclude", { experimentId: id });
    expect(userErrors[0]).toMatchObject({ code: "CONFLICT", message: expect.stringContaining("No whole week") });
    const { errors } = await gateway.ask(
      "mutation ($id: ID!) { experimentStart(input: { experimentId: $id }) { userErrors { code } } }",
      { variables: { id }, identity: { permissions: new Set(["campaigns:read"]) } },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
  });
});
