/**
 * SQL that begins a statement: the months that a scorecard looks at, where the organisation is. `$2` is how many; `start` is the first
 * day of the first, `since` that day's beginning.
 */
export const scorecardFrame = `frame AS MATERIALIZED (
  SELECT start::date AS start, start AT TIME ZONE time_zone AS since, time_zone
  FROM organisation CROSS JOIN LATERAL (
    SELECT date_trunc('month', now() AT TIME ZONE time_zone) - make_interval(months => $2::int - 1) AS start) AS first_month
)`;
