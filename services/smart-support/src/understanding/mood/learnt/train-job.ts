import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import type { EntityManager } from "typeorm";
import { storeIntents } from "../../train/stored-intents.ts";
import {
  clearlyBetter,
  fewestTexts,
  type SupportMoodTrainInput,
  supportMoodJobType,
  supportMoodRemark,
  supportMoodTask,
  supportMoodTrainInput,
  supportMoodVariant,
} from "./contract.ts";
import type { MoodReport } from "./judge-mood.ts";
import { readMoods, type ToldMoods } from "./read-moods.ts";
import { type MoodTaskInput, moodTaskModule, type TrainedMood } from "./train-task.ts";

const codeVersion: string = createRequire(import.meta.url)("../../../../package.json").version;

/**
 * Learns how customers sound from what they wrote beside marks and thumbs and from messages whose mood was told. It is the champion only where it
 * clearly tells held-out moods better than the list of words, which tells them otherwise. Can be killed at any point and run again.
 */
export const supportMoodTrainJob: JobDefinition<SupportMoodTrainInput> = {
  type: supportMoodJobType,
  input: supportMoodTrainInput,
  retryLimit: 1,
  async run(context, { seed }) {
    const { door, tenantId, pool, signal } = context;
    await context.report(0.05, supportMoodRemark("support-mood.step-read", {}));
    const told = await door.read(tenantId, readMoods);
    const { texts, plain } = told;
    const count = (mood: string) => texts.filter(({ label }) => label === mood).length;
    const refuse = () =>
      context.complete(async () => ({
        promoted: false,
        reason: supportMoodRemark("support-mood.too-few", { needed: fewestTexts }),
      }));
    if (count("NEGATIVE") < fewestTexts || count("POSITIVE") < fewestTexts) return refuse();
    await context.report(0.1, supportMoodRemark("support-mood.step-fit", { texts: texts.length }));
    const trained = await pool.run<MoodTaskInput, TrainedMood | null>(
      { module: moodTaskModule, input: { texts, plain, seed } },
      { signal },
    );
    if (trained === null) return refuse();
    await context.complete((db) => store(context, db, { seed, told, trained }));
  },
};

interface ToStore {
  seed: number;
  told: ToldMoods;
  trained: TrainedMood;
}

async function store(
  { jobId, tenantId, registry, artifacts }: JobContext,
  db: EntityManager,
  { seed, told: { texts, plain, window }, trained: { bytes, report } }: ToStore,
): Promise<Record<string, unknown>> {
  const champion = await registry.champion(db, supportMoodTask, supportMoodVariant);
  const shares = { learnt: report.learnt, list: report.list };
  const { id, version } = await registry.register(db, {
    task: supportMoodTask,
    variant: supportMoodVariant,
    jobId,
    windowStart: window!.start,
    windowEnd: window!.end,
    dataHash: createHash("sha256")
      .update(JSON.stringify([texts, plain]))
      .digest("hex"),
    codeVersion,
    seed,
    engine: "svm",
    artifactId: await storeIntents(artifacts, tenantId, bytes, db),
    // Shares that are told wrongly. The champion learnt in the same way from fewer texts, and some of those held out now.
    metrics: {
      score: 1 - report.learnt,
      baselineScore: 1 - Math.max(report.list, report.commonest),
      championScore: champion === null ? null : 1 - report.learnt,
      report,
    },
    reasons: [
      supportMoodRemark("support-mood.learnt", { texts: texts.length }),
      supportMoodRemark(isClear(report) ? "support-mood.better" : "support-mood.not-clear", shares),
    ],
  });
  const promoted = isClear(report) && (await registry.promote(db, id)).promoted;
  return { modelVersionId: id, version, promoted };
}

const isClear = ({ gain, gainError }: MoodReport) => gain > clearlyBetter * gainError;
