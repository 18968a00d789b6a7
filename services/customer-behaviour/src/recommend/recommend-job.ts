import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import type { Remark } from "@bellwether/schema/contracts/facts";
import type { ModelVersionEntity } from "@bellwether/schema/entities/model-version.entity";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import type { ModelSpec } from "../model/recommend/model-spec.ts";
import { spanOf } from "../model/recommend/purchases.ts";
import { methodNames } from "../model/recommend/recommender.ts";
import { worthOf } from "./choose-shown.ts";
import {
  type RecommendInput,
  recommendInput,
  recommendJobType,
  recommendRemark,
  recommendTask,
  recommendVariant,
} from "./contract.ts";
import type { RecommendTask } from "./make-recommendations.ts";
import { readResponse } from "./read-response.ts";
import { readShop } from "./read-shop.ts";
import { type RecommendTaskOutput, recommendTaskModule } from "./recommend-task.ts";
import type { ReadShop, Shop } from "./shop.ts";
import { storeRecommendations } from "./store-recommendations.ts";

const codeVersion: string = createRequire(import.meta.url)("../../package.json").version;

/** What of a champion's metrics says how it ranks. */
const keptModel = z.object({
  report: z.object({
    chosen: z.enum(methodNames),
    model: z.array(
      z.object({ name: z.enum(methodNames), settings: z.record(z.string(), z.number()), weight: z.number() }),
    ),
  }),
});

/**
 * Judges ways to rank products, and stores lists for every customer, neighbours of every product and what is popular, in one
 * transaction. Reads and computes without a lock before that, so it can be killed at any point and run again.
 */
export const recommendJob: JobDefinition<RecommendInput> = {
  type: recommendJobType,
  input: recommendInput,
  retryLimit: 2,
  async run(context, { seed, repeatableFrom }) {
    const { door, tenantId, pool, signal, registry } = context;
    await context.report(0.02, recommendRemark("recommend.step-read", {}));
    const read = await door.read(tenantId, readShop);
    const { purchases } = read.shop;
    if (purchases.item.length === 0) return context.complete(async () => ({ customers: 0, promoted: false }));
    const champion = await door.read(tenantId, (db) => registry.champion(db, recommendTask, recommendVariant));
    const step = { customers: purchases.customers, products: purchases.items };
    await context.report(0.1, recommendRemark("recommend.step-judge", step));
    const input: RecommendTask = { shop: read.shop, seed, repeatableFrom, champion: rankedBy(champion) };
    const made = await pool.run<RecommendTask, RecommendTaskOutput>(
      { module: recommendTaskModule, input },
      { signal, onProgress: (fraction) => void context.report(0.1 + 0.75 * fraction) },
    );
    await context.report(0.9, recommendRemark("recommend.step-store", { customers: purchases.customers }));
    await context.complete((db) => store(context, db, { seed, read, made, champion }));
  },
};

function rankedBy(champion: ModelVersionEntity | null): { name: string; spec: ModelSpec } | null {
  if (champion === null) return null;
  const kept = keptModel.safeParse(champion.metrics);
  return kept.success ? { name: kept.data.report.chosen, spec: kept.data.report.model } : null;
}

interface ToStore {
  seed: number;
  read: ReadShop;
  made: RecommendTaskOutput;
  champion: ModelVersionEntity | null;
}

async function store(
  { jobId, registry }: JobContext,
  db: EntityManager,
  { seed, read, made, champion }: ToStore,
): Promise<Record<string, unknown>> {
  const { report, shown } = made;
  const worth = (name: string) => (report === null ? null : worthOf(report.methods, name));
  const held = rankedBy(champion);
  const score = 1 - (report === null ? 0 : worth(report.chosen)!);
  const span = spanOf(read.shop.purchases)!;
  const { id } = await registry.register(db, {
    task: recommendTask,
    variant: recommendVariant,
    jobId,
    windowStart: isoDay(span.first),
    windowEnd: isoDay(span.last),
    dataHash: hashShop(read.shop),
    codeVersion,
    seed,
    engine: report?.model.some(({ name }) => name === "SEQUENCE") ? made.engine : "none",
    metrics: {
      score,
      baselineScore: 1 - (worth("POPULARITY") ?? 0),
      // What the champion chose, asked on the same days; a method that cannot answer any more is no reason to keep its lists.
      championScore: champion === null ? null : 1 - (worth(held?.name ?? "") ?? 1 - score),
      report,
      shown: shown.by,
      response: await readResponse(db),
    },
    reasons: reasonsOf(made),
    parentId: champion?.id ?? null,
  });
  const { promoted, version } = await registry.promote(db, id);
  // Refused for being no better on the same data, a model ranks as the champion does.
  const shownBy = promoted || champion === null || shown.by === "POPULARITY" ? id : champion.id;
  await storeRecommendations(db, read, made, shownBy);
  return {
    modelVersionId: id,
    version: version.version,
    promoted,
    customers: read.customerIds.length,
    shown: shown.by,
  };
}

function reasonsOf({ report, shown }: RecommendTaskOutput): Remark[] {
  if (report === null) return [recommendRemark("recommend.too-little", { customers: 0 })];
  const { chosen, methods, customers, days } = report;
  const ndcg = worthOf(methods, chosen)!;
  const popularityNdcg = worthOf(methods, "POPULARITY")!;
  return [
    recommendRemark("recommend.method-won", { method: chosen, ndcg, popularityNdcg, customers, days }),
    ...(shown.by === "POPULARITY" ? [recommendRemark("recommend.popularity-stays", { method: chosen })] : []),
  ];
}

/** SHA-256 of who bought what when and of what can be bought, in hex. */
function hashShop({ purchases, active, content }: Shop): string {
  const hash = createHash("sha256");
  for (const values of [purchases.from, purchases.item, purchases.day, active, content.category, content.price])
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  return hash.digest("hex");
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
