import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import {
  type StoredIntentReport,
  supportIntentsJobType,
  supportIntentsTask,
} from "@bellwether/smart-support/understanding/train/contract";
import type { EntityManager } from "typeorm";
import { jobByKey } from "../jobs/job.loader.ts";
import type { Loaders } from "../loaders.ts";
import { type ModelVersionRow, modelVersionColumns, toModelVersion } from "../models/model-version.row.ts";
import type { SupportExampleCounts, SupportIntent, SupportIntentModel, SupportIntents } from "./support-intent.type.ts";

interface IntentRow extends SupportExampleCounts {
  /** Null: what is out of scope. */
  key: string | null;
  name_en: string;
  name_zh: string;
  skill: string | null;
  is_policy: boolean;
  is_archived: boolean;
}

const intentsSql = `SELECT coalesce(intent.key, example.intent_key) AS key, name_en, name_zh, skill, is_policy, archived_at IS NOT NULL AS is_archived,
    count(*) FILTER (WHERE status = 'ACCEPTED')::integer AS accepted, count(*) FILTER (WHERE status = 'PROPOSED')::integer AS proposed,
    count(*) FILTER (WHERE status = 'REJECTED')::integer AS rejected
  FROM support_intent AS intent FULL JOIN support_example AS example ON example.intent_key = intent.key`;

/** One intent, within the transaction that changed it; null where there is none. */
export async function readIntent(db: EntityManager, key: string): Promise<SupportIntent | null> {
  const [row]: IntentRow[] = await db.query(`${intentsSql} WHERE intent.key = $1 GROUP BY 1, 2, 3, 4, 5, 6`, [key]);
  const [model]: { intents: StoredIntentReport["intents"] }[] = await db.query(
    "SELECT metrics -> 'report' -> 'intents' AS intents FROM model_version WHERE task = $1 AND status = 'CHAMPION'",
    [supportIntentsTask],
  );
  return row === undefined
    ? null
    : toIntent(
        row,
        key,
        model?.intents.find((one) => one.key === key),
      );
}

/** What customers ask about, with what the model in use makes of it. */
export async function readIntents(
  db: TenantSnapshot,
  loaders: Loaders,
  includeArchived: boolean,
): Promise<SupportIntents> {
  const [rows, model, trainings] = await Promise.all([
    db.query<IntentRow>(`${intentsSql} WHERE $1 OR archived_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1`, [
      includeArchived,
    ]),
    readModel(db),
    db.query<{ id: string }>("SELECT id FROM job WHERE type = $1 ORDER BY created_at DESC, id DESC LIMIT 1", [
      supportIntentsJobType,
    ]),
  ]);
  const figures = new Map(model?.report.intents.map((one) => [one.key, one]));
  const [training] = trainings;
  return {
    intents: rows.flatMap((row) => (row.key === null ? [] : [toIntent(row, row.key, figures.get(row.key))])),
    outOfScope: countsOf(rows.find(({ key }) => key === null)),
    model: model === null ? null : toModel(model),
    training: training === undefined ? null : await loaders.of(jobByKey).load(training.id),
  };
}

function toIntent(
  row: IntentRow,
  key: string,
  figures: StoredIntentReport["intents"][number] | undefined,
): SupportIntent {
  return {
    key,
    nameEn: row.name_en,
    nameZh: row.name_zh,
    skill: row.skill,
    isPolicy: row.is_policy,
    isArchived: row.is_archived,
    examples: countsOf(row),
    precision: figures?.precision ?? null,
    recall: figures?.recall ?? null,
  };
}

function countsOf(row: SupportExampleCounts | undefined): SupportExampleCounts {
  return { accepted: row?.accepted ?? 0, proposed: row?.proposed ?? 0, rejected: row?.rejected ?? 0 };
}

interface FoundModel {
  row: ModelVersionRow;
  report: StoredIntentReport;
  /** Examples that were mistaken and are there still. */
  mistaken: { id: string; text: string; intent_key: string | null }[];
}

async function readModel(db: TenantSnapshot): Promise<FoundModel | null> {
  const [row] = await db.query<ModelVersionRow>(
    `SELECT ${modelVersionColumns} FROM model_version AS v WHERE v.task = $1 AND v.status = 'CHAMPION'`,
    [supportIntentsTask],
  );
  if (row === undefined) return null;
  const report = row.metrics.report as StoredIntentReport;
  const mistaken = await db.query<FoundModel["mistaken"][number]>(
    "SELECT id, text, intent_key FROM support_example WHERE id = ANY($1::uuid[])",
    [report.mistaken.map(({ exampleId }) => exampleId)],
  );
  return { row, report, mistaken };
}

function toModel({ row, report, mistaken }: FoundModel): SupportIntentModel {
  const { accuracy, inScopeAccuracy, outOfScopeRecall, refusedShare, toldApart, intents, confusion } = report;
  const examples = new Map(mistaken.map((one) => [one.id, one]));
  return {
    version: toModelVersion(row),
    accuracy,
    inScopeAccuracy,
    outOfScopeRecall,
    refusedShare,
    nearestAccuracy: toldApart.nearest.accuracy,
    commonestAccuracy: toldApart.commonest.accuracy,
    confusion: { keys: intents.map(({ key }) => key), counts: confusion },
    mistakes: report.mistaken.flatMap(({ exampleId, told }) => {
      const example = examples.get(exampleId);
      // Somebody may have corrected it since.
      if (example === undefined || example.intent_key === null || example.intent_key === told) return [];
      return [{ text: example.text, intentKey: example.intent_key, toldKey: told }];
    }),
  };
}
