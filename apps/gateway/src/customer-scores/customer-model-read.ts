import { customerScoresTask, customerScoresVariant } from "@bellwether/customer-behaviour/contract";
import type { ScoresReport } from "@bellwether/customer-behaviour/train";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder, type Loaders } from "../loaders.ts";
import { type ModelVersionRow, modelVersionColumns, toModelVersion } from "../models/model-version.row.ts";
import type { CustomerBehaviour, CustomerModel } from "./customer-model.type.ts";

interface ReportRow {
  id: string;
  report: ScoresReport;
}

/** What trainings had to show, by the version's key. */
function reportByVersion(db: TenantSnapshot): DataLoader<string, ScoresReport | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ReportRow>(
      "SELECT id, metrics->'report' AS report FROM model_version WHERE id = ANY($1::uuid[])",
      [keys],
    );
    return inKeyOrder(
      keys,
      rows,
      (row) => row.id,
      (row) => row.report,
    );
  });
}

/** One group of a version, by its place from 0; null where the version has none there. */
export async function behaviourOf(
  loaders: Loaders,
  versionKey: string,
  place: number,
): Promise<CustomerBehaviour | null> {
  const report = await loaders.of(reportByVersion).load(versionKey);
  return report === null ? null : (behavioursOf(report)[place] ?? null);
}

/** How today's scores were made; null before there are any. */
export async function readCustomerModel(db: TenantSnapshot): Promise<CustomerModel | null> {
  const [row] = await db.query<ModelVersionRow & { report: ScoresReport }>(
    `SELECT ${modelVersionColumns}, v.metrics->'report' AS report FROM model_version v
     WHERE v.task = $1 AND v.variant = $2 AND v.status = 'CHAMPION'`,
    [customerScoresTask, customerScoresVariant],
  );
  if (row === undefined) return null;
  const { report } = row;
  return {
    modelVersion: toModelVersion(row),
    holdoutDays: report.holdoutDays,
    holdoutCustomers: report.holdoutCustomers,
    discountRate: report.discountRate,
    lifetimeModel: report.lifetime.model,
    countError: report.counts.mae,
    naiveCountError: report.counts.naiveMae,
    candidates: report.candidates
      .map((candidate) => ({ ...candidate, chosen: candidate.name === report.chosen }))
      .sort((one, other) => one.logLoss - other.logLoss),
    fairness: report.fairness.flatMap(({ column, groups, miscalibrated }) =>
      groups.map(({ group, rows, foretold, came }) => ({
        by: column === "countries" ? ("COUNTRY" as const) : ("CHANNEL" as const),
        group,
        customers: rows,
        foretold,
        came,
        isOff: miscalibrated.includes(group),
      })),
    ),
    behaviours: behavioursOf(report),
  };
}

function behavioursOf({ segments }: ScoresReport): CustomerBehaviour[] {
  const found = segments?.segments ?? [];
  const all = found.reduce((sum, { customers }) => sum + customers, 0);
  return found.map(({ customers, centre }, i) => ({
    place: i + 1,
    customers,
    share: customers / all,
    recencyDays: centre.recencyDays ?? 0,
    purchases: (centre.frequency ?? 0) + 1,
    monetary: centre.monetary ?? 0,
  }));
}
