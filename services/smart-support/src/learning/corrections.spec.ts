import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { SupportQuestion } from "../answers/contract.ts";
import { keepAnswer } from "../answers/keep-answer.ts";
import { type AnswerServices, answerQuestion } from "../answers/serve/answer-question.ts";
import { KnowledgeKeeper } from "../retrieval/serve/knowledge-keeper.ts";
import { writeArticle } from "../testing/write-article.ts";
import { proposeCorrection } from "./propose-correction.ts";
import { byCustomer, proposeFromThumb } from "./propose-from-thumb.ts";
import { reviewCorrection } from "./review-correction.ts";
import { runRegression } from "./run-regression.ts";

const question = "Will you repair a chipped teapot?";

describe("a correction", () => {
  let database: RuntimeDatabase;
  let tenantId: TenantId;
  let services: AnswerServices;

  beforeAll(async () => {
    database = await createRuntimeDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    tenantId = await database.addTenant();
    const { door } = database;
    services = {
      door,
      keeper: new KnowledgeKeeper({ door, registry: new ModelRegistry(), artifacts: new ArtifactStore(door) }),
    };
    await write((db) =>
      writeArticle(db, {
        title: "Broken goods",
        passages: ["We keep no spare parts.", "Send us a picture of the damage. We mend pots for five pounds."],
      }),
    );
    await write((db) => writeArticle(db, { title: "Teapots", passages: ["A teapot holds one litre."] }));
  });

  const write = <Result>(work: Parameters<typeof database.door.write<Result>>[1]) =>
    database.door.write(tenantId, work);
  const ask = (more: Partial<SupportQuestion> = {}) =>
    answerQuestion(tenantId, { question, locale: null, audience: "PUBLIC", explain: false, ...more }, services);
  const passageOf = async (text: string) =>
    (
      await database.rows<{ id: string; article: string }>(
        tenantId,
        `SELECT id, article_id AS article FROM passage WHERE text LIKE '%${text}%'`,
      )
    )[0]!;
  const answerId = async (audience: "PUBLIC" | "AGENTS" = "PUBLIC", asked = question) => {
    const answer = await ask({ audience, question: asked });
    return write((db) =>
      keepAnswer(db, answer, {
        question: asked,
        audience,
        conversationId: null,
        messageId: null,
        customerId: null,
        askedBy: null,
        tookMs: 1,
      }),
    );
  };
  const propose = async (passageId: string | null, more: { audience?: "AGENTS" } = {}) => {
    const answer = await answerId(more.audience);
    const proposed = await write((db) =>
      proposeCorrection(db, { answerId: answer, passageId, note: null }, "member:1"),
    );
    if (proposed.outcome === "refused") throw new Error(proposed.code);
    return proposed.id;
  };
  const accept = (id: string) => write((db) => reviewCorrection(db, id, "ACCEPTED", "member:2"));
  const regression = () => runRegression(tenantId, services, new AbortController().signal);

  it("is followed once somebody accepted it, by the article's own words, and passes the organisation's test", async () => {
    const right = await passageOf("We mend pots");
    expect((await ask()).sentences.map(({ articleId }) => articleId)).not.toContain(right.article);
    const id = await propose(right.id);
    expect(await ask()).toMatchObject({ correctionId: null });
    expect(await regression()).toMatchObject({ passed: 0, failedIds: [] });
    expect(await accept(id)).toEqual({ outcome: "changed", id });
    const answer = await ask();
    expect(answer).toMatchObject({ outcome: "answered", correctionId: id });
    expect(answer.confidence).toBeCloseTo(1, 9);
    expect(answer.sentences.every(({ passageId }) => passageId === right.id)).toBe(true);
    const [version] = await database.rows<{ text: string }>(
      tenantId,
      `SELECT text FROM article_version WHERE article_id = '${right.article}'`,
    );
    for (const { text, startsAt, endsAt } of answer.sentences) expect(version!.text.slice(startsAt, endsAt)).toBe(text);
    expect(await ask({ question: "A teapot is chipped: will you please repair it?" })).toMatchObject({
      correctionId: id,
    });
    expect(await ask({ question: "What does a teapot hold?" })).toMatchObject({ correctionId: null });
    expect(await regression()).toMatchObject({ passed: 1, failedIds: [] });
  });

  it("may say that a question is not to be answered, and can be taken back", async () => {
    await write((db) => db.query("INSERT INTO support_setting (abstention_threshold) VALUES (0)"));
    expect((await ask()).outcome).toBe("answered");
    const id = await propose(null);
    await accept(id);
    expect(await ask()).toMatchObject({ outcome: "abstained", sentences: [], confidence: 0, correctionId: id });
    expect(await regression()).toMatchObject({ passed: 1 });
    await write((db) => reviewCorrection(db, id, "REJECTED", "member:2"));
    expect(await ask()).toMatchObject({ outcome: "answered", correctionId: null });
    expect(await accept(id)).toMatchObject({ outcome: "refused", code: "support-correction.reviewed" });
  });

  it("fails the test, and is followed no more, where its article may not answer any longer", async () => {
    const right = await passageOf("We mend pots");
    const id = await propose(right.id);
    await accept(id);
    await write((db) => db.query("UPDATE article SET status = 'ARCHIVED' WHERE id = $1", [right.article]));
    expect(await ask()).toMatchObject({ correctionId: null });
    expect(await regression()).toMatchObject({ passed: 0, failedIds: [id] });
  });

  it("of what agents are told is not followed for customers", async () => {
    const right = await passageOf("We mend pots");
    const id = await propose(right.id, { audience: "AGENTS" });
    await accept(id);
    expect(await ask()).toMatchObject({ correctionId: null });
    expect(await ask({ audience: "AGENTS" })).toMatchObject({ correctionId: id });
  });

  it("said twice is one, and says what is wrong with it otherwise", async () => {
    const right = await passageOf("We mend pots");
    expect(await propose(right.id)).toBe(await propose(right.id));
    const answer = await answerId();
    const gone = "00000000-0000-7000-8000-000000000000";
    const tried = (more: object) =>
      write((db) => proposeCorrection(db, { answerId: answer, passageId: null, note: null, ...more }, "member:1"));
    expect(await tried({ answerId: gone })).toMatchObject({ code: "support-correction.answer-unknown" });
    expect(await tried({ passageId: gone })).toMatchObject({ code: "support-correction.passage-unknown" });
    expect(await tried({ note: "" })).toMatchObject({ code: "support-correction.note" });
    expect(await tried({ note: "x".repeat(1_001) })).toMatchObject({ code: "support-correction.note" });
    expect(await accept(gone)).toMatchObject({ code: "support-correction.unknown" });
    await write((db) => db.query("UPDATE passage SET audience = 'AGENTS'"));
    expect(await tried({ passageId: right.id })).toMatchObject({ code: "support-correction.passage-unknown" });
  });

  it("is proposed by a customer's thumb up, once, and waits for review as any other", async () => {
    const helped = "How much does a teapot hold?";
    const thumbUp = async (asked: string) => {
      const answer = await answerId("PUBLIC", asked);
      await write((db) => proposeFromThumb(db, answer));
    };
    const proposals = () =>
      database.rows(tenantId, "SELECT question, passage_id, status, proposed_by FROM support_correction");
    await thumbUp("Is there a car park?");
    expect(await proposals()).toEqual([]);
    await thumbUp(helped);
    await thumbUp(helped);
    const { id: passage_id } = await passageOf("one litre");
    expect(await proposals()).toEqual([{ question: helped, passage_id, status: "PROPOSED", proposed_by: byCustomer }]);
    expect(await ask({ question: helped })).toMatchObject({ outcome: "answered", correctionId: null });
    await write((db) =>
      db.query("UPDATE support_correction SET status = 'REJECTED', reviewed_by = 'member:2', reviewed_at = now()"),
    );
    await thumbUp(helped);
    expect(await proposals()).toHaveLength(1);
  });
});
