import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import type { Remark } from "@bellwether/schema/contracts/facts";
import type { EntityManager } from "typeorm";
import type { RatedConversation } from "../model/conversation-facts.ts";
import type { SatisfactionReport } from "../model/judge-satisfaction.ts";
import { SatisfactionModel } from "../model/satisfaction-model.ts";
import {
  clearlyBetter,
  fewestRatings,
  type KeptSatisfaction,
  type SupportSatisfactionTrainInput,
  supportSatisfactionJobType,
  supportSatisfactionRemark,
  supportSatisfactionTask,
  supportSatisfactionTrainInput,
  supportSatisfactionVariant,
} from "./contract.ts";
import { type PastRatings, readRated, readSilent } from "./read-conversations.ts";
import { trainTaskModule } from "./train-task.ts";
import { writePredictions } from "./write-predictions.ts";

const codeVersion: string = createRequire(import.meta.url)("../../../package.json").version;

/**
 * Learns from ratings how satisfied customers are, and writes what the champion expects of those who did not say. A version is promoted only where
 * it is clearly better, on later conversations, than how often each mark is given; without a champion nothing is expected of anybody. Can be
 * killed at any point and run again.
 */
export const supportSatisfactionTrainJob: JobDefinition<SupportSatisfactionTrainInput> = {
  type: supportSatisfactionJobType,
  input: supportSatisfactionTrainInput,
  retryLimit: 1,
  async run(context, { seed }) {
    const { door, tenantId, pool, signal } = context;
    await context.report(0.05, supportSatisfactionRemark("support-satisfaction.step-read", {}));
    const past = await door.read(tenantId, readRated);
    const ratings = past.rated.length;
    const isEnough = ratings >= fewestRatings;
    if (isEnough) await context.report(0.1, supportSatisfactionRemark("support-satisfaction.step-fit", { ratings }));
    const trained = isEnough
      ? await pool.run<{ rated: RatedConversation[] }, KeptSatisfaction>(
          { module: trainTaskModule, input: { rated: past.rated } },
          { signal },
        )
      : null;
    await context.complete(async (db) => {
      const kept = trained === null ? tooFew(ratings) : await keep(context, db, { seed, past, trained });
      return { ...kept, predicted: await predict(context, db) };
    });
  },
};

const tooFew = (ratings: number) => ({
  promoted: false,
  reason: supportSatisfactionRemark("support-satisfaction.too-few", { ratings, needed: fewestRatings }),
});

interface ToKeep {
  seed: number;
  past: PastRatings;
  trained: KeptSatisfaction;
}

async function keep(
  { jobId, registry }: JobContext,
  db: EntityManager,
  { seed, past: { rated, window }, trained }: ToKeep,
): Promise<Record<string, unknown>> {
  const { report } = trained;
  const champion = await registry.champion(db, supportSatisfactionTask, supportSatisfactionVariant);
  const candidate = await registry.register(db, {
    task: supportSatisfactionTask,
    variant: supportSatisfactionVariant,
    jobId,
    windowStart: window!.start,
    windowEnd: window!.end,
    dataHash: createHash("sha256").update(JSON.stringify(rated)).digest("hex"),
    codeVersion,
    seed,
    engine: "proportional-odds",
    metrics: {
      score: report.score,
      baselineScore: report.naiveScore,
      // The champion learnt in the same way from fewer ratings, and some of those held out now: on them it would be judged by what it knows.
      championScore: champion === null ? null : report.score,
      ...trained,
    },
    reasons: reasonsOf(report),
  });
  const promoted = isClear(report) && (await registry.promote(db, candidate.id)).promoted;
  return { modelVersionId: candidate.id, version: candidate.version, promoted };
}

const isClear = ({ gain, gainError }: SatisfactionReport) => gain > clearlyBetter * gainError;

function reasonsOf(report: SatisfactionReport): Remark[] {
  const saved = report.gain / report.naiveScore;
  return [
    supportSatisfactionRemark("support-satisfaction.learnt", { ratings: report.rated }),
    supportSatisfactionRemark("support-satisfaction.held-out", { held: report.held, spread: report.spread }),
    isClear(report)
      ? supportSatisfactionRemark("support-satisfaction.better", { saved })
      : supportSatisfactionRemark("support-satisfaction.not-clear", { saved }),
  ];
}

/** What the champion expects of everybody who did not say. @returns how many that are */
async function predict({ registry }: JobContext, db: EntityManager): Promise<number> {
  const champion = await registry.champion(db, supportSatisfactionTask, supportSatisfactionVariant);
  if (champion === null) return 0;
  const { model } = champion.metrics as unknown as KeptSatisfaction;
  const satisfaction = SatisfactionModel.restore(model);
  const silent = await readSilent(db);
  await writePredictions(
    db,
    champion.id,
    silent.map(({ id, facts }) => ({ ...satisfaction.predict(facts), conversationId: id })),
  );
  return silent.length;
}
