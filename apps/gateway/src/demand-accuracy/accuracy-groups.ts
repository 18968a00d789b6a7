import { coverageLevels } from "@bellwether/demand-forecast/contract";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { ForecastMethod } from "../demand/forecast-method.enum.ts";
import { type AccuracyLevel, type AccuracyPeriod, type ForecastLead, WorstBy } from "./accuracy.enum.ts";
import { type AccuracyScope, productLevel, scopeConditions } from "./accuracy-scope.ts";
import { type AccuracyRow, accuracySql, monthGroup, noAccuracy, toForecastAccuracy } from "./accuracy-sql.ts";
import { binomialBand } from "./binomial-band.ts";
import type {
  AccuracyPoint,
  CalibrationPoint,
  CategoryAccuracy,
  LeadAccuracy,
  LevelAccuracy,
  LocationAccuracy,
  MethodAccuracy,
  SeriesAccuracy,
} from "./demand-accuracy.type.ts";
import { readDistinctSteps } from "./distinct-steps.ts";
import type { ForecastAccuracy } from "./forecast-accuracy.type.ts";

/** Most points of a history, and most categories or locations: what a page can show, and more than most have. */
const mostGroups = 500;

/** Steps of a series below which nothing is said of it: a day or two off is chance. */
const fewestSteps = 7;

type Groups = Readonly<Record<string, string>>;

/** Reads figures by group. */
async function readGroups<Keys>(
  db: TenantSnapshot,
  scope: AccuracyScope,
  level: AccuracyLevel | null,
  groups: Groups,
  tail = `ORDER BY ${Object.keys(groups)[0]} LIMIT ${mostGroups}`,
): Promise<(AccuracyRow & Keys)[]> {
  const { where, parameters } = scopeConditions(scope, level);
  return db.query<AccuracyRow & Keys>(accuracySql({ groups, where, tail }), parameters.values);
}

/** Figures of all products together. */
export async function readOverall(db: TenantSnapshot, scope: AccuracyScope): Promise<ForecastAccuracy> {
  const [row] = await readGroups(db, scope, productLevel(scope), {}, "");
  return toForecastAccuracy(row ?? noAccuracy, scope.source);
}

/** Shares inside the range of each level, with where chance would put them. */
export async function readCalibration(db: TenantSnapshot, scope: AccuracyScope): Promise<CalibrationPoint[]> {
  const [row] = await readGroups(db, scope, productLevel(scope), {}, "");
  if (row === undefined || row.steps === 0) return [];
  const distinct = await readDistinctSteps(db, scope, productLevel(scope));
  const inside = [row.inside_50, row.inside_80, row.inside_90, row.inside_95];
  return coverageLevels.map((level, i) => ({
    level,
    coverage: inside[i]! / row.steps,
    steps: row.steps,
    ...binomialBand(level, Math.max(1, distinct)),
  }));
}

/** Figures over time, oldest first. Of backtests by model version, all that are kept. */
export async function readHistory(
  db: TenantSnapshot,
  scope: AccuracyScope,
  period: AccuracyPeriod,
): Promise<AccuracyPoint[]> {
  const byVersion = period === "MODEL_VERSION";
  const all = byVersion ? { ...scope, versionKey: null, from: scope.source === "BACKTEST" ? null : scope.from } : scope;
  const rows = await readGroups<PointKeys>(db, all, productLevel(scope), periodGroups(period));
  return rows.map((row) => toPoint(row, scope.source));
}

export interface PointKeys {
  start: string;
  version: string | null;
}

/** What the points of a history are over. */
export function periodGroups(period: AccuracyPeriod): Groups {
  return period === "MONTH"
    ? { start: monthGroup, version: "NULL::uuid" }
    : { start: "a.start_date::text", version: "a.model_version_id" };
}

export function toPoint(row: AccuracyRow & PointKeys, source: AccuracyScope["source"]): AccuracyPoint {
  return { start: row.start, modelVersionKey: row.version, accuracy: toForecastAccuracy(row, source) };
}

/** Figures by method, most steps first. */
export async function readByMethod(db: TenantSnapshot, scope: AccuracyScope): Promise<MethodAccuracy[]> {
  const groups = { method: "a.method" };
  const rows = await readGroups<{ method: ForecastMethod }>(
    db,
    scope,
    productLevel(scope),
    groups,
    "ORDER BY steps DESC, method",
  );
  return rows.map((row) => ({ method: row.method, accuracy: toForecastAccuracy(row, scope.source) }));
}

/** Figures by how far ahead, nearest first. */
export async function readByLead(db: TenantSnapshot, scope: AccuracyScope): Promise<LeadAccuracy[]> {
  const order = "ORDER BY array_position(ARRAY['WEEK', 'MONTH', 'QUARTER', 'YEAR'], lead)";
  const groups = { lead: "a.lead" };
  const rows = await readGroups<{ lead: ForecastLead }>(db, scope, productLevel(scope), groups, order);
  return rows.map((row) => ({ lead: row.lead, accuracy: toForecastAccuracy(row, scope.source) }));
}

/** Figures by level, from the top down. */
export async function readByLevel(db: TenantSnapshot, scope: AccuracyScope): Promise<LevelAccuracy[]> {
  const order = "ORDER BY array_position(ARRAY['ALL', 'LOCATION', 'CATEGORY', 'PRODUCT', 'PLACE'], level)";
  const rows = await readGroups<{ level: AccuracyLevel }>(db, scope, null, { level: "a.level" }, order);
  return rows.map((row) => ({ level: row.level, accuracy: toForecastAccuracy(row, scope.source) }));
}

/** Figures by the products' own category; products without one come last. */
export async function readByCategory(db: TenantSnapshot, scope: AccuracyScope): Promise<CategoryAccuracy[]> {
  const level = productLevel(scope);
  const groups = { category: "(SELECT p.category_id FROM product p WHERE p.id = a.product_id)" };
  const tail = `ORDER BY (SELECT c.path FROM category c WHERE c.id = category) NULLS LAST LIMIT ${mostGroups}`;
  const rows = await readGroups<{ category: string | null }>(db, scope, level, groups, tail);
  return rows.map((row) => ({ categoryKey: row.category, accuracy: toForecastAccuracy(row, scope.source) }));
}

/** Figures of products at each location, most steps first. */
export async function readByLocation(db: TenantSnapshot, scope: AccuracyScope): Promise<LocationAccuracy[]> {
  const groups = { location: "a.location_id" };
  const rows = await readGroups<{ location: string }>(
    db,
    scope,
    "PLACE",
    groups,
    `ORDER BY steps DESC, location LIMIT ${mostGroups}`,
  );
  return rows.map((row) => ({ locationKey: row.location, accuracy: toForecastAccuracy(row, scope.source) }));
}

interface SeriesKeys {
  product: string;
  location: string | null;
}

/** Series that did worst, worst first. */
export async function readWorst(
  db: TenantSnapshot,
  scope: AccuracyScope,
  by: WorstBy,
  first: number,
): Promise<SeriesAccuracy[]> {
  const error = by === WorstBy.UNITS ? "sum(absolute_error)" : "sum(scaled_error) / nullif(sum(scaled_steps), 0)";
  const groups = { product: "a.product_id", location: "a.location_id" };
  const tail = `HAVING sum(steps) >= ${fewestSteps} ORDER BY ${error} DESC NULLS LAST, product LIMIT ${first}`;
  const rows = await readGroups<SeriesKeys>(db, scope, productLevel(scope), groups, tail);
  return rows.map((row) => ({
    productKey: row.product,
    locationKey: row.location,
    accuracy: toForecastAccuracy(row, scope.source),
  }));
}
