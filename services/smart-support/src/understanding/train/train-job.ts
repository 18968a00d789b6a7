import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import type { Remark } from "@bellwether/schema/contracts/facts";
import type { EntityManager } from "typeorm";
import type { IntentReport } from "../model/assess-intents.ts";
import {
  fewestExamples,
  type StoredIntentReport,
  type SupportIntentsTrainInput,
  supportIntentsJobType,
  supportIntentsRemark,
  supportIntentsTask,
  supportIntentsTrainInput,
  supportIntentsVariant,
} from "./contract.ts";
import { readExamples, type TaughtIntents } from "./read-examples.ts";
import { storeIntents } from "./stored-intents.ts";
import { type TrainedIntents, type TrainTaskInput, trainTaskModule } from "./train-task.ts";

const codeVersion: string = createRequire(import.meta.url)("../../../package.json").version;

/** Recall under which an intent is named as weak. */
const weakRecall = 0.5;

/**
 * Learns what customers ask about from the organisation's accepted examples, and stores it as a model version: the champion only where it tells
 * intents better apart than the nearest example and the commonest intent do. Can be killed at any point and run again.
 */
export const supportIntentsTrainJob: JobDefinition<SupportIntentsTrainInput> = {
  type: supportIntentsJobType,
  input: supportIntentsTrainInput,
  retryLimit: 1,
  async run(context, { seed, refusedShare }) {
    const { door, tenantId, pool, registry, signal } = context;
    await context.report(0.05, supportIntentsRemark("support-intents.step-read", {}));
    const { taught, champion } = await door.read(tenantId, async (db) => ({
      taught: await readExamples(db),
      champion: await registry.champion(db, supportIntentsTask, supportIntentsVariant),
    }));
    const intents = new Set(taught.examples.map(({ label }) => label)).size;
    const tooFew = supportIntentsRemark("support-intents.too-few", { needed: fewestExamples });
    const refuse = () => context.complete(async () => ({ promoted: false, reason: tooFew }));
    if (intents < 2) return refuse();
    const { examples, outside } = taught;
    const facts = { examples: examples.length + outside.length, intents };
    await context.report(0.1, supportIntentsRemark("support-intents.step-fit", facts));
    const trained = await pool.run<TrainTaskInput, TrainedIntents | null>(
      { module: trainTaskModule, input: { examples, outside, seed, refusedShare } },
      { signal },
    );
    if (trained === null) return refuse();
    await context.report(0.95, supportIntentsRemark("support-intents.step-store", {}));
    await context.complete((db) => store(context, db, { seed, taught, trained, parentId: champion?.id ?? null }));
  },
};

interface ToStore {
  seed: number;
  taught: TaughtIntents;
  trained: TrainedIntents;
  /** The champion that the training was compared with. */
  parentId: string | null;
}

async function store(
  { jobId, tenantId, registry, artifacts }: JobContext,
  db: EntityManager,
  { seed, taught, trained: { bytes, report }, parentId }: ToStore,
): Promise<Record<string, unknown>> {
  const { examples, outside, ids, window } = taught;
  const { classifier, nearest, commonest } = report.toldApart;
  const { id } = await registry.register(db, {
    task: supportIntentsTask,
    variant: supportIntentsVariant,
    jobId,
    parentId,
    windowStart: window!.start,
    windowEnd: window!.end,
    dataHash: createHash("sha256")
      .update(JSON.stringify([examples, outside, report.refusedShare]))
      .digest("hex"),
    codeVersion,
    seed,
    engine: "svm",
    artifactId: await storeIntents(artifacts, tenantId, bytes, db),
    metrics: {
      score: classifier.logLoss,
      baselineScore: Math.min(nearest.logLoss, commonest.logLoss),
      // The champion learnt in the same way from fewer examples, and some of those held out now: on them it would be judged by what it knows.
      championScore: parentId === null ? null : classifier.logLoss,
      report: keptReport(report, ids),
    },
    reasons: reasonsOf(taught, report),
  });
  const { promoted, version } = await registry.promote(db, id);
  return { modelVersionId: id, version: version.version, promoted, accuracy: report.accuracy };
}

function keptReport(report: IntentReport, ids: readonly string[]): StoredIntentReport {
  return { ...report, mistaken: report.mistaken.map(({ at, told }) => ({ exampleId: ids[at]!, told })) };
}

function reasonsOf({ examples, outside, leftOut }: TaughtIntents, report: IntentReport): Remark[] {
  const { intents, outOfScopeRecall } = report;
  const { nearest, commonest } = report.toldApart;
  return [
    supportIntentsRemark("support-intents.learnt", { examples: examples.length, intents: intents.length }),
    supportIntentsRemark("support-intents.baselines", { nearest: nearest.accuracy, commonest: commonest.accuracy }),
    outOfScopeRecall === null
      ? supportIntentsRemark("support-intents.no-outside", {})
      : supportIntentsRemark("support-intents.scope", { caught: outOfScopeRecall, examples: outside.length }),
    ...leftOut.map((one) => supportIntentsRemark("support-intents.left-out", { ...one, needed: fewestExamples })),
    ...intents
      .filter(({ recall }) => recall !== null && recall < weakRecall)
      .map(({ key, recall }) => supportIntentsRemark("support-intents.weak", { intent: key, recall: recall! })),
  ];
}
