import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import type { EntityManager } from "typeorm";
import {
  demandForecastTask,
  demandRemark,
  type Granularity,
  type TrainInput,
  trainInput,
  trainJobType,
} from "./contract.ts";
import { judgeSnapshots } from "./job/accuracy/judge-snapshots.ts";
import { type JudgedNode, judgedNodes } from "./job/accuracy/judged-node.ts";
import { pruneAccuracy } from "./job/accuracy/prune-accuracy.ts";
import { storeSnapshots } from "./job/accuracy/store-snapshots.ts";
import { awaitedPlaces } from "./job/awaited-places.ts";
import { type BuiltHierarchy, buildHierarchy } from "./job/build-hierarchy.ts";
import { type BuiltDemand, type BuiltSeries, buildSeries, maxSeries, soldOf } from "./job/build-series.ts";
import { readEarlierChoices } from "./job/earlier-choices.ts";
import { readKnownHistory } from "./job/known-history.ts";
import { type CauseData, learnCauses } from "./job/learn-causes.ts";
import { newProducts } from "./job/new-products.ts";
import { readCountries } from "./job/read-catalogue.ts";
import { readPromotions } from "./job/read-promotions.ts";
import { removeOldForecasts, storeForecasts } from "./job/store-forecasts.ts";
import { seriesIdOf, storeSeries, totalIdOf } from "./job/store-series.ts";
import { storeTotals } from "./job/store-totals.ts";
import { type TrainedForecast, trainDemandForecast } from "./train.ts";

const codeVersion: string = createRequire(import.meta.url)("../package.json").version;

/** What a granularity is trained on. */
interface DemandToTrain {
  demand: BuiltDemand;
  /** What is known of what moves it. */
  data: CauseData;
  categoriesOf: (productId: string) => readonly string[];
}

/** A granularity trained and ready to be stored. */
interface Trained {
  granularity: Granularity;
  demand: BuiltDemand;
  series: (BuiltSeries & { id: string })[];
  hierarchy: BuiltHierarchy;
  /** What of it is judged by what comes. */
  nodes: JudgedNode[];
  trained: TrainedForecast;
  championId: string | null;
}

export const trainJob: JobDefinition<TrainInput> = trainJobFor(maxSeries);

/**
 * Builds the demand series from the orders, trains, and stores version, forecasts and series in one transaction. Reads
 * and computes without a lock before that, so it can be killed at any point and run again.
 *
 * @param mostSeries series that are forecast by themselves; places beyond them take a share of their product's forecast.
 */
export function trainJobFor(mostSeries: number): JobDefinition<TrainInput> {
  const run: JobDefinition<TrainInput>["run"] = async (context, input) => {
    const { door, tenantId } = context;
    const progress = new Map<Granularity, number>();
    const { history, catalogue, categoriesOf } = await readKnownHistory(door, tenantId);
    const countries = await door.read(tenantId, readCountries);
    const newcomers = newProducts(history, catalogue);
    const awaited = awaitedPlaces(history, catalogue, newcomers);
    const days = buildSeries(history, "DAY");
    const dailyTotals = days === null ? [] : buildHierarchy(days.series, categoriesOf).totals;
    const promotions = await door.read(tenantId, readPromotions);
    const data: CauseData = { history, dailyTotals, countries, catalogue, promotions, newcomers };
    const trainOne = async (granularity: Granularity): Promise<Trained | null> => {
      const demand = buildSeries(history, granularity, mostSeries, awaited);
      if (demand === null) return null;
      return train(context, input.seed, granularity, { demand, data, categoriesOf }, (fraction) => {
        progress.set(granularity, fraction);
        const done = [...progress.values()].reduce((sum, part) => sum + part, 0) / input.granularities.length;
        const code = fraction < 0.6 ? "demand.step-neural" : "demand.step-backtest";
        void context.report(0.05 + 0.85 * done, demandRemark(code, { granularity, series: demand.series.length }));
      });
    };
    await context.report(0.02, demandRemark("demand.step-series", { granularity: input.granularities.join(", ") }));
    const results = await Promise.all([...new Set(input.granularities)].map(trainOne));
    const trained = results.filter((result) => result !== null);
    for (const { granularity, series } of trained) {
      await context.report(0.95, demandRemark("demand.step-store", { granularity, series: series.length }));
    }
    await context.complete(async (db) => {
      const versions: Record<string, unknown>[] = [];
      for (const one of trained) versions.push(await store(context, db, input.seed, one));
      return { versions };
    });
  };
  return { type: trainJobType, input: trainInput, retryLimit: 2, run };
}

