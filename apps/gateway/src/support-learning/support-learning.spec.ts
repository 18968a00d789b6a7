import { randomUUID } from "node:crypto";
import { publicId } from "@bellwether/schema/contracts/public-id";
import type { RegressionAnswer } from "@bellwether/smart-support/learning/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { AnsweringHost } from "../testing/answering-host.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

const host = new AnsweringHost();
let gateway: DomainGateway;
const [articleKey, passageKey] = [randomUUID(), randomUUID()];
let answerKey: string;

beforeAll(async () => {
  gateway = await openDomainGateway({ environment: { MODEL_HOST_URL: await host.open() } });
  await gateway.door.write(gateway.tenantId, async (db) => {
    await db.query(
      `INSERT INTO article (id, external_id, title, locale, audience, status, source_kind, version, published_version)
       VALUES ($1, 'mending', 'Mending', 'en', 'PUBLIC', 'PUBLISHED', 'WRITTEN', 1, 1)`,
      [articleKey],
    );
    await db.query(
      `INSERT INTO passage (id, article_id, article_version, ordinal, heading, text, starts_at, ends_at, locale, audience)
       VALUES ($1, $2, 1, 0, '', 'We mend pots.', 0, 13, 'en', 'PUBLIC')`,
      [passageKey, articleKey],
    );
  });
});
afterAll(async () => {
  await gateway?.close();
  await host.close();
});
beforeEach(async () => {
  answerKey = randomUUID();
  await gateway.door.write(gateway.tenantId, async (db) => {
    await db.query("DELETE FROM support_correction");
    await db.query(
      `INSERT INTO support_answer (id, question, locale, audience, outcome, confidence, threshold, encoder, knowledge_version, took_ms)
       VALUES ($1, 'Do you mend pots?', 'en', 'PUBLIC', 'abstained', 0.1, 0.5, 'none', '1.0', 3)`,
      [answerKey],
    );
  });
  host.away = false;
});

const shown = "id question language audience isAnswerable status note article { title } passage { text } reviewedAt";
const correct = async (input: object = {}, locale: "en" | "zh-CN" = "en") => {
  const { data, errors } = await gateway.ask(
    `mutation ($input: AnswerCorrectInput!) { answerCorrect(input: $input) {
       correction { ${shown} } userErrors { code field message } } }`,
    { variables: { input: { answerId: globalId("SupportAnswer", answerKey), ...input } }, locale },
  );
  expect(errors).toBeUndefined();
  return data.answerCorrect;
};
const review = async (correctionId: string, decision: "ACCEPT" | "REJECT") => {
  const { data, errors } = await gateway.ask(
    `mutation ($input: SupportCorrectionReviewInput!) { supportCorrectionReview(input: $input) {
       correction { status } regression { passed failed failures { question } } userErrors { code } } }`,
    { variables: { input: { correctionId, decision } } },
  );
  expect(errors).toBeUndefined();
  return data.supportCorrectionReview;
};

describe("a correction in GraphQL", () => {
  it("waits for review, then is tested with all others, and what fails is named", async () => {
    const passageId = globalId("Passage", passageKey);
    const { correction, userErrors } = await correct({ passageId, note: " We do. " });
    expect(userErrors).toEqual([]);
    expect(correction).toMatchObject({
      question: "Do you mend pots?",
      language: "EN",
      isAnswerable: true,
      status: "PROPOSED",
      note: "We do.",
      article: { title: "Mending" },
      passage: { text: "We mend pots." },
      reviewedAt: null,
    });
    const key = Buffer.from(correction.id, "base64url").toString().split(":")[1]!;
    const told: RegressionAnswer = { passed: 2, failedIds: [key], knowledgeVersion: "3.0", modelVersionId: null };
    host.answers.set("support-regression", told);
    expect(await review(correction.id, "ACCEPT")).toMatchObject({
      correction: { status: "ACCEPTED" },
      regression: { passed: 2, failed: 1, failures: [{ question: "Do you mend pots?" }] },
      userErrors: [],
    });
    const { data } = await gateway.ask(
      `{ supportCorrections(filter: { statuses: [ACCEPTED], search: "mend" }) { totalCount nodes { id } }
         supportRegression { passed failed } }`,
    );
    expect(data).toEqual({
      supportCorrections: { totalCount: 1, nodes: [{ id: correction.id }] },
      supportRegression: { passed: 2, failed: 1 },
    });
    expect(await review(correction.id, "REJECT")).toMatchObject({
      correction: { status: "REJECTED" },
      regression: null,
    });
    expect(await review(correction.id, "ACCEPT")).toMatchObject({
      correction: null,
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("is accepted while no model is there to answer, without a test", async () => {
    const { correction } = await correct();
    expect(correction).toMatchObject({ isAnswerable: false, article: null, passage: null });
    host.away = true;
    expect(await review(correction.id, "ACCEPT")).toMatchObject({
      correction: { status: "ACCEPTED" },
      regression: null,
    });
    const { errors } = await gateway.ask("mutation { supportRegressionRun { passed } }");
    expect(errors?.[0]?.extensions).toMatchObject({ code: "UNAVAILABLE" });
  });

  it("says what is wrong with it, in the caller's language", async () => {
    const gone = randomUUID();
    expect(await correct({ answerId: globalId("SupportAnswer", gone) }, "zh-CN")).toMatchObject({
      correction: null,
      userErrors: [{ code: "NOT_FOUND", field: ["answerId"], message: expect.stringMatching(/回答/) }],
    });
    expect(await correct({ passageId: globalId("Passage", gone) })).toMatchObject({
      userErrors: [{ code: "NOT_FOUND", field: ["passageId"] }],
    });
    expect(await correct({ note: "x".repeat(1_001) })).toMatchObject({
      userErrors: [{ code: "INVALID", field: ["note"], message: "A note has at most 1,000 characters." }],
    });
    const { errors } = await gateway.ask(
      `mutation ($id: ID!) { supportCorrectionReview(input: { correctionId: $id, decision: ACCEPT }) { userErrors { code } } }`,
      { variables: { id: publicId("Article", gone) } },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});
