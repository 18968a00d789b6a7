import { randomUUID } from "node:crypto";
import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { JobDesk } from "@bellwether/runtime/testing/job-desk";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { answerQuestion } from "../../answers/serve/answer-question.ts";
import { byMeaning, type EncoderEndpointStub, openEncoderEndpoint } from "../../testing/encoder-endpoint.ts";
import { writeArticle } from "../../testing/write-article.ts";
import { supportEncoderOwner } from "../encoders/open-encoder.ts";
import { EncoderDesk } from "../serve/encoder-desk.ts";
import { KnowledgeKeeper } from "../serve/knowledge-keeper.ts";
import { supportKnowledgeJobType } from "./contract.ts";
import { supportKnowledgeTrainJob } from "./train-job.ts";

/** What articles call a thing, and what is done to it, by other words than those who ask. */
const things = [
  ["sofa", "couch"],
  ["lift", "elevator"],
  ["autumn", "fall"],
  ["film", "movie"],
  ["lorry", "truck"],
  ["flat", "apartment"],
  ["rubbish", "garbage"],
  ["queue", "line"],
] as const;
const doings = [
  ["broken", "repaired"],
  ["cost", "price"],
  ["missing", "lost"],
] as const;
const knowsMeaning = byMeaning([...things, ...doings]);

/** A busy machine is slow, and no endpoint that answers is to be given up for that. */
const patience = { batchMs: 20_000, delaysMs: [] };

interface Trained {
  modelVersionId: string;
  promoted: boolean;
}

