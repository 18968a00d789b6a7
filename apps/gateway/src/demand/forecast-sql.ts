/** SQL on a forecast `f`, as it is planned with, of a series `s`. Positions in arrays count from 1. */

/** Days of one step. */
export const daysPerStep = "CASE s.granularity WHEN 'WEEK' THEN 7 ELSE 1 END";

/** Steps of the series that lie before the forecast: its history. The series itself is not opened for it, which costs. */
export const historyLength = `((f.start_date - s.start_date) / (${daysPerStep}))`;

/** The rows that a statement about given forecasts starts from: `$1` model versions, `$2` series, in pairs. */
export const askedForecasts = `unnest($1::uuid[], $2::uuid[]) AS asked (model_version_id, series_id)
  JOIN planned_forecast f ON f.model_version_id = asked.model_version_id AND f.series_id = asked.series_id
  JOIN demand_series s ON s.id = f.series_id`;

/** Select-list item by which such a statement's rows are found again. */
export const askedKey = "f.model_version_id || '/' || f.series_id AS key";

/** The two parameters of `askedForecasts`. */
export function askedPairs(keys: readonly string[]): [string[], string[]] {
  const versions: string[] = [];
  const series: string[] = [];
  for (const key of keys) {
    const [version = "", one = ""] = key.split("/");
    versions.push(version);
    series.push(one);
  }
  return [versions, series];
}

/**
 * The first `horizon` steps of one quantile; `position` counts from 1.
 *
 * @param of `model_quantiles` are the model's own, without what people plan with instead.
 */
export function quantileSlice(
  position: string,
  horizon: string,
  of: "quantiles" | "model_quantiles" = "quantiles",
): string {
  return `f.${of}[(${position} - 1) * f.horizon + 1 : (${position} - 1) * f.horizon + ${horizon}]`;
}

/** One year back, as the training counts it. */
const yearSteps = "CASE s.granularity WHEN 'WEEK' THEN 52 ELSE 365 END";

/**
 * LATERAL item with the totals of the first `horizon` steps: `expected`, `recent` (as many steps before the start),
 * `year_ago` (the same steps a year earlier; null where the history is shorter). What is stored is for the stored
 * horizon; for a shorter one it is summed here. OFFSET keeps the sums from being written into every place of use.
 *
 * @param horizon placeholder of the steps asked for.
 */
export function forecastTotals(horizon: string): string {
  const sumOf = (slice: string) => `(SELECT coalesce(sum(step), 0) FROM unnest(${slice}) AS step)`;
  const yearAgoEnd = `${historyLength} - (${yearSteps})`;
  return `LATERAL (
    SELECT
      CASE WHEN f.horizon = ${horizon} THEN f.expected_total
        ELSE ${sumOf(quantileSlice("array_position(f.probabilities, 0.5::float8)", horizon))} END AS expected,
      CASE WHEN f.horizon = ${horizon} THEN f.recent_total
        ELSE ${sumOf(`s.values[${historyLength} - ${horizon} + 1 : ${historyLength}]`)} END AS recent,
      CASE WHEN f.horizon = ${horizon} THEN f.year_ago_total
        WHEN ${yearAgoEnd} < 0 THEN NULL
        ELSE ${sumOf(`s.values[${yearAgoEnd} + 1 : ${yearAgoEnd} + ${horizon}]`)} END AS year_ago,
      ${historyLength} >= ${horizon} AS comparable
    OFFSET 0
  )`;
}