async function train(
  context: JobContext,
  seed: number,
  granularity: Granularity,
  { demand, data, categoriesOf }: DemandToTrain,
  onProgress: (fraction: number) => void,
): Promise<Trained> {
  const { door, tenantId, pool, signal, log } = context;
  const series = demand.series.map((one) => ({ ...one, id: seriesIdOf(one, granularity), sold: soldOf(one) }));
  if (demand.byShare > 0)
    log.warn({ granularity, byShare: demand.byShare }, "too many series; the smallest take shares of their products");
  if (demand.awaitedLeft > 0)
    log.warn(
      { granularity, awaitedLeft: demand.awaitedLeft },
      "too many series; some new products are awaited at no place",
    );
  const earlier = await readEarlierChoices(context, granularity);
  const hierarchy = buildHierarchy(series, categoriesOf);
  const { bottom, groups, levels, names, families } = hierarchy;
  const nodes = judgedNodes(series, hierarchy, granularity);
  await judgeSnapshots(door, tenantId, { granularity, windowEnd: demand.windowEnd, nodes }, signal);
  const totals = hierarchy.totals.map((total) => ({ ...total, id: totalIdOf(total, granularity) }));
  const workplace = { pool, parallel: availableParallelism(), signal };
  const { forecastStart } = demand;
  const causes = await learnCauses(data, { series, totals }, { granularity, forecastStart }, workplace);
  const productAt = new Map(
    series.flatMap(({ productId, locationId }, i) => (locationId === null ? [[productId, i]] : [])),
  );
  const shareOf = (i: number) => (series[i]?.byShare ? productAt.get(series[i].productId) : undefined);
  const trained = await trainDemandForecast(
    causes.series.map((one, i) => ({ ...one, shareOf: shareOf(i) ?? null })),
    {
      granularity,
      seed,
      forecastStart,
      earlier: earlier?.choices ?? null,
      occasions: causes.occasions,
      prices: causes.prices,
      addingUp: { hierarchy: { bottom, groups, levels, names }, families, totalsFrom: series.length },
      workplace,
      onProgress,
    },
  );
  return { granularity, demand, series, hierarchy, nodes, trained, championId: earlier?.id ?? null };
}

async function store(
  { tenantId, jobId, registry, artifacts }: JobContext,
  db: EntityManager,
  seed: number,
  { granularity, demand, series, hierarchy, nodes, trained, championId }: Trained,
): Promise<Record<string, unknown>> {
  await storeSeries(db, granularity, series);
  const artifactId = await artifacts.put(tenantId, one(trained.model), "application/x-bellwether-weights", db);
  const { id } = await registry.register(db, {
    task: demandForecastTask,
    variant: granularity,
    jobId,
    windowStart: demand.windowStart,
    windowEnd: demand.windowEnd,
    dataHash: trained.dataHash,
    codeVersion,
    seed,
    engine: trained.engine,
    metrics: trained.metrics,
    reasons: trained.reasons,
    artifactId,
    parentId: championId,
  });
  const forecasts = series.map((one, i) => ({ ...trained.forecasts[i]!, seriesId: one.id }));
  const totals = hierarchy.totals.map((total, i) => ({ total, forecast: trained.forecasts[series.length + i]! }));
  await storeForecasts(db, { id, forecastStart: demand.forecastStart }, forecasts);
  await storeTotals(db, { id, forecastStart: demand.forecastStart, granularity }, totals);
  const { promoted, version } = await registry.promote(db, id);
  const shown = { id, granularity, forecastStart: demand.forecastStart };
  if (promoted) await storeSnapshots(db, shown, nodes, trained.backtests);
  await removeOldForecasts(db, granularity);
  await pruneAccuracy(db, granularity, demand.windowEnd);
  return { granularity, modelVersionId: id, version: version.version, promoted, series: series.length };
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
