import { createHash, randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import type { Remark } from "@bellwether/schema/contracts/facts";
import type { EntityManager } from "typeorm";
import { storeRecovery } from "../decide/recovery/store-recovery.ts";
import {
  type MediaMixTrainInput,
  mediaMixJobType,
  mediaMixRemark,
  mediaMixTask,
  mediaMixTrainInput,
  mediaMixVariant,
} from "./contract.ts";
import type { Sampling } from "./draw-posterior.ts";
import { fullSampling } from "./fit-media-mix.ts";
import { readMediaData } from "./job/read-media-data.ts";
import { checkMediaData, MediaDataError, type MediaRefusal, type MediaWarning } from "./model/check-media-data.ts";
import type { FittedMediaMix } from "./model/fitted-media-mix.ts";
import { type MediaData, usualHoldout } from "./model/media-data.ts";
import { mediaReport } from "./model/media-report.ts";
import { storeFit } from "./stored-fit.ts";
import { type TrainedMediaMix, type TrainTaskInput, trainTaskModule } from "./train-task.ts";

const codeVersion: string = createRequire(import.meta.url)("../../package.json").version;

/** How much a training computes. */
export interface TrainingSize {
  sampling: Sampling;
  /** Truths of the self-test: each is a fit of its own. */
  repeats: number;
}

export const mediaMixTrainJob = mediaMixTraining({ sampling: fullSampling, repeats: 5 });

/**
 * Learns the media mix of an organisation's ads, tests it, and stores both as a model version. A fit that did not converge is kept, so that people
 * see that there was one, and is no champion. Can be killed at any point and run again.
 */
export function mediaMixTraining(size: TrainingSize): JobDefinition<MediaMixTrainInput> {
  return {
    type: mediaMixJobType,
    input: mediaMixTrainInput,
    retryLimit: 1,
    async run(context, { seed }) {
      const { door, tenantId, pool, signal } = context;
      await context.report(0.02, mediaMixRemark("media-mix.step-read", {}));
      const data = await door.read(tenantId, readMediaData);
      const checked = data === null ? { remark: mediaMixRemark("media-mix.no-spend", {}) } : checkOf(data);
      if (data === null || "remark" in checked)
        return context.complete(async () => ({ promoted: false, reason: "remark" in checked ? checked.remark : null }));
      const facts = { channels: data.channels.length, weeks: data.periods.length };
      await context.report(0.05, mediaMixRemark("media-mix.step-fit", facts));
      const input: TrainTaskInput = {
        ...size,
        data,
        seed,
        holdoutPeriods: usualHoldout(data),
        modelVersionId: randomUUID(),
      };
      const trained = await pool.run<TrainTaskInput, TrainedMediaMix>(
        { module: trainTaskModule, input },
        { signal, onProgress: (fraction) => void context.report(0.05 + 0.9 * fraction) },
      );
      await context.report(0.97, mediaMixRemark("media-mix.step-store", {}));
      await context.complete((db) => store(context, db, { seed, data, trained, warnings: checked.warnings }));
    },
  };
}

function checkOf(data: MediaData): { warnings: MediaWarning[] } | { remark: Remark } {
  try {
    return { warnings: checkMediaData(data) };
  } catch (error) {
    if (error instanceof MediaDataError) return { remark: refusalRemark(error.refusal) };
    throw error;
  }
}

function refusalRemark(refusal: MediaRefusal): Remark {
  switch (refusal.code) {
    case "too-few-periods":
      return mediaMixRemark("media-mix.too-few-weeks", { weeks: refusal.periods, neededWeeks: refusal.neededPeriods });
    case "no-outcome":
      return mediaMixRemark("media-mix.no-outcome", {});
    case "no-channel":
      return mediaMixRemark("media-mix.no-spend", {});
    case "negative-spend":
    case "price-not-positive":
    case "gap":
      // The import refuses such rows and weeks are read without gaps: data like these are a mistake of ours.
      throw new Error(`Data of the database break a rule: ${refusal.code}`);
  }
}

interface ToStore {
  seed: number;
  data: MediaData;
  trained: TrainedMediaMix;
  warnings: readonly MediaWarning[];
}

async function store(
  { jobId, tenantId, registry, artifacts }: JobContext,
  db: EntityManager,
  { seed, data, trained: { fitted, tested }, warnings }: ToStore,
): Promise<Record<string, unknown>> {
  const { diagnostics } = fitted;
  const report = mediaReport(fitted);
  const champion = await registry.champion(db, mediaMixTask, mediaMixVariant);
  const { id } = await registry.register(db, {
    task: mediaMixTask,
    variant: mediaMixVariant,
    jobId,
    windowStart: data.periods[0]!,
    windowEnd: lastDayOf(data),
    dataHash: createHash("sha256").update(JSON.stringify(data)).digest("hex"),
    codeVersion,
    seed,
    engine: "hmc",
    artifactId: await storeFit(artifacts, tenantId, fitted, db),
    metrics: {
      // Shares of the outcome by which held-out weeks were missed. Without any, nothing says that it is better than knowing nothing.
      score: diagnostics.holdoutMape ?? 1,
      baselineScore: diagnostics.naiveMape ?? 1,
      championScore: champion === null ? null : (diagnostics.holdoutMape ?? 1),
      ...diagnostics,
      marginalRoas: Object.fromEntries(report.channels.map(({ channel, marginalRoas }) => [channel, marginalRoas])),
      report,
    },
    reasons: reasonsOf(fitted, data, warnings),
  });
  await storeRecovery(db, id, tested);
  if (!diagnostics.converged) return { modelVersionId: id, promoted: false, converged: false };
  const { promoted, version } = await registry.promote(db, id);
  return { modelVersionId: id, version: version.version, promoted, converged: true };
}

function reasonsOf({ diagnostics }: FittedMediaMix, data: MediaData, warnings: readonly MediaWarning[]): Remark[] {
  const { rHatMax, essMin, divergences, holdoutCoverage90, holdoutPeriods } = diagnostics;
  const facts = { rHatMax: rHatMax ?? 0, essMin: Math.round(essMin ?? 0) };
  return [
    diagnostics.converged
      ? mediaMixRemark("media-mix.converged", facts)
      : mediaMixRemark("media-mix.not-converged", { ...facts, divergences: divergences ?? 0 }),
    ...(holdoutCoverage90 === null
      ? []
      : [mediaMixRemark("media-mix.holdout", { coverage: holdoutCoverage90, weeks: holdoutPeriods })]),
    ...(data.experiments.length === 0
      ? []
      : [mediaMixRemark("media-mix.experiments", { experiments: data.experiments.length })]),
    ...warnings.map((warning) =>
      warning.code === "never-varies"
        ? mediaMixRemark("media-mix.never-varies", { channel: warning.channel })
        : mediaMixRemark("media-mix.collinear", { channel: warning.channels[0], other: warning.channels[1] }),
    ),
  ];
}

function lastDayOf({ periods, periodDays }: MediaData): string {
  return new Date(Date.parse(periods.at(-1)!) + (periodDays - 1) * 86_400_000).toISOString().slice(0, 10);
}
