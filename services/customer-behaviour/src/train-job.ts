import { createRequire } from "node:module";
import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import type { EntityManager } from "typeorm";
import {
  customerRemark,
  customerScoresTask,
  customerScoresVariant,
  type TrainInput,
  trainInput,
  trainJobType,
} from "./contract.ts";
import { hashData } from "./job/hash-data.ts";
import { type ReadBuyers, readBuyers } from "./job/read-buyers.ts";
import { readCategoryPurchases } from "./job/read-category-purchases.ts";
import { readSignals } from "./job/read-signals.ts";
import { readSigns } from "./job/read-signs.ts";
import { storeScores } from "./job/store-scores.ts";
import { areEnoughSigns } from "./model/sequence/sign-inputs.ts";
import { type ScoreTaskInput, scoreTaskModule } from "./score-task.ts";
import type { CustomersData } from "./train/customers-data.ts";
import { chooseOrigins } from "./train/origins.ts";
import type { TooLittle, TrainedScores } from "./train.ts";

const codeVersion: string = createRequire(import.meta.url)("../package.json").version;
const dayMs = 86_400_000;

/**
 * Judges the candidates, chooses one, and stores version and every customer's scores in one transaction. Reads and computes without
 * a lock before that, so it can be killed at any point and run again.
 */
export const trainJob: JobDefinition<TrainInput> = {
  type: trainJobType,
  input: trainInput,
  retryLimit: 2,
  async run(context, { seed }) {
    const { door, tenantId, pool, signal } = context;
    await context.report(0.02, customerRemark("customers.step-read", {}));
    const read = await door.read(tenantId, readBuyers);
    if (read === null) return context.complete(async () => ({ customers: 0, promoted: false }));
    const { data, categoryIds, discountRate } = await readRest(context, read, ["known", "judged"]);
    await context.report(0.1, customerRemark("customers.step-judge", { buyers: read.ids.length }));
    const trained = await pool.run<ScoreTaskInput, TrainedScores | TooLittle>(
      { module: scoreTaskModule, input: { data, seed, discountRate } },
      { signal, onProgress: (fraction) => void context.report(0.1 + 0.75 * fraction) },
    );
    if ("remark" in trained)
      return context.complete(async () => ({ customers: 0, promoted: false, reason: trained.remark }));
    await context.report(0.9, customerRemark("customers.step-store", { customers: read.ids.length }));
    const dataHash = hashData(data, discountRate);
    await context.complete((db) => store(context, db, { seed, read, categoryIds, dataHash, trained }));
  },
};

/**
 * What else scores are made from, as of the last day and of those before it that scenes are made of.
 *
 * @param before the days that are learnt from
 */
export async function readRest(
  { door, tenantId }: JobContext,
  read: ReadBuyers,
  before: readonly ("known" | "judged")[],
): Promise<{ data: CustomersData; categoryIds: string[]; discountRate: number }> {
  const { currency: _, elsewhere: __, ended: ___, ...buyers } = read;
  const origins = chooseOrigins(read.firstDay, read.asOf);
  const days = [...(origins ? before.map((scene) => origins[scene]) : []), read.asOf];
  return door.read(tenantId, async (db) => {
    const signals: CustomersData["signals"] = [];
    for (const day of days) signals.push(await readSignals(db, read.ids, day));
    const [organisation]: { rate: number }[] = await db.query(
      "SELECT customer_discount_rate::double precision AS rate FROM organisation",
    );
    const { ids: categoryIds, ...categoryPurchases } = await readCategoryPurchases(db, read.ids, read.asOf);
    const known = await readSigns(db, read.ids, read.asOf);
    // What is used is what was judged: signs that were too few by then are not used now.
    const isJudged = known !== null && origins !== null && areEnoughSigns(known, origins.judged, origins.horizonDays);
    const signs = isJudged ? known : null;
    const data = { ...buyers, signals, signs, categoryPurchases };
    return { data, categoryIds, discountRate: organisation?.rate ?? 0.1 };
  });
}

interface ToStore {
  seed: number;
  read: ReadBuyers;
  categoryIds: readonly string[];
  dataHash: string;
  trained: TrainedScores;
}

async function store(
  { jobId, registry }: JobContext,
  db: EntityManager,
  { seed, read, categoryIds, dataHash, trained: { scored, report, remarks } }: ToStore,
): Promise<Record<string, unknown>> {
  const champion = await registry.champion(db, customerScoresTask, customerScoresVariant);
  const scoreOf = (name: string) => report.candidates.find((one) => one.name === name)?.logLoss ?? null;
  const chosen = report.candidates.find(({ name }) => name === report.chosen)!;
  const asOf = isoDay(read.asOf);
  const { id } = await registry.register(db, {
    task: customerScoresTask,
    variant: customerScoresVariant,
    jobId,
    windowStart: isoDay(read.firstDay),
    windowEnd: asOf,
    dataHash,
    codeVersion,
    seed,
    engine: "none",
    metrics: {
      score: chosen.logLoss,
      baselineScore: scoreOf(report.baseline)!,
      // What the champion chose, asked on the same days: which candidate it was is what a version decides. One that cannot
      // answer any more is no reason to keep its old scores.
      championScore: champion === null ? null : (scoreOf(chosenBy(champion.metrics)) ?? chosen.logLoss),
      brier: chosen.brier,
      ...(chosen.auc === null ? {} : { auc: chosen.auc }),
      ece: chosen.ece,
      countMae: report.counts.mae,
      naiveCountMae: report.counts.naiveMae,
      holdoutDays: report.holdoutDays,
      holdoutCustomers: report.holdoutCustomers,
      report,
    },
    reasons: [
      ...remarks,
      ...(read.ended ? [customerRemark("customers.data-ended", { date: asOf })] : []),
      ...(read.elsewhere > 0
        ? [customerRemark("customers.other-currency", { occasions: read.elsewhere, currency: read.currency })]
        : []),
    ],
  });
  const { promoted, version } = await registry.promote(db, id);
  const { currency, ids } = read;
  if (promoted) await storeScores(db, { modelVersionId: id, asOf, currency, ids, scored, categoryIds });
  return { modelVersionId: id, version: version.version, promoted, customers: read.ids.length };
}

function chosenBy(metrics: Record<string, unknown>): string {
  const report = metrics.report;
  const chosen = typeof report === "object" && report !== null && "chosen" in report ? report.chosen : null;
  return typeof chosen === "string" ? chosen : "";
}

/** ISO date of a day, given as days since 1970-01-01. */
export function isoDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
