import { installQueues } from "@bellwether/runtime/jobs/install";
import { supportIntentsJobType } from "@bellwether/smart-support/understanding/train/contract";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;

beforeAll(async () => {
  gateway = await openDomainGateway();
  await installQueues(gateway.database.ownerUrl, [supportIntentsJobType]);
});
afterAll(() => gateway?.close());

async function ask(query: string, variables: object = {}, locale: "en" | "zh-CN" = "en") {
  const { data, errors } = await gateway.ask(query, { variables: { ...variables }, locale });
  expect(errors).toBeUndefined();
  return data;
}

const save = async (input: object, locale: "en" | "zh-CN" = "en") =>
  (
    await ask(
      `mutation ($input: IntentSaveInput!) { intentSave(input: $input) {
         intent { key nameZh skill isPolicy isArchived examples { accepted } recall } userErrors { code field message } } }`,
      { input },
      locale,
    )
  ).intentSave;
const review = async (verdicts: object[]) =>
  (
    await ask(
      `mutation ($verdicts: [SupportExampleVerdict!]!) { supportExampleReview(input: { verdicts: $verdicts }) {
         reviewed userErrors { code field } } }`,
      { verdicts },
    )
  ).supportExampleReview;
const examples = async (filter: object) =>
  (
    await ask(
      `query ($filter: SupportExampleFilter) { supportExamples(filter: $filter) {
         totalCount nodes { id text intentKey status language reviewedAt } } }`,
      { filter },
    )
  ).supportExamples;

const delivery = { key: "delivery", nameEn: "Delivery", nameZh: "物流", skill: "orders" };

describe("intents", () => {
  it("are added, changed, put away and back, with what is wrong told in the caller's language", async () => {
    expect(await save(delivery)).toEqual({
      intent: {
        key: "delivery",
        nameZh: "物流",
        skill: "orders",
        isPolicy: false,
        isArchived: false,
        examples: { accepted: 0 },
        recall: null,
      },
      userErrors: [],
    });
    expect((await save({ ...delivery, skill: " ", isPolicy: true })).intent).toMatchObject({
      skill: null,
      isPolicy: true,
    });
    const { intentArchive } = await ask(
      'mutation { intentArchive(input: { key: "delivery" }) { intent { isArchived } userErrors { code } } }',
    );
    expect(intentArchive).toEqual({ intent: { isArchived: true }, userErrors: [] });
    expect((await ask("{ intents { intents { key } } }")).intents.intents).toEqual([]);
    expect((await save(delivery)).intent).toMatchObject({ isArchived: false });
    expect(await save({ ...delivery, key: "送货" }, "zh-CN")).toMatchObject({
      intent: null,
      userErrors: [{ code: "INVALID", field: ["key"], message: expect.stringMatching(/意图键/) }],
    });
    expect((await save({ ...delivery, nameZh: " " })).userErrors).toMatchObject([{ code: "INVALID" }]);
    const unknown = await ask('mutation { intentArchive(input: { key: "none" }) { userErrors { code } } }');
    expect(unknown.intentArchive.userErrors).toEqual([{ code: "NOT_FOUND" }]);
  });

  it("show no model before one was trained, and a training once it was asked for", async () => {
    const none = await ask("{ intents { model { accuracy } training { id } outOfScope { accepted } } }");
    expect(none.intents).toEqual({ model: null, training: null, outOfScope: { accepted: 0 } });
    const train = async (share: number) =>
      (
        await ask(
          "mutation ($share: Float) { supportIntentsTrain(input: { refusedShare: $share }) { job { id status } userErrors { code field } } }",
          { share },
        )
      ).supportIntentsTrain;
    const { job } = await train(0.1);
    expect(job).toMatchObject({ status: "QUEUED" });
    expect((await train(0.1)).job.id).toBe(job.id);
    expect((await ask("{ intents { training { id } } }")).intents.training.id).toBe(job.id);
    expect(await train(0.6)).toMatchObject({ job: null, userErrors: [{ code: "INVALID" }] });
  });
});

describe("examples", () => {
  it("wait for review, and are accepted, corrected or rejected together or not at all", async () => {
    await save(delivery);
    await gateway.door.write(gateway.tenantId, (db) =>
      db.query(
        `INSERT INTO support_example (id, text, intent_key, locale, source, status)
         SELECT gen_random_uuid(), text, 'delivery', 'en', 'CUSTOMER', 'PROPOSED' FROM unnest($1::text[]) AS text`,
        [["where is it", "tell me a joke", "spam"]],
      ),
    );
    const waiting = await examples({ statuses: ["PROPOSED"] });
    expect(waiting.totalCount).toBe(3);
    const idOf = (text: string) => waiting.nodes.find((one: { text: string }) => one.text === text).id;
    const accepted = { exampleId: idOf("where is it"), decision: "ACCEPT" };
    expect(await review([accepted, { exampleId: idOf("spam"), decision: "CORRECT", intentKey: "none" }])).toEqual({
      reviewed: 0,
      userErrors: [{ code: "NOT_FOUND", field: ["verdicts", "1", "intentKey"] }],
    });
    expect((await examples({ statuses: ["PROPOSED"] })).totalCount).toBe(3);
    const rejected = { exampleId: idOf("spam"), decision: "REJECT" };
    expect(
      await review([accepted, rejected, { exampleId: idOf("tell me a joke"), decision: "CORRECT", intentKey: null }]),
    ).toEqual({ reviewed: 3, userErrors: [] });
    expect((await examples({ isOutOfScope: true })).nodes).toMatchObject([
      { text: "tell me a joke", status: "ACCEPTED" },
    ]);
    expect((await examples({ intentKey: "delivery", search: "WHERE", language: "EN" })).totalCount).toBe(1);
    const { intents } = await ask(
      "{ intents { intents { key examples { accepted proposed rejected } } outOfScope { accepted } } }",
    );
    expect(intents).toMatchObject({
      intents: [{ key: "delivery", examples: { accepted: 1, proposed: 0, rejected: 1 } }],
      outOfScope: { accepted: 1 },
    });
  });

  it("that are none, or too many, are refused", async () => {
    expect((await review([])).userErrors).toMatchObject([{ code: "INVALID" }]);
    const { errors } = await gateway.ask(
      'mutation { supportExampleReview(input: { verdicts: [{ exampleId: "x", decision: ACCEPT }] }) { reviewed } }',
    );
    expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  });
});
