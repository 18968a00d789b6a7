import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import type { EntityManager } from "typeorm";
import { customerRemark, customerScoresTask, customerScoresVariant, trainJobType } from "../contract.ts";
import { readBuyers } from "../job/read-buyers.ts";
import { storeScores } from "../job/store-scores.ts";
import type { ScoredCustomers } from "../train/scored-customers.ts";
import { isoDay, readRest } from "../train-job.ts";
import { type RefreshInput, refreshInput, refreshJobType } from "./contract.ts";
import type { StandingChoice } from "./refresh-scores.ts";
import { type RefreshTaskInput, refreshTaskModule } from "./refresh-task.ts";
import { refreshSoon } from "./request-refresh.ts";

/** A version that stands, and what it chose. */
interface Standing {
  modelVersionId: string;
  candidate: string;
  lifetime: string;
  tellsTime: boolean;
  seed: number;
}

/** What of a version's report says what it chose; versions of earlier releases may lack some. */
interface KeptChoice {
  chosen?: string;
  lifetime?: { model?: string };
  timing?: { mae: number; lifetimeMae: number } | null;
}

/**
 * Scores customers again by the version that stands. Where a training or another refresh is under way, which may have read what was
 * known before, it is put off until that is over: the later to be written must be the one that knows more.
 */
export const refreshJob: JobDefinition<RefreshInput> = {
  type: refreshJobType,
  input: refreshInput,
  retryLimit: 1,
  async run(context) {
    const { door, tenantId, pool, signal } = context;
    const isBusy = await door.read(tenantId, (db) => isScoring(db, context.jobId));
    if (isBusy)
      return context.complete(async (db) => {
        await refreshSoon(db, new JobQueue(door), tenantId);
        return { customers: 0, postponed: true };
      });
    const standing = await door.read(tenantId, (db) => readStanding(db, context));
    const read = standing && (await door.read(tenantId, readBuyers));
    if (standing === null || read === null) return context.complete(async () => ({ customers: 0 }));
    const { data, categoryIds, discountRate } = await readRest(context, read, ["judged"]);
    const segments = await door.read(tenantId, (db) => readSegments(db, read.ids));
    await context.report(0.2);
    const { modelVersionId, ...choice } = standing;
    const input: RefreshTaskInput = { data, standing: { ...choice, discountRate } satisfies StandingChoice, segments };
    const scored = await pool.run<RefreshTaskInput, ScoredCustomers | null>(
      { module: refreshTaskModule, input },
      { signal },
    );
    await context.report(0.9, customerRemark("customers.step-store", { customers: read.ids.length }));
    await context.complete(async (db) => {
      // A version that was promoted meanwhile has scored everybody itself.
      const still = await readStanding(db, context);
      if (scored === null || still?.modelVersionId !== modelVersionId) return { customers: 0 };
      const { currency, ids, asOf } = read;
      await storeScores(db, { modelVersionId, asOf: isoDay(asOf), currency, ids, scored, categoryIds });
      return { customers: ids.length, modelVersionId };
    });
  },
};

async function isScoring(db: EntityManager, jobId: string): Promise<boolean> {
  const others: unknown[] = await db.query(
    "SELECT FROM job WHERE type = ANY ($1) AND status = 'RUNNING' AND id <> $2 LIMIT 1",
    [[trainJobType, refreshJobType], jobId],
  );
  return others.length > 0;
}

async function readStanding(db: EntityManager, { registry }: Pick<JobContext, "registry">): Promise<Standing | null> {
  const champion = await registry.champion(db, customerScoresTask, customerScoresVariant);
  if (champion === null) return null;
  const { chosen: candidate, lifetime, timing } = (champion.metrics.report ?? {}) as KeptChoice;
  if (candidate === undefined || lifetime?.model === undefined) return null;
  const tellsTime = timing !== undefined && timing !== null && timing.mae < timing.lifetimeMae;
  return { modelVersionId: champion.id, candidate, lifetime: lifetime.model, tellsTime, seed: champion.seed };
}

/** The group of behaviour that each customer is in, NaN for none. */
async function readSegments(db: EntityManager, ids: readonly string[]): Promise<Float64Array> {
  const rows: { customer_id: string; behaviour_segment: number }[] = await db.query(
    "SELECT customer_id, behaviour_segment FROM customer_score WHERE behaviour_segment IS NOT NULL",
  );
  const of = new Map(rows.map(({ customer_id, behaviour_segment }) => [customer_id, behaviour_segment]));
  return Float64Array.from(ids, (id) => of.get(id) ?? Number.NaN);
}
