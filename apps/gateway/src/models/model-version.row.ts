import type { Remark as StoredRemark } from "@bellwether/schema/contracts/facts";
import { globalId } from "../node/global-id.ts";
import { toRemark } from "../remarks/remark.row.ts";
import { exportPath, exportRefusal } from "./model-export.ts";
import { modelTasks } from "./model-task.enum.ts";
import type { Metric, ModelStatus, ModelVersion } from "./model-version.type.ts";

/** Dates as text: the driver would make them instants of this process's time zone. */
export const modelVersionColumns = `v.id, v.task, v.variant, v.version, v.status, v.parent_id,
  v.window_start::text AS window_start, v.window_end::text AS window_end, v.data_hash, v.code_version, v.seed, v.engine,
  v.metrics, v.reasons, v.artifact_id IS NOT NULL AS stored, v.created_at, v.promoted_at, v.retired_at`;

export interface ModelVersionRow {
  id: string;
  task: string;
  variant: string;
  version: number;
  status: ModelStatus;
  parent_id: string | null;
  window_start: string;
  window_end: string;
  data_hash: string;
  code_version: string;
  seed: number;
  engine: string;
  metrics: Record<string, unknown> & { score: number; baselineScore: number; championScore: number | null };
  reasons: StoredRemark[];
  stored: boolean;
  created_at: Date;
  promoted_at: Date | null;
  retired_at: Date | null;
}

export function toModelVersion(row: ModelVersionRow): ModelVersion {
  const refusal = exportRefusal(row);
  return {
    id: globalId("ModelVersion", row.id),
    parentKey: row.parent_id,
    exportRefusal: refusal,
    task: row.task,
    variant: row.variant,
    version: row.version,
    status: row.status,
    windowStart: row.window_start,
    windowEnd: row.window_end,
    dataHash: row.data_hash,
    codeVersion: row.code_version,
    seed: row.seed,
    engine: row.engine,
    score: row.metrics.score,
    baselineScore: row.metrics.baselineScore,
    championScore: row.metrics.championScore,
    metrics: toMetrics(row.metrics),
    reasons: row.reasons.map(toRemark),
    exportUrl: refusal === null ? exportPath(row.id) : null,
    reproduceCommand: `npm run bellwether -- train${taskFlag(row.task)} --seed ${row.seed}`,
    createdAt: row.created_at,
    promotedAt: row.promoted_at,
    retiredAt: row.retired_at,
  };
}

/** What the command line calls the task, where it is not the one that is trained without saying. */
function taskFlag(task: string): string {
  return task === modelTasks.CUSTOMER_SCORES.task ? " --task customers" : "";
}

/** The numbers among the metrics, by name; services also keep lists and texts there for themselves. */
function toMetrics(metrics: Record<string, unknown>): Metric[] {
  return Object.entries(metrics).flatMap(([name, value]) =>
    typeof value === "number" && Number.isFinite(value) ? [{ name, value }] : [],
  );
}
