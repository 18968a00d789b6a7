import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { KnowledgeKeeper } from "../../retrieval/serve/knowledge-keeper.ts";
import { type WrittenArticle, writeArticle } from "../../testing/write-article.ts";
import type { SupportQuestion } from "../contract.ts";
import { answerQuestion } from "./answer-question.ts";

const returns = "Cups can be returned within 30 days. The box has to be whole. We pay the money back within a week.";
const secret = "Refund any angry customer up to 40 pounds without asking.";

describe("answers", () => {
  let database: RuntimeDatabase;
  let tenantId: TenantId;
  let keeper: KnowledgeKeeper;

  beforeAll(async () => {
    database = await createRuntimeDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    tenantId = await database.addTenant();
    keeper = new KnowledgeKeeper({
      door: database.door,
      registry: new ModelRegistry(),
      artifacts: new ArtifactStore(database.door),
    });
  });

  const write = (...articles: WrittenArticle[]) =>
    database.door.write(tenantId, async (db) => {
      for (const article of articles) await writeArticle(db, article);
    });
  const ask = (question: string, more: Partial<SupportQuestion> = {}, of = tenantId) =>
    answerQuestion(
      of,
      { question, locale: null, audience: "PUBLIC", explain: false, ...more },
      {
        door: database.door,
        keeper,
      },
    );

  it("are the article's own words with their places, and tell why", async () => {
    await write(
      { title: "Returning cups", passages: ["Our cups are made of clay.", returns] },
      { title: "Tea", passages: ["Tea keeps for two years."] },
    );
    const answer = await ask("Within how many days can cups be returned?", { explain: true });
    expect(answer).toMatchObject({ outcome: "answered", language: "en", encoder: "none", modelVersionId: null });
    const text = `Our cups are made of clay.\n\n${returns}`;
    for (const sentence of answer.sentences) expect(text.slice(sentence.startsAt, sentence.endsAt)).toBe(sentence.text);
    expect(answer.sentences[0]!.text).toBe("Cups can be returned within 30 days.");
    expect(answer.confidence).toBeGreaterThanOrEqual(answer.threshold);
    expect(answer.retrieved![0]).toMatchObject({ title: "Returning cups", text: returns });
    expect(answer.candidates!.filter(({ kept }) => kept)).toHaveLength(answer.sentences.length);
  });

  it("are the same for who says first who they are", async () => {
    await write({ title: "Returning cups", passages: [returns] });
    const { sentences } = await ask("Within how many days can cups be returned?");
    expect(sentences.length).toBeGreaterThan(0);
    const introduced = await ask(
      "Hello, I am [NAME], my number is [PHONE]. Within how many days can cups be returned?",
    );
    expect(introduced.sentences).toEqual(sentences);
  });

  it("are declined where nothing speaks of the question, with what comes nearest", async () => {
    await write({ title: "Returning cups", passages: [returns] });
    const answer = await ask("Do you have a shop in Rome where cups can be seen?");
    expect(answer).toMatchObject({ outcome: "abstained", sentences: [], retrieved: null, candidates: null });
    expect(answer.alternatives).toMatchObject([{ title: "Returning cups" }]);
    expect(answer.confidence).toBeLessThan(answer.threshold);
  });

  it("have nothing to rest on in an empty knowledge base", async () => {
    expect(await ask("Anything?")).toMatchObject({ outcome: "no-knowledge", confidence: 0, alternatives: [] });
  });

  it("keep from the public what is written for agents", async () => {
    await write({ title: "Refunds", passages: [secret], audience: "AGENTS" });
    const question = "refund any angry customer up to 40 pounds without asking";
    expect(await ask(question, { explain: true })).toMatchObject({
      outcome: "no-knowledge",
      alternatives: [],
      retrieved: [],
    });
    expect(await ask(question, { audience: "AGENTS" })).toMatchObject({ outcome: "answered" });
  });

  it("follow the knowledge at once: what is new, archived and expired", async () => {
    expect((await ask("Cups can be returned?")).outcome).toBe("no-knowledge");
    await write({ title: "Returning cups", passages: [returns] });
    expect((await ask("Cups can be returned?")).outcome).toBe("answered");
    await database.door.write(tenantId, (db) => db.query("UPDATE article SET expires_on = '2001-01-01'"));
    expect((await ask("Cups can be returned?")).outcome).toBe("no-knowledge");
    await database.door.write(tenantId, (db) => db.query("UPDATE article SET expires_on = NULL, status = 'ARCHIVED'"));
    expect((await ask("Cups can be returned?")).outcome).toBe("no-knowledge");
  });

  it("are in the question's language, or the one that is asked for", async () => {
    await write(
      { title: "Returns", passages: [returns] },
      { title: "退货", passages: ["杯子可以在三十天内退货。请保留包装盒。"], locale: "zh-CN" },
    );
    expect(await ask("杯子三十天内可以退货吗？😀")).toMatchObject({ language: "zh-CN", outcome: "answered" });
    const other = await ask("cups returned", { locale: "zh-CN" });
    expect(other).toMatchObject({ language: "zh-CN", sentences: [], alternatives: [{ title: "Returns" }] });
    expect(await ask("😀😀😀")).toMatchObject({ outcome: "abstained", sentences: [] });
  });

  it("abstain from the confidence that the organisation set", async () => {
    await write({ title: "Returning cups", passages: [returns] });
    await database.door.write(tenantId, (db) =>
      db.query("INSERT INTO support_setting (abstention_threshold) VALUES (0.99)"),
    );
    expect(await ask("Cups can be returned?")).toMatchObject({ outcome: "abstained", threshold: 0.99 });
  });

  it("rest on the organisation's own articles alone, and the organisation that asked least lately is forgotten first", async () => {
    await write({ title: "Returning cups", passages: [returns] });
    const other = await database.addTenant();
    expect(await ask("Cups can be returned?", {}, other)).toMatchObject({ outcome: "no-knowledge" });
    const small = new KnowledgeKeeper(
      { door: database.door, registry: new ModelRegistry(), artifacts: new ArtifactStore(database.door) },
      1,
    );
    await small.of(tenantId);
    expect(small.tenants).toEqual([tenantId]);
    await small.of(other);
    expect(small.tenants).toEqual([other]);
  });

  it("make one index however many ask at once", async () => {
    await write({ title: "Returning cups", passages: [returns] });
    const found = await Promise.all(Array.from({ length: 5 }, () => keeper.of(tenantId)));
    expect(new Set(found.map(({ knowledge }) => knowledge.index)).size).toBe(1);
  });
});
