import { randomUUID } from "node:crypto";
import type { AnyJobDefinition, TaskPool } from "@bellwether/runtime/jobs/job-definition";
import { JobDesk } from "@bellwether/runtime/testing/job-desk";
import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { untaughtConfidence } from "../../answers/model/confidence.ts";
import { writeArticle } from "../../testing/write-article.ts";
import { encoderWidth, PassageEncoder } from "../model/passage-encoder.ts";
import { Reranker } from "../model/reranker.ts";
import { encodeSupportModel } from "../serve/support-model.ts";
import { supportKnowledgeJobType } from "./contract.ts";
import type { LearnTaskInput, LearntRetrieval } from "./learn-task.ts";
import { supportKnowledgeTrainJob } from "./train-job.ts";

const things = ["cup", "pot", "bowl", "plate", "spoon", "fork", "knife", "glass", "jug", "tray", "mug", "pan"];
const questions = things.flatMap((thing) => [`${thing} returned`, `${thing} mended`]);

/** A model as a training would have made it: it orders by how much of a question is covered, or the other way round. */
interface Made {
  direction: 1 | -1;
  threshold: number;
}

/** What a thread would have learnt; it compares by words alone. */
function learntBy({ direction, threshold }: Made, passages: number): LearntRetrieval {
  const [features, hidden] = [10, 16];
  const [inW, outW] = [new Float32Array(features * hidden), new Float32Array(hidden)];
  // The first unit alone, of the scores by words and the share that is covered.
  inW[0] = 0.5;
  inW[4 * hidden] = 0.5;
  outW[0] = direction;
  const reranker = new Reranker({
    inW: { shape: [features, hidden], values: inW },
    inB: { shape: [hidden], values: new Float32Array(hidden) },
    outW: { shape: [hidden, 1], values: outW },
  });
  const found = (mrr: number) => ({ recallAt1: mrr, recallAt10: mrr, mrr });
  return {
    bytes: encodeSupportModel({
      encoder: PassageEncoder.from({ pieces: [], rarity: new Float32Array(0), vectors: new Float32Array(0) }),
      brought: null,
      lexicalShare: 1,
      reranker,
      confidence: untaughtConfidence,
      threshold,
      riskCoverage: [],
    }),
    vectors: new Float32Array(passages * encoderWidth),
    width: encoderWidth,
    engine: "none",
    metrics: {
      threshold,
      riskCoverage: [],
      report: {
        passages,
        questions: passages,
        bm25: found(0.5),
        dense: found(0.5),
        fused: found(0.5),
        reranked: found(0.9),
        calibrationError: 0,
        coverage: 1,
        risk: 0,
      },
    },
  };
}

interface Version {
  id: string;
  status: string;
  reasons: { code: string; facts: Record<string, unknown> }[];
  corrections: { held: number; lostIds: string[] };
}

describe("a training where people corrected answers", () => {
  let desk: JobDesk;
  let database: JobDesk["database"];
  let tenantId: TenantId;
  let made: Made;

  const pool: TaskPool = {
    run: async <Input, Output>({ input }: { input: Input }) =>
      learntBy(made, (input as LearnTaskInput).data.ids.length) as Output,
  };
  const trainJob = supportKnowledgeTrainJob({
    secrets: new SecretBox("a key for tests that is long enough"),
    destinations: new Destinations(undefined),
    encodersFolder: undefined,
  });
  const job: typeof trainJob = {
    ...trainJob,
    run: (context, input) => trainJob.run({ ...context, pool }, input),
  };

  beforeAll(async () => {
    desk = await JobDesk.open([job as AnyJobDefinition], 1);
    ({ database } = desk);
  });
  beforeEach(async () => {
    tenantId = await database.addTenant();
    await write(...questions);
  });
  afterAll(() => desk?.close());

  const write = (...titles: string[]) =>
    database.door.write(tenantId, async (db) => {
      for (const title of titles)
        await writeArticle(db, { title, passages: [`About a ${title}: we see to it in a week.`] });
    });
  const train = async (learnt: Partial<Made>, seed: number) => {
    made = { direction: 1, threshold: 0, ...learnt };
    const result = await desk.run<{ modelVersionId: string; promoted: boolean }>(tenantId, supportKnowledgeJobType, {
      seed,
    });
    const [version] = await database.rows<Version>(
      tenantId,
      "SELECT id, status, reasons, metrics->'corrections' AS corrections FROM model_version WHERE id = $1",
      [result.modelVersionId],
    );
    return { ...version!, promoted: result.promoted };
  };
  const accept = async (question: string, title: string | null) => {
    const id = randomUUID();
    await database.door.write(tenantId, (db) =>
      db.query(
        `INSERT INTO support_correction (id, question, locale, audience, article_id, status, proposed_by, reviewed_by, reviewed_at)
         VALUES ($1, $2, 'en', 'PUBLIC', (SELECT id FROM article WHERE title = $3), 'ACCEPTED', 'member:1', 'member:2', now())`,
        [id, question, title],
      ),
    );
    return id;
  };
  const vectorsOf = ({ id }: Version) =>
    database.rows(tenantId, "SELECT passage_id FROM passage_vector WHERE encoder = $1", [`learnt:${id}`]);

  it("promotes nothing that answers them worse than the champion does, and says which", async () => {
    const champion = await train({}, 1);
    expect(champion).toMatchObject({ promoted: true, corrections: { held: 0, lostIds: [] } });
    const cup = await accept("Is a cup mended in a week?", "cup mended");
    // The champion answers it otherwise, so that no candidate has it to lose.
    await accept("Is a pot mended in a week?", "fork returned");

    // What was learnt already would not be promoted for being no better.
    await write("lid returned");
    const worse = await train({ direction: -1 }, 2);
    expect(worse).toMatchObject({
      promoted: false,
      status: "CANDIDATE",
      corrections: { held: 1, lostIds: [cup] },
    });
    expect(worse.reasons.slice(-2)).toEqual([
      { code: "support-knowledge.corrections-lost", facts: { held: 1, lost: 1 } },
      { code: "support-knowledge.correction-lost", facts: { title: "cup mended" } },
    ]);
    expect(await vectorsOf(worse)).toEqual([]);
    expect(await vectorsOf(champion)).toHaveLength(questions.length);

    await write("jar returned");
    const equal = await train({}, 3);
    expect(equal).toMatchObject({ promoted: true, status: "CHAMPION", corrections: { held: 1, lostIds: [] } });
    expect(equal.reasons.map(({ code }) => code)).not.toContain("support-knowledge.corrections-lost");
  });

  it("promotes nothing that answers what people said is not to be answered", async () => {
    await train({ threshold: 1 }, 1);
    const silence = await accept("Is a spoon returned?", null);
    await write("lid returned");
    const bold = await train({ threshold: 0 }, 2);
    expect(bold).toMatchObject({ promoted: false, corrections: { held: 1, lostIds: [silence] } });
    expect(bold.reasons.slice(-2)).toEqual([
      { code: "support-knowledge.corrections-lost", facts: { held: 1, lost: 1 } },
      { code: "support-knowledge.silence-lost", facts: { questions: 1 } },
    ]);
  });
});
