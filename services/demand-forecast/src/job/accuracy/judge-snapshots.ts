import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import { type Granularity, quantileProbabilities } from "../../contract.ts";
import { judgeSteps } from "../../model/accuracy/judge-steps.ts";
import { stepOf, toDayNumber } from "../calendar.ts";
import { type AccuracyRow, accuracyRows } from "./accuracy-rows.ts";
import { float4Array } from "./float4-array.ts";
import type { JudgedNode } from "./judged-node.ts";
import { storeAccuracy } from "./store-accuracy.ts";

/** Forecasts judged in one transaction; their quantiles take 5 MB. */
const nodesPerTransaction = 200;

interface OpenVersion {
  id: string;
  /** YYYY-MM-DD. */
  start: string;
  horizon: number;
}

interface SnapshotRow {
  node_id: string;
  product_id: string | null;
  location_id: string | null;
  method: string;
  scale: number;
  season: number[];
  quantiles: Buffer;
}

/** What has come by now. */
export interface KnownDemand {
  granularity: Granularity;
  /** Last day of the last complete step, YYYY-MM-DD: later ones are never judged. */
  windowEnd: string;
  nodes: readonly JudgedNode[];
}

/**
 * Compares the forecasts that are waited for with the demand that has come, all of their steps anew: late orders count too,
 * and a run that was killed is made good by the next. What has come to its last step is not waited for any more.
 *
 * @throws the signal's reason when aborted.
 */
export async function judgeSnapshots(
  door: TenantDoor,
  tenantId: TenantId,
  { granularity, windowEnd, nodes }: KnownDemand,
  signal: AbortSignal,
): Promise<void> {
  const versions = await door.read(tenantId, (db) => readOpenVersions(db, granularity, windowEnd));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const endStep = stepOf(toDayNumber(windowEnd), granularity);
  for (const version of versions) {
    const ids = await door.read(tenantId, (db) => readOpenNodes(db, version.id));
    for (let from = 0; from < ids.length; from += nodesPerTransaction) {
      signal.throwIfAborted();
      const some = ids.slice(from, from + nodesPerTransaction);
      await door.write(tenantId, (db) => judgeSome(db, version, some, { granularity, endStep, byId }));
    }
  }
}

interface Judging {
  granularity: Granularity;
  endStep: number;
  byId: ReadonlyMap<string, JudgedNode>;
}

async function judgeSome(db: EntityManager, version: OpenVersion, ids: string[], judging: Judging): Promise<void> {
  const snapshots: SnapshotRow[] = await db.query(
    `SELECT node_id, product_id, location_id, method, scale, season, array_send(quantiles) AS quantiles FROM forecast_snapshot
     WHERE model_version_id = $1 AND node_id = ANY($2::uuid[]) AND cardinality(quantiles) = horizon * $3::int`,
    [version.id, ids, quantileProbabilities.length],
  );
  // A product or a total that is not kept any more has no demand to judge by; what was known of it stays.
  const known = snapshots.flatMap((snapshot) => {
    const node = judging.byId.get(snapshot.node_id) ?? unsoldPlace(version, snapshot);
    return node === null ? [] : [{ ...snapshot, node }];
  });
  const rows = known.flatMap((snapshot) => judgeOne(version, snapshot, judging));
  const measured = { id: version.id, granularity: judging.granularity, forecastStart: version.start };
  await storeAccuracy(
    db,
    measured,
    "REALISED",
    known.map(({ node_id }) => node_id),
    rows,
  );
  const lastStep = stepOf(toDayNumber(version.start), judging.granularity) + version.horizon - 1;
  if (lastStep > judging.endStep) return;
  await db.query(
    "UPDATE forecast_snapshot SET quantiles = NULL WHERE model_version_id = $1 AND node_id = ANY($2::uuid[])",
    [version.id, ids],
  );
}

/** A place where a product was awaited and has not sold: no demand came there. Null of anything else that is not known. */
function unsoldPlace({ start }: OpenVersion, { node_id, product_id, location_id }: SnapshotRow): JudgedNode | null {
  if (product_id === null || location_id === null) return null;
  return {
    id: node_id,
    level: "PLACE",
    productId: product_id,
    categoryId: null,
    locationId: location_id,
    startDate: start,
    values: new Float64Array(0),
    stockoutSteps: new Set(),
    position: -1,
  };
}

function judgeOne(
  { start, horizon }: OpenVersion,
  { node, ...snapshot }: SnapshotRow & { node: JudgedNode },
  { granularity, endStep }: Judging,
): AccuracyRow[] {
  const { level, productId, locationId } = node;
  const originStep = stepOf(toDayNumber(start), granularity);
  const steps = Math.min(horizon, endStep - originStep + 1);
  const offset = originStep - stepOf(toDayNumber(node.startDate), granularity);
  const actual = Float64Array.from({ length: steps }, (_, h) => node.values[offset + h] ?? 0);
  const flat = float4Array(snapshot.quantiles);
  const rows = quantileProbabilities.map((_, k) => flat.slice(k * horizon, (k + 1) * horizon));
  return accuracyRows({
    of: { nodeId: node.id, level, productId, locationId, method: snapshot.method },
    originStep,
    granularity,
    judged: judgeSteps(rows, actual, quantileProbabilities),
    yardstick: { scale: snapshot.scale, season: Float64Array.from(snapshot.season) },
    stockedOut: (h) => node.stockoutSteps.has(offset + h),
  });
}

function readOpenVersions(db: EntityManager, granularity: Granularity, windowEnd: string): Promise<OpenVersion[]> {
  return db.query(
    `SELECT DISTINCT model_version_id AS id, start_date::text AS start, horizon FROM forecast_snapshot
     WHERE granularity = $1 AND start_date <= $2 AND quantiles IS NOT NULL ORDER BY start, id`,
    [granularity, windowEnd],
  );
}

async function readOpenNodes(db: EntityManager, versionId: string): Promise<string[]> {
  const rows: { node_id: string }[] = await db.query(
    "SELECT node_id FROM forecast_snapshot WHERE model_version_id = $1 AND quantiles IS NOT NULL ORDER BY node_id",
    [versionId],
  );
  return rows.map(({ node_id }) => node_id);
}
