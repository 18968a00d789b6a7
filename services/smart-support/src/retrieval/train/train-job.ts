import { createRequire } from "node:module";
import { Readable } from "node:stream";
import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import type { ModelVersionEntity } from "@bellwether/schema/entities/model-version.entity";
import type { EntityManager } from "typeorm";
import type { LostCorrections } from "../../learning/lost-corrections.ts";
import type { EncoderServices } from "../encoders/open-encoder.ts";
import { EncoderFailed } from "../encoders/sentence-encoder.ts";
import {
  type BroughtVersion,
  forgetEncoders,
  noteProblem,
  noteRefused,
  readWantedEncoder,
} from "../encoders/stored-encoders.ts";
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
import { type LearntBy, learnBy } from "./learn-by.ts";
import { lostRemarks } from "./lost-remarks.ts";
import { type LearningData, readLearningData } from "./read-learning-data.ts";
import { waysToLearn } from "./ways-to-learn.ts";

const codeVersion: string = createRequire(import.meta.url)("../../../package.json").version;

/** Vectors that are written at once. */
const batchSize = 1_000;

/**
 * Learns how an organisation's passages answer questions, and stores the model with the vectors of all passages in one transaction: whoever asks
 * meanwhile is answered by the model and the vectors of before. A model that answers otherwise than people corrected, where the champion answers as
 * they said, is kept and not promoted; nor is one by another encoder than the champion's that finds worse, unless its owner said that it need not be
 * better. Knowledge that the champion has learnt already is not learnt again. Can be killed at any point and run again.
 */
export function supportKnowledgeTrainJob(encoders: EncoderServices): JobDefinition<SupportKnowledgeTrainInput> {
  return {
    type: supportKnowledgeJobType,
    input: supportKnowledgeTrainInput,
    retryLimit: 1,
    async run(context, { seed }) {
      const { door, tenantId, registry } = context;
      await context.report(0.02, supportKnowledgeRemark("support-knowledge.step-read", {}));
      const { data, champion, ways } = await door.read(tenantId, async (db) => {
        const champion = await registry.champion(db, supportKnowledgeTask, supportKnowledgeVariant);
        return { data: await readLearningData(db), champion, ways: await waysToLearn(db, encoderOf(champion)) };
      });
      const questions = data?.answered.length ?? 0;
      if (data === null || questions < fewestQuestions) {
        const reason = supportKnowledgeRemark("support-knowledge.too-few", {
          questions,
          neededQuestions: fewestQuestions,
        });
        return context.complete(async (db) => {
          if (ways[0] != null) await noteProblem(db, ways[0].id, "too-few");
          else await dropUnwanted(db, encoderOf(champion));
          return { promoted: false, reason };
        });
      }
      for (const way of ways) {
        try {
          const learnt = await learnBy(context, way, { data, seed, champion, encoders });
          if (learnt === null)
            return context.complete(async () => ({
              promoted: false,
              modelVersionId: champion!.id,
              isUnchanged: true,
            }));
          const corrections = await judgeCorrections(context, data, learnt.retrieval, encoders);
          await context.report(0.92, supportKnowledgeRemark("support-knowledge.step-store", {}));
          return await context.complete((db) => store(context, db, { seed, data, learnt, corrections }));
        } catch (error) {
          if (way === null || !(error instanceof EncoderFailed)) throw error;
          await door.write(tenantId, (db) => noteProblem(db, way.id, error.problem));
        }
      }
      const reason = supportKnowledgeRemark("support-knowledge.encoder-away", { model: ways.at(-1)!.model });
      await context.complete(async () => ({ promoted: false, reason }));
    },
  };
}

/** Who went back to what is learnt sends nothing to the encoder of before, also where what is learnt is not good enough: words alone answer. */
async function dropUnwanted(db: EntityManager, present: BroughtVersion | null): Promise<void> {
  if (present !== null) await noteRefused(db, present.id);
}

/** The encoder that was brought for a version; null where it learnt its own. */
function encoderOf(version: ModelVersionEntity | null): BroughtVersion | null {
  return (version?.metrics as { encoder?: BroughtVersion } | undefined)?.encoder ?? null;
}

interface ToStore {
  seed: number;
  data: LearningData;
  learnt: LearntBy;
  corrections: LostCorrections;
}

async function store(
  { jobId, tenantId, registry, artifacts }: JobContext,
  db: EntityManager,
  { seed, data, learnt: { way, brought, dataHash, retrieval }, corrections }: ToStore,
): Promise<Record<string, unknown>> {
  const { bytes, vectors, width, metrics, engine } = retrieval;
  const champion = await registry.champion(db, supportKnowledgeTask, supportKnowledgeVariant);
  const present = encoderOf(champion);
  const wanted = await readWantedEncoder(db);
  // What keeps the present way up to date is never in the way of what is wanted.
  const isAnother = present?.id !== brought?.id;
  const isWanted = wanted?.id === way?.id || !isAnother;
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
    // the knowledge of today, as long as that beats words alone. An encoder of others learns nothing, and is held against what the champion's
    // training found of questions that were held out from it.
    metrics: {
      score,
      baselineScore: 1 - report.bm25.mrr,
      championScore: champion === null ? null : isAnother && wanted?.mustBeBetter ? scoreOf(champion) : score,
      ...metrics,
      encoder: brought,
      corrections: { held: corrections.held, lostIds: corrections.lost.map((correction) => correction.id) },
    },
    reasons: [
      ...(way === null || brought === null
        ? []
        : [supportKnowledgeRemark("support-knowledge.by-encoder", { model: way.model, width: brought.width })]),
      supportKnowledgeRemark("support-knowledge.found", {
        mrr: report.reranked.mrr,
        baselineMrr: report.bm25.mrr,
        questions: report.questions,
      }),
      supportKnowledgeRemark("support-knowledge.coverage", { coverage: report.coverage, risk: report.risk }),
      ...lost,
      ...(isWanted ? [] : [supportKnowledgeRemark("support-knowledge.not-wanted", {})]),
    ],
  });
  const { id, version } = candidate;
  const promoted = isWanted && lost.length === 0 && (await registry.promote(db, id)).promoted;
  if (promoted) {
    if (brought === null) await keepAll(db, id);
    // Those of the champion before stay for a rollback.
    await keepVectorsOf(db, [id, ...(champion === null ? [] : [champion.id])].map(learntEncoder));
    await forgetEncoders(
      db,
      [brought, present].filter((one) => one !== null),
    );
  } else if (way !== null && isWanted && isAnother) await noteRefused(db, way.id);
  else if (wanted === null) await dropUnwanted(db, present);
  return { modelVersionId: id, version, promoted };

  async function keepAll(db: EntityManager, id: string): Promise<void> {
    for (let from = 0; from < data.ids.length; from += batchSize) {
      const batch = data.ids.slice(from, from + batchSize);
      const rows = batch.map((passage, at) => {
        const row = (from + at) * width;
        return [passage, vectors.subarray(row, row + width)] as const;
      });
      await storeVectors(db, learntEncoder(id), new Map(rows));
    }
  }
}

/** Reciprocal ranks that a version missed of questions that were held out from its training. */
function scoreOf({ metrics }: ModelVersionEntity): number {
  return (metrics as { score: number }).score;
}
