import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { JobDesk } from "@bellwether/runtime/testing/job-desk";
import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { answerQuestion } from "../../answers/serve/answer-question.ts";
import { answered as all, passages } from "../../testing/paraphrases.ts";
import { writeArticle } from "../../testing/write-article.ts";
import { KnowledgeKeeper } from "../serve/knowledge-keeper.ts";
import { supportKnowledgeJobType } from "./contract.ts";
import type { RetrievalReport } from "./judge-retrieval.ts";
import { supportKnowledgeTrainJob } from "./train-job.ts";

const encoders = {
  secrets: new SecretBox("a key for tests that is long enough"),
  destinations: new Destinations("127.0.0.0/8"),
  encodersFolder: undefined,
};

/** Half of the ways to ask: enough to learn from. */
const answered = all.filter((_, at) => at % 2 === 0);

interface Trained {
  modelVersionId: string;
  promoted: boolean;
}

describe("a training of support's knowledge", () => {
  let desk: JobDesk;
  let tenantId: TenantId;
  let keeper: KnowledgeKeeper;
  let trained: Trained;

  beforeAll(async () => {
    desk = await JobDesk.open([supportKnowledgeTrainJob(encoders) as AnyJobDefinition], 1);
    tenantId = await desk.database.addTenant();
    // Each question is the title of what answers it, by other words.
    await desk.database.door.write(tenantId, async (db) => {
      for (const { question, passage } of answered)
        await writeArticle(db, { title: question, passages: [passages[passage]!] });
    });
    const { door } = desk.database;
    keeper = new KnowledgeKeeper({ door, registry: new ModelRegistry(), artifacts: new ArtifactStore(door) });
    trained = await desk.run<Trained>(tenantId, supportKnowledgeJobType, { seed: 1 });
  }, 180_000);
  afterAll(() => desk.close());

  const ask = (question: string) =>
    answerQuestion(
      tenantId,
      { question, locale: null, audience: "PUBLIC", explain: true },
      { door: desk.database.door, keeper },
    );
  const vectors = () =>
    desk.database.rows<{ encoder: string; count: number }>(
      tenantId,
      "SELECT encoder, count(*)::integer AS count FROM passage_vector GROUP BY encoder",
    );

  it("finds what held-out questions ask better than words do, and says how often it is right", async () => {
    expect(trained.promoted).toBe(true);
    const [version] = await desk.database.rows<{ metrics: { report: RetrievalReport } }>(
      tenantId,
      "SELECT metrics FROM model_version WHERE status = 'CHAMPION'",
    );
    const { report } = version!.metrics;
    expect(report.fused.mrr).toBeGreaterThan(report.bm25.mrr);
    expect(report.reranked.mrr).toBeGreaterThan(report.bm25.mrr);
    expect(report.calibrationError).toBeLessThan(0.25);
    expect(report).toMatchObject({ questions: answered.length, passages: answered.length });
  });

  it("leaves a vector for every passage with the model that serves from then on", async () => {
    const encoder = `learnt:${trained.modelVersionId}`;
    expect(await vectors()).toEqual([{ encoder, count: answered.length }]);
    const answer = await ask("about your lorry missing");
    expect(answer).toMatchObject({ encoder, modelVersionId: trained.modelVersionId });
    expect(answer.retrieved![0]!.text).toBe("truck: lost goods are sent again at once");
    expect(answer.retrieved![0]!.dense).toBeGreaterThan(0.3);
    const { knowledge } = await keeper.of(tenantId);
    expect(knowledge.model.riskCoverage.length).toBeGreaterThan(1);
  });

  it("describes at once what is written after it, and forgets what is gone", async () => {
    await desk.database.door.write(tenantId, (db) =>
      writeArticle(db, { title: "Kites", passages: ["kites: sent again at once when lost"] }),
    );
    await ask("kites lost");
    expect(await vectors()).toMatchObject([{ count: answered.length + 1 }]);
    await desk.database.door.write(tenantId, (db) => db.query("DELETE FROM article WHERE title = 'Kites'"));
    expect(await vectors()).toMatchObject([{ count: answered.length }]);
  });

  it("learns nothing twice", async () => {
    const again = await desk.run<Trained>(tenantId, supportKnowledgeJobType, { seed: 1 });
    expect(again).toEqual({ modelVersionId: trained.modelVersionId, promoted: false, isUnchanged: true });
  });

  it("says what is lacking where there is too little to learn from", async () => {
    const poor = await desk.database.addTenant();
    await desk.database.door.write(poor, (db) => writeArticle(db, { title: "Tea", passages: ["Tea keeps."] }));
    expect(await desk.run(poor, supportKnowledgeJobType, { seed: 1 })).toEqual({
      promoted: false,
      reason: { code: "support-knowledge.too-few", facts: { questions: 1, neededQuestions: 20 } },
    });
  });
});
