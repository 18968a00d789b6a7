import { randomUUID } from "node:crypto";
import type { RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import {
  type Drivers,
  driverNames,
  type ForecastMethod,
  quantileProbabilities,
  type SeriesForecast,
} from "../../../contract.ts";
import { judgeSteps } from "../../../model/accuracy/judge-steps.ts";
import type { AwaitedPlace } from "../../awaited-places.ts";
import { buildHierarchy } from "../../build-hierarchy.ts";
import { buildSeries, maxSeries } from "../../build-series.ts";
import { readDemandHistory } from "../../demand-history.ts";
import { storeForecasts } from "../../store-forecasts.ts";
import { storeSeries } from "../../store-series.ts";
import { storeTotals } from "../../store-totals.ts";
import { judgeSnapshots } from "../judge-snapshots.ts";
import { type JudgedNode, judgedNodes } from "../judged-node.ts";
import { storeSnapshots } from "../store-snapshots.ts";

/** What a shop has sold so far, as a training sees it that awaits products at some places. */
export async function shopNodes(door: TenantDoor, tenantId: TenantId, awaited: readonly AwaitedPlace[] = []) {
  const history = await door.read(tenantId, readDemandHistory);
  const demand = buildSeries(history, "DAY", maxSeries, awaited)!;
  const hierarchy = buildHierarchy(demand.series, () => []);
  return { demand, hierarchy, nodes: judgedNodes(demand.series, hierarchy, "DAY") };
}

/** A version that expects as many of everything on each day, with quantiles a unit apart. */
export interface MadeVersion {
  expected: number;
  horizon: number;
  version: number;
  /** Places at which new products are forecast too. */
  awaited?: readonly AwaitedPlace[];
}

/** Makes a version champion and stores its forecasts, as a training does. Its backtest is of the last week. */
export async function makeVersion(
  door: TenantDoor,
  tenantId: TenantId,
  { expected, horizon, version, awaited = [] }: MadeVersion,
): Promise<string> {
  const { demand, hierarchy, nodes } = await shopNodes(door, tenantId, awaited);
  const id = randomUUID();
  const rows = (steps: number) =>
    quantileProbabilities.map((_, k) => new Float64Array(steps).fill(Math.max(0, expected + k - 4)));
  const forecast: SeriesForecast = {
    quantiles: rows(horizon).flatMap((row) => [...row]),
    drivers: Object.fromEntries(driverNames.map((name) => [name, []])) as unknown as Drivers,
    method: "ETS" satisfies ForecastMethod,
    accuracy: { mase: 1, wape: 1, pinball: 1, coverage95: 1, naiveMase: 1, windows: 1, dependence: null },
    reasons: [],
    expectedTotal: 0,
    recentTotal: 0,
    yearAgoTotal: null,
  };
  const backtests = nodes.map(({ values }) => {
    const origin = values.length - 7;
    return [{ origin, ...judgeSteps(rows(7), values.slice(origin), quantileProbabilities) }];
  });
  await door.write(tenantId, async (db) => {
    await db.query("UPDATE model_version SET status = 'RETIRED' WHERE variant = 'DAY'");
    await db.query(
      `INSERT INTO model_version (id, task, variant, version, status, window_start, window_end, data_hash, code_version,
         seed, engine, metrics) VALUES ($1, 'demand-forecast', 'DAY', $2, 'CHAMPION', $3, $4, '', '', 1, 'none', '{}')`,
      [id, version, demand.windowStart, demand.windowEnd],
    );
    const series = demand.series.map((one, i) => ({ ...one, id: nodes[i]!.id }));
    await storeSeries(db, "DAY", series);
    const start = { id, forecastStart: demand.forecastStart };
    await storeForecasts(
      db,
      start,
      series.map((one) => ({ ...forecast, seriesId: one.id })),
    );
    const totals = hierarchy.totals.map((total) => ({ total, forecast }));
    await storeTotals(db, { ...start, granularity: "DAY" }, totals);
    await storeSnapshots(db, { ...start, granularity: "DAY" }, nodes, backtests);
  });
  return id;
}

/** Judges by what the shop has sold so far; `change` alters what is known of a node. */
export async function judgeShop(
  door: TenantDoor,
  tenantId: TenantId,
  change: (node: JudgedNode) => JudgedNode = (node) => node,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const { demand, nodes } = await shopNodes(door, tenantId);
  const known = { granularity: "DAY", windowEnd: demand.windowEnd, nodes: nodes.map(change) } as const;
  await judgeSnapshots(door, tenantId, known, signal);
}

/** A row of `forecast_accuracy`. */
export interface StoredSums {
  source: string;
  version: number;
  lead: string;
  month: string;
  stocked_out: boolean;
  steps: number;
  actual: number;
  absolute_error: number;
  naive_absolute_error: number;
  scaled_steps: number;
  scaled_error: number;
  inside: number[];
}

/** Rows of what matches all that is given, by lead and month. */
export function rowsOf(
  database: RuntimeDatabase,
  tenantId: TenantId,
  of: { product?: string; level?: string; source?: string; version?: string },
): Promise<StoredSums[]> {
  return database.rows(
    tenantId,
    `SELECT known.*, version.version, month::text AS month FROM forecast_accuracy known
     JOIN forecast_snapshot made ON made.model_version_id = known.model_version_id AND made.node_id = known.node_id
     JOIN model_version version ON version.id = made.model_version_id
     LEFT JOIN product ON product.id = made.product_id
     WHERE ($1::text IS NULL OR product.external_id = $1) AND ($2::text IS NULL OR made.level = $2)
       AND ($3::text IS NULL OR source = $3) AND ($4::uuid IS NULL OR version.id = $4)
     ORDER BY lead, month::date, stocked_out`,
    [of.product ?? null, of.level ?? null, of.source ?? null, of.version ?? null],
  );
}