describe("an encoder that an organisation brings", () => {
  const secrets = new SecretBox("a key for tests that is long enough");
  const encoders = { secrets, destinations: new Destinations("127.0.0.0/8"), encodersFolder: undefined };
  let endpoint: EncoderEndpointStub;
  let desk: JobDesk;
  let pool: WorkerPool;
  let tenantId: TenantId;
  let keeper: KnowledgeKeeper;

  beforeAll(async () => {
    endpoint = await openEncoderEndpoint();
    desk = await JobDesk.open([supportKnowledgeTrainJob(encoders) as AnyJobDefinition], 1);
    const { door } = desk.database;
    pool = new WorkerPool({ size: 1, memoryLimitMb: 512 });
    const encoderDesk = new EncoderDesk({ ...encoders, door, pool }, patience, 0);
    keeper = new KnowledgeKeeper({
      door,
      registry: new ModelRegistry(),
      artifacts: new ArtifactStore(door),
      encoders: encoderDesk,
    });
  }, 60_000);
  afterAll(async () => {
    await desk?.close();
    await pool?.close();
    await endpoint.close();
  });
  beforeEach(async () => {
    endpoint.behave = undefined;
    endpoint.describe = knowsMeaning;
    endpoint.asked.length = 0;
    tenantId = await desk.database.addTenant();
    await desk.database.door.write(tenantId, async (db) => {
      for (const [asked, answered] of things)
        for (const [doing, done] of doings)
          await writeArticle(db, { title: `${asked} ${doing}`, passages: [`Of a ${answered}: ${done}, in a week.`] });
    });
  });

  const want = async (mustBeBetter = true) => {
    const id = randomUUID();
    const secret = secrets.seal(Buffer.from("k1", "utf8"), supportEncoderOwner(tenantId));
    await desk.database.door.write(tenantId, async (db) => {
      await db.query(
        `INSERT INTO support_encoder (id, kind, url, model, secret, query_prefix, passage_prefix, must_be_better)
         VALUES ($1, 'OPENAI', $2, 'small', $3, 'query: ', 'passage: ', $4)`,
        [id, `${endpoint.url}/v1`, secret, mustBeBetter],
      );
      await db.query(
        `INSERT INTO support_setting (encoder_id) VALUES ($1)
         ON CONFLICT (tenant_id) DO UPDATE SET encoder_id = excluded.encoder_id`,
        [id],
      );
    });
    return id;
  };
  const train = () => desk.run<Trained>(tenantId, supportKnowledgeJobType, { seed: 1 });
  const rows = <Row>(sql: string, parameters: unknown[] = []) => desk.database.rows<Row>(tenantId, sql, parameters);
  const encoderRow = async (id: string) => {
    const [row] = await rows<{ version: number; width: number; isRefused: boolean; problem: string | null }>(
      'SELECT version, width, is_refused AS "isRefused", problem FROM support_encoder WHERE id = $1',
      [id],
    );
    return row;
  };
  const ask = (question: string) =>
    answerQuestion(
      tenantId,
      { question, locale: "en", audience: "PUBLIC", explain: true },
      { door: desk.database.door, keeper },
    );

  it("answers by its vectors once all are made, describes what is written later, and by words while it is away", async () => {
    const id = await want();
    expect(await train()).toMatchObject({ promoted: true });
    const encoder = `brought:${id}.1`;
    const answer = await ask("lorry missing");
    expect(answer).toMatchObject({ encoder, modelVersionId: expect.any(String) });
    expect(answer.retrieved![0]!.text).toBe("Of a truck: lost, in a week.");
    expect(answer.retrieved![0]!.dense).toBeGreaterThan(0.5);
    expect(endpoint.asked.at(-1)).toMatchObject({ authorization: "Bearer k1", texts: ["query: lorry missing"] });

    await desk.database.door.write(tenantId, (db) =>
      writeArticle(db, { title: "Wireless", passages: ["Of a movie about trucks: lost."] }),
    );
    await ask("film missing");
    const later = await waitFor(
      async () => {
        const found = await ask("film missing");
        const [own] = found.retrieved!.filter(({ title }) => title === "Wireless");
        return own !== undefined && own.dense > 0 ? own : undefined;
      },
      "the vector of what was written later",
      30_000,
    );
    expect(later.dense).toBeGreaterThan(0.3);

    endpoint.behave = (response) => response.destroy();
    expect(await ask("lorry missing")).toMatchObject({ encoder: "away", modelVersionId: null });
    expect(await encoderRow(id)).toMatchObject({ problem: "down" });
    const { door } = desk.database;
    const restful = new EncoderDesk({ ...encoders, door, pool }, patience, 3_600_000);
    const describeQuestion = restful.describerOf(tenantId, { id, version: 1, width: 256 });
    endpoint.asked.length = 0;
    expect([await describeQuestion("lorry"), await describeQuestion("film")]).toEqual([null, null]);
    expect(endpoint.asked).toHaveLength(1);
    endpoint.behave = undefined;
    expect(await ask("lorry missing")).toMatchObject({ encoder });
    expect(await encoderRow(id)).toMatchObject({ problem: null, version: 1, width: 256 });

    // What people corrected is asked of both versions by their vectors.
    await door.write(tenantId, (db) =>
      db.query(
        `INSERT INTO support_correction (id, question, locale, audience, article_id, status, proposed_by, reviewed_by, reviewed_at)
         VALUES ($1, 'A lorry is missing', 'en', 'PUBLIC', (SELECT id FROM article WHERE title = 'lorry missing'), 'ACCEPTED',
           'member:1', 'member:2', now())`,
        [randomUUID()],
      ),
    );
    const { modelVersionId } = await train();
    expect(
      await rows("SELECT status, metrics->'corrections' AS corrections FROM model_version WHERE id = $1", [
        modelVersionId,
      ]),
    ).toEqual([{ status: "CHAMPION", corrections: { held: 1, lostIds: [] } }]);
  }, 240_000);

  it("serves nobody where another finds better, until its owner says that it may", async () => {
    await want();
    const first = await train();
    endpoint.describe = byMeaning(things);
    const worse = await want();
    expect(await train()).toMatchObject({ promoted: false });
    expect(await encoderRow(worse)).toMatchObject({ isRefused: true, problem: null });
    expect(await ask("lorry missing")).toMatchObject({ encoder: expect.not.stringContaining(worse) });
    expect(await rows("SELECT id FROM model_version WHERE status = 'CHAMPION'")).toEqual([
      { id: first.modelVersionId },
    ]);
    await desk.database.door.write(tenantId, (db) =>
      db.query("UPDATE support_encoder SET must_be_better = false, is_refused = false WHERE id = $1", [worse]),
    );
    expect(await train()).toMatchObject({ promoted: true });
    expect(await ask("lorry missing")).toMatchObject({ encoder: `brought:${worse}.1` });
    // The champion before and its vectors stay for a rollback, and go when another follows.
    expect(await rows("SELECT id FROM support_encoder")).toHaveLength(2);
    await desk.database.door.write(tenantId, (db) => writeArticle(db, { title: "Tea", passages: ["Tea keeps."] }));
    await train();
    expect(await rows("SELECT id FROM support_encoder")).toEqual([{ id: worse }]);
    expect(
      await rows("SELECT DISTINCT encoder FROM passage_vector WHERE encoder NOT LIKE $1", [`brought:${worse}.1%`]),
    ).toEqual([]);
  }, 240_000);

  it("goes on where it was when its endpoint failed in the middle, and what serves stays up to date meanwhile", async () => {
    const id = await want();
    let batches = 0;
    endpoint.behave = (response, answer) => {
      // The text that tells its version, and one batch; then it is away.
      if (batches++ < 2) answer();
      else response.writeHead(401).end();
    };
    const learnt = await train();
    expect(
      await rows("SELECT metrics->'encoder' AS encoder FROM model_version WHERE id = $1", [learnt.modelVersionId]),
    ).toEqual([{ encoder: null }]);
    expect(await encoderRow(id)).toMatchObject({ problem: "unauthorised" });
    const made = await rows<{ count: number }>(
      "SELECT count(*)::integer AS count FROM passage_vector WHERE encoder = $1",
      [`brought:${id}.1`],
    );
    expect(made[0]!.count).toBe(things.length * doings.length);

    endpoint.behave = undefined;
    endpoint.asked.length = 0;
    expect(await train()).toMatchObject({ promoted: true });
    const passages = endpoint.asked.flatMap(({ texts }) => texts).filter((text) => text.startsWith("passage: "));
    // Those by their words alone; what was made before is not made again.
    expect(passages).toHaveLength(things.length * doings.length);
  }, 240_000);

  it("makes all of its vectors again where the same address answers otherwise", async () => {
    const id = await want();
    await train();
    endpoint.describe = (text) => knowsMeaning(text).reverse();
    expect(await train()).toMatchObject({ promoted: true });
    expect(await encoderRow(id)).toMatchObject({ version: 2, problem: null });
    const answer = await ask("lorry missing");
    expect(answer).toMatchObject({ encoder: `brought:${id}.2` });
    expect(answer.retrieved![0]!.text).toBe("Of a truck: lost, in a week.");
    // Who goes back sends nothing more, though nothing that is learnt is good enough here.
    await desk.database.door.write(tenantId, (db) => db.query("UPDATE support_setting SET encoder_id = NULL"));
    await desk.database.door.write(tenantId, (db) =>
      db.query("UPDATE article SET status = 'ARCHIVED' WHERE title ~ '^(sofa|lift)'"),
    );
    expect(await train()).toMatchObject({ promoted: false, reason: { code: "support-knowledge.too-few" } });
    endpoint.asked.length = 0;
    expect(await ask("film missing")).toMatchObject({ encoder: "away" });
    expect(endpoint.asked).toEqual([]);
    // Another organisation sees none of it.
    const other = await desk.database.addTenant();
    expect(await desk.database.rows(other, "SELECT id FROM support_encoder")).toEqual([]);
  }, 240_000);
});
