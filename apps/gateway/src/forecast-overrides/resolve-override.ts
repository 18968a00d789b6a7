import { demandForecastTask } from "@bellwether/demand-forecast/contract";
import { parseKey, parseOptionalKey } from "../node/global-id.ts";
import { organisationToday } from "../settings/organisation-today.ts";
import { OverrideRefused } from "./override-refusal.ts";
import { type PlannedDays, planDays, sumOf } from "./planned-days.ts";
import type { StatedOverrideInput } from "./stated-override.input.ts";

/** Reads rows, in a request's snapshot or in a transaction that writes. */
export interface RowReader {
  query<Row>(sql: string, parameters: unknown[]): Promise<Row[]>;
}

/** What an override says, with keys. */
export interface StatedOverride extends Pick<StatedOverrideInput, "from" | "to" | "kind" | "basis" | "amount"> {
  productKey: string;
  locationKey: string | null;
  replacesKey: string | null;
}

export interface ResolvedOverride extends PlannedDays {
  modelVersionKey: string;
  /** What the model expects of each day, units. */
  model: number[];
}

/** @throws GraphQLError BAD_USER_INPUT when an id is of something else. */
export function toStatedOverride(input: StatedOverrideInput): StatedOverride {
  const { from, to, kind, basis, amount } = input;
  return {
    productKey: parseKey("Product", input.productId, "input.productId"),
    locationKey: parseOptionalKey("Location", input.locationId, "input.locationId"),
    replacesKey: parseOptionalKey("ForecastOverride", input.replacesId, "input.replacesId"),
    from,
    to,
    kind,
    basis,
    amount,
  };
}

/** More is a typing error: units, and per cent. */
const largest = { units: 1e9, percent: 10_000 };

/**
 * Checks what is stated against the calendar, the forecast and other overrides, and resolves it by day.
 *
 * @throws OverrideRefused naming the rule that it breaks.
 */
export async function resolveOverride(stated: StatedOverride, db: RowReader): Promise<ResolvedOverride> {
  requireAmount(stated);
  if (stated.to < stated.from)
    throw new OverrideRefused("override.end-before-start", { from: stated.from, to: stated.to });
  const forecast = await readForecast(stated, db);
  await refuseOverlap(stated, db);
  const model = forecast.days.map((expected) => Math.max(0, expected));
  if (stated.kind === "PERCENT" && sumOf(model) === 0) throw new OverrideRefused("override.nothing-to-scale");
  return { ...planDays(stated, model), model, modelVersionKey: forecast.version };
}

function requireAmount({ kind, amount }: StatedOverride): void {
  const limit = kind === "PERCENT" ? largest.percent : largest.units;
  if (Math.abs(amount) > limit) throw new OverrideRefused("override.amount-large", { limit, amount });
  if (kind === "ABSOLUTE" && amount < 0) throw new OverrideRefused("override.amount-negative", { amount });
  if (kind === "PERCENT" && amount < -100) throw new OverrideRefused("override.percent-below", { amount });
  if (kind !== "ABSOLUTE" && amount === 0) throw new OverrideRefused("override.changes-nothing");
}

interface ForecastRow {
  today: string;
  is_product: boolean;
  is_location: boolean;
  version: string | null;
  first: string;
  last: string;
  days: number[];
}

/** What the champion expects of the stated days. */
async function readForecast(stated: StatedOverride, db: RowReader): Promise<{ version: string; days: number[] }> {
  const { productKey, locationKey, from, to } = stated;
  const [row] = await db.query<ForecastRow>(
    `SELECT ${organisationToday}::text AS today, EXISTS (SELECT FROM product WHERE id = $1) AS is_product,
       EXISTS (SELECT FROM location WHERE id = $2) AS is_location, one.version, one.first::text AS first,
       one.last::text AS last, array_to_json(one.median[$3::date - one.first + 1 : $4::date - one.first + 1]) AS days
     FROM (SELECT) AS always LEFT JOIN (
       SELECT v.id AS version, f.start_date AS first, f.start_date + f.horizon - 1 AS last,
         forecast_median(f.quantiles, f.probabilities, f.horizon) AS median
       FROM model_version v JOIN forecast f ON f.model_version_id = v.id JOIN demand_series s ON s.id = f.series_id
       WHERE v.task = $5 AND v.variant = 'DAY' AND v.status = 'CHAMPION'
         AND s.product_id = $1 AND s.location_id IS NOT DISTINCT FROM $2::uuid
     ) AS one ON true`,
    [productKey, locationKey, from, to, demandForecastTask],
  );
  if (row === undefined) throw new Error("A statement that always has a row gave none.");
  if (!row.is_product) throw new OverrideRefused("override.product-unknown");
  if (locationKey !== null && !row.is_location) throw new OverrideRefused("override.location-unknown");
  if (from < row.today) throw new OverrideRefused("override.in-past", { from, today: row.today });
  if (row.version === null) throw new OverrideRefused("override.not-forecast");
  const { first, last } = row;
  if (from < first || from > last) throw new OverrideRefused("override.beyond-forecast", { first, last }, "from");
  if (to > last) throw new OverrideRefused("override.beyond-forecast", { first, last });
  return { version: row.version, days: row.days };
}

interface OverlapRow {
  from: string;
  to: string;
  location: string | null;
  author: string | null;
  comment: string;
}

/** Two overrides of the same units on the same day would leave open which holds: the whole's and a place's meet too. */
export async function refuseOverlap(
  { productKey, locationKey, from, to, replacesKey }: Omit<StatedOverride, "kind" | "basis" | "amount">,
  db: RowReader,
): Promise<void> {
  const [met] = await db.query<OverlapRow>(
    `SELECT o.from_day::text AS "from", o.to_day::text AS "to", l.name AS location, o.author_name AS author, o.comment
     FROM forecast_override o LEFT JOIN location l ON l.id = o.location_id
     WHERE o.product_id = $1 AND o.withdrawn_at IS NULL AND o.id IS DISTINCT FROM $5::uuid
       AND (o.location_id IS NULL OR $2::uuid IS NULL OR o.location_id = $2)
       AND o.to_day >= $3::date AND o.from_day <= $4::date
     ORDER BY o.from_day LIMIT 1`,
    [productKey, locationKey, from, to, replacesKey],
  );
  if (met === undefined) return;
  const { location, author, ...facts } = met;
  throw new OverrideRefused("override.overlaps", { ...facts, location: location ?? "", author: author ?? "" });
}
