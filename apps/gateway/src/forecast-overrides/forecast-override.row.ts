import { globalId } from "../node/global-id.ts";
import { organisationToday } from "../settings/organisation-today.ts";
import type { ForecastOverride, ForecastOverrideAuthor } from "./forecast-override.type.ts";
import type {
  ForecastOverrideBasis,
  ForecastOverrideKind,
  ForecastOverrideReason,
  ForecastOverrideStatus,
} from "./override-words.enum.ts";
import { sumOf } from "./planned-days.ts";

/** Where an override `o` stands. */
export const overrideStatus = `CASE WHEN o.withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
  WHEN o.from_day > ${organisationToday} THEN 'SCHEDULED' WHEN o.to_day < ${organisationToday} THEN 'PAST' ELSE 'RUNNING' END`;

export const overrideColumns = `o.id, o.product_id, o.location_id, o.from_day::text AS from_day, o.to_day::text AS to_day, o.kind,
  o.basis, o.amount, o.reason, o.comment, o.model_version_id, array_to_json(o.model_values) AS model_values,
  array_to_json(o.planned_values) AS planned_values, o.author_kind, o.author_name, o.created_at, o.replaces_id,
  ${overrideStatus} AS status, o.withdrawn_at, o.withdrawn_by_kind, o.withdrawn_by_name, o.withdrawn_reason`;

type StoredKind = "member" | "apiKey";

export interface OverrideRow {
  id: string;
  product_id: string;
  location_id: string | null;
  from_day: string;
  to_day: string;
  kind: ForecastOverrideKind;
  basis: ForecastOverrideBasis;
  amount: number;
  reason: ForecastOverrideReason;
  comment: string;
  model_version_id: string | null;
  model_values: number[];
  planned_values: number[];
  author_kind: StoredKind;
  author_name: string | null;
  created_at: Date;
  replaces_id: string | null;
  status: ForecastOverrideStatus;
  withdrawn_at: Date | null;
  withdrawn_by_kind: StoredKind | null;
  withdrawn_by_name: string | null;
  withdrawn_reason: string | null;
}

export function toForecastOverride(row: OverrideRow): ForecastOverride {
  const days = (values: number[]) => ({ start: row.from_day, step: "DAY" as const, values });
  return {
    id: globalId("ForecastOverride", row.id),
    key: row.id,
    productKey: row.product_id,
    locationKey: row.location_id,
    replacesKey: row.replaces_id,
    modelVersionKey: row.model_version_id,
    from: row.from_day,
    to: row.to_day,
    kind: row.kind,
    basis: row.basis,
    amount: row.amount,
    reason: row.reason,
    comment: row.comment,
    author: toOverrideAuthor(row.author_kind, row.author_name),
    createdAt: row.created_at,
    status: row.status,
    model: days(row.model_values),
    planned: days(row.planned_values),
    modelTotal: sumOf(row.model_values),
    plannedTotal: sumOf(row.planned_values),
    withdrawnAt: row.withdrawn_at,
    withdrawnBy: row.withdrawn_by_kind === null ? null : toOverrideAuthor(row.withdrawn_by_kind, row.withdrawn_by_name),
    withdrawnReason: row.withdrawn_reason,
  };
}

export function toOverrideAuthor(kind: StoredKind, name: string | null): ForecastOverrideAuthor {
  return { kind: kind === "member" ? "MEMBER" : "API_KEY", name };
}
