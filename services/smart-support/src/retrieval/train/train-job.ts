import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { Readable } from "node:stream";
import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import type { EntityManager } from "typeorm";
import type { LostCorrections } from "../../learning/lost-corrections.ts";
import { fewestQuestions } from "../model/fit-retrieval.ts";
import { keepVectorsOf, learntEncoder, storeVectors } from "../serve/passage-vectors.ts";
import {
  type SupportKnowledgeTrainInput,
  supportKnowledgeJobType,
  supportKnowledgeRemark,
  supportKnowledgeTask,
  supportKnowledgeTrainInput,
  supportKnowledgeVariant,
} from "./contract.ts";
import { judgeCorrections } from "./judge-corrections.ts";
import { type LearnTaskInput, type LearntRetrieval, learnTaskModule } from "./learn-task.ts";
import { lostRemarks } from "./lost-remarks.ts";
import { type LearningData, readLearningData } from "./read-learning-data.ts";

const codeVersion: string = createRequire(import.meta.url)("../../../package.json").version;

/** Vectors that are written at once. */
const batchSize = 1_000;

/**
 * Learns how an organisation's passages answer questions, and stores the model with the vectors of all passages in one transaction: whoever asks
 * meanwhile is answered by the model and the vectors of before. A model that answers otherwise than people corrected, where the champion answers as
 * they said, is kept and not promoted. Knowledge that the champion has learnt already is not learnt again. Can be
 * killed at any point and run again.
 */
export const supportKnowledgeTrainJob: JobDefinition<SupportKnowledgeTrainInput> = {
  type: supportKnowledgeJobType,
  input: supportKnowledgeTrainInput,
  retryLimit: 1,
  async run(context, { seed }) {
    const { door, tenantId, pool, registry, signal } = context;
    await context.report(0.02, supportKnowledgeRemark("support-knowledge.step-read", {}));
    const { data, champion } = await door.read(tenantId, async (db) => ({
      data: await readLearningData(db),
      champion: await registry.champion(db, supportKnowledgeTask, supportKnowledgeVariant),
    }));
    const questions = data?.answered.length ?? 0;
    if (data === null || questions < fewestQuestions) {
      const reason = supportKnowledgeRemark("support-knowledge.too-few", {
        questions,
        neededQuestions: fewestQuestions,
      });
      return context.complete(async () => ({ promoted: false, reason }));
    }
    const dataHash = hashOf(data);
    if (champion?.dataHash === dataHash && champion.seed === seed)
      return context.complete(async () => ({ promoted: false, modelVersionId: champion.id, isUnchanged: true }));
    const facts = { questions, passages: data.ids.length };
    await context.report(0.05, supportKnowledgeRemark("support-knowledge.step-learn", facts));
    const learnt = await pool.run<LearnTaskInput, LearntRetrieval>(
      { module: learnTaskModule, input: { data, seed } },
      { signal, onProgress: (fraction) => void context.report(0.05 + 0.85 * fraction) },
    );
    const corrections = await judgeCorrections(context, data, learnt);
    await context.report(0.92, supportKnowledgeRemark("support-knowledge.step-store", {}));
    await context.complete((db) => store(context, db, { seed, data, dataHash, learnt, corrections }));
  },
};

interface ToStore {
  seed: number;
  data: LearningData;
  dataHash: string;
  learnt: LearntRetrieval;
  corrections: LostCorrections;
}

async function store(
  { jobId, tenantId, registry, artifacts }: JobContext,
  db: EntityManager,
  { seed, data, dataHash, learnt: { bytes, vectors, width, metrics, engine }, corrections }: ToStore,
): Promise<Record<string, unknown>> {
  const champion = await registry.champion(db, supportKnowledgeTask, supportKnowledgeVariant);
  const { report } = metrics;
  const score = 1 - report.reranked.mrr;
  const lost = await lostRemarks(db, corrections);
  const candidate = await registry.register(db, {
    task: supportKnowledgeTask,
    variant: supportKnowledgeVariant,
    jobId,
    windowStart: data.firstDay,
    windowEnd: data.lastDay,
    dataHash,
    codeVersion,
    seed,
    engine,
    artifactId: await artifacts.put(tenantId, Readable.from([bytes]), "application/octet-stream", db),
    // Reciprocal ranks that are missed. The champion has seen some of these questions answered and others never: it is replaced by what learnt
    // the knowledge of today, as long as that beats words alone.
    metrics: {
      score,
      baselineScore: 1 - report.bm25.mrr,
      championScore: champion === null ? null : score,
      ...metrics,
      corrections: { held: corrections.held, lostIds: corrections.lost.map((correction) => correction.id) },
    },
    reasons: [
      supportKnowledgeRemark("support-knowledge.found", {
        mrr: report.reranked.mrr,
        baselineMrr: report.bm25.mrr,
        questions: report.questions,
      }),
      supportKnowledgeRemark("support-knowledge.coverage", { coverage: report.coverage, risk: report.risk }),
      ...lost,
    ],
  });
  const { id, version } = candidate;
  const promoted = lost.length === 0 && (await registry.promote(db, id)).promoted;
  if (promoted) {
    for (let from = 0; from < data.ids.length; from += batchSize) {
      const batch = data.ids.slice(from, from + batchSize);
      const rows = batch.map((passage, at) => {
        const row = (from + at) * width;
        return [passage, vectors.subarray(row, row + width)] as const;
      });
      await storeVectors(db, learntEncoder(id), new Map(rows));
    }
    // Those of the champion before stay for a rollback.
    await keepVectorsOf(db, [id, ...(champion === null ? [] : [champion.id])].map(learntEncoder));
  }
  return { modelVersionId: id, version, promoted };
}

function hashOf({ ids, texts, indexed, answered, translations }: LearningData): string {
  return createHash("sha256").update(JSON.stringify({ ids, texts, indexed, answered, translations })).digest("hex");
}
