/**
 * What the overrides in force change of a forecast's median, one number per step; null where none reaches it. An override
 * is stated on one series, by day: a day's planned demand is factor × median + shift, never below zero. A step longer than a
 * day takes the share of its days that the override covers. What is stated on the product as a whole is spread over its
 * places by their medians; what is stated on a place is added to the whole.
 *
 * assumed: the median to start from instead of the stored one, for a what-if question.
 */
const overrideChange = `
  CREATE FUNCTION forecast_override_change(of_version uuid, of_series uuid, assumed double precision[] DEFAULT NULL)
  RETURNS double precision[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH asked AS (
      SELECT s.product_id, s.location_id, s.granularity, f.start_date, coalesce(cardinality(assumed), f.horizon) AS horizon,
        CASE s.granularity WHEN 'WEEK' THEN 7 ELSE 1 END AS days,
        coalesce(assumed, forecast_median(f.quantiles, f.probabilities, f.horizon)) AS median
      FROM forecast AS f JOIN demand_series AS s ON s.tenant_id = f.tenant_id AND s.id = f.series_id
      WHERE f.model_version_id = of_version AND f.series_id = of_series
    ), met AS (
      SELECT o.from_day, o.to_day, o.factor, o.shifts, o.location_id IS NULL AND asked.location_id IS NOT NULL AS is_above,
        CASE WHEN o.location_id IS NOT DISTINCT FROM asked.location_id THEN asked.median
          ELSE forecast_median(f.quantiles, f.probabilities, f.horizon) END AS median
      FROM asked
      JOIN forecast_override AS o ON o.product_id = asked.product_id AND o.withdrawn_at IS NULL
        AND o.to_day >= asked.start_date AND o.from_day < asked.start_date + asked.horizon * asked.days
        AND (asked.location_id IS NULL OR o.location_id IS NULL OR o.location_id = asked.location_id)
      JOIN demand_series AS s ON s.tenant_id = o.tenant_id AND s.product_id = o.product_id
        AND s.granularity = asked.granularity AND s.location_id IS NOT DISTINCT FROM o.location_id
      JOIN forecast AS f ON f.tenant_id = s.tenant_id AND f.series_id = s.id AND f.model_version_id = of_version
    ), shared AS (
      SELECT met.*, CASE
          WHEN NOT is_above THEN NULL
          WHEN (SELECT sum(base) FROM unnest(met.median) AS base) > 0
            THEN (SELECT sum(own) FROM unnest(asked.median) AS own) / (SELECT sum(base) FROM unnest(met.median) AS base)
          ELSE 1.0 / (
            SELECT count(*) FROM forecast AS f JOIN demand_series AS s ON s.tenant_id = f.tenant_id AND s.id = f.series_id
            WHERE f.model_version_id = of_version AND s.product_id = asked.product_id AND s.location_id IS NOT NULL
              AND s.granularity = asked.granularity)
        END AS usual_share
      FROM asked CROSS JOIN met
    ), step AS (
      SELECT position, asked.median[position] AS own, sum(
          (greatest(0, factor * base * covered + shift) - base * covered)
          * CASE WHEN NOT is_above THEN 1 WHEN base > 0 THEN asked.median[position] / base ELSE usual_share END
        ) AS change
      FROM asked CROSS JOIN generate_series(1, asked.horizon) AS position CROSS JOIN shared
      CROSS JOIN LATERAL (
        SELECT greatest(from_day, asked.start_date + (position - 1) * asked.days) AS first_day,
          least(to_day, asked.start_date + position * asked.days - 1) AS last_day,
          greatest(0, shared.median[position]) AS base
      ) AS part
      CROSS JOIN LATERAL (
        SELECT greatest(0, last_day - first_day + 1)::double precision / asked.days AS covered,
          coalesce((SELECT sum(one) FROM unnest(shifts[first_day - from_day + 1 : last_day - from_day + 1]) AS one), 0) AS shift
      ) AS reach
      GROUP BY 1, 2
    )
    SELECT array_agg(greatest(change, -greatest(0, own)) ORDER BY position) FROM step HAVING count(*) > 0
  $$`;

const median = `
  CREATE FUNCTION forecast_median(quantiles double precision[], probabilities double precision[], horizon integer)
  RETURNS double precision[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT quantiles[(middle - 1) * horizon + 1 : middle * horizon]
    FROM array_position(probabilities, 0.5::double precision) AS middle
  $$`;

/**
 * Quantiles whose median moves by change, one number per step, and never below zero. All rows of a step stretch with the median,
 * fourfold at most, and what is more is added to each alike: rows of what seldom sells lie many times above a median near
 * zero, and stretched as far would say thousands.
 */
const plannedQuantiles = `
  CREATE FUNCTION planned_quantiles(
    quantiles double precision[], probabilities double precision[], horizon integer, change double precision[]
  ) RETURNS double precision[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN change IS NULL THEN quantiles ELSE (
      SELECT array_agg(CASE WHEN delta = 0 THEN value ELSE greatest(0, value * stretch + added) END ORDER BY place)
      FROM unnest(quantiles) WITH ORDINALITY AS stored (value, place)
      JOIN (
        SELECT position, delta, stretch, planned - stretch * middle AS added
        FROM unnest(forecast_median(quantiles, probabilities, horizon), change) WITH ORDINALITY AS one (own, delta, position)
        CROSS JOIN LATERAL (SELECT greatest(0, own) AS middle, greatest(0, own) + delta AS planned) AS moved
        CROSS JOIN LATERAL (SELECT CASE WHEN middle > 0 THEN least(4, planned / middle) ELSE 1 END AS stretch) AS stretched
      ) AS step ON step.position = (place - 1) % horizon + 1
    ) END
  $$`;

/** The same of a total of the model's: the changes of the products' forecasts that it sums, from those that are overridden. */
const totalChange = `
  CREATE FUNCTION forecast_total_override_change(of_version uuid, of_total uuid) RETURNS double precision[]
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH RECURSIVE asked AS (
      SELECT t.category_id, t.location_id, v.variant FROM forecast_total AS t
      JOIN model_version AS v ON v.tenant_id = t.tenant_id AND v.id = t.model_version_id
      WHERE t.model_version_id = of_version AND t.id = of_total
    ), inside AS (
      SELECT category_id AS id FROM asked WHERE category_id IS NOT NULL
      UNION SELECT category.id FROM category JOIN inside ON category.parent_id = inside.id
    ), changed AS (
      SELECT forecast_override_change(of_version, s.id) AS change
      FROM asked JOIN demand_series AS s ON s.granularity = asked.variant
        AND s.location_id IS NOT DISTINCT FROM asked.location_id
      JOIN product AS p ON p.tenant_id = s.tenant_id AND p.id = s.product_id
      WHERE s.product_id IN (SELECT product_id FROM forecast_override WHERE withdrawn_at IS NULL)
        AND (asked.category_id IS NULL OR p.category_id IN (SELECT id FROM inside))
    )
    SELECT array_agg(sum ORDER BY position) FROM (
      SELECT position, sum(one) FROM changed CROSS JOIN unnest(change) WITH ORDINALITY AS step (one, position) GROUP BY position
    ) AS summed HAVING count(*) > 0
  $$`;

/** Overrides that may still reach a forecast: what ended longer than a year ago lies before every forecast that is read. */
const recent = "withdrawn_at IS NULL AND to_day >= current_date - 366";

/** Forecasts as they are planned with. OFFSET 0 lets each column be made once, and not at all where it is not read. */
const plannedForecast = `
  CREATE VIEW planned_forecast WITH (security_invoker = true) AS
  SELECT f.tenant_id, f.model_version_id, f.series_id, f.start_date, f.horizon, f.probabilities,
    f.quantiles AS model_quantiles, planned.quantiles, planned.change AS override_change, f.drivers, f.method, f.accuracy,
    f.reasons, f.expected_total AS model_expected_total, planned.expected_total, f.recent_total, f.year_ago_total,
    f.computed_at
  FROM forecast AS f
  CROSS JOIN LATERAL (
    SELECT change, planned_quantiles(f.quantiles, f.probabilities, f.horizon, change) AS quantiles,
      f.expected_total + coalesce((SELECT sum(one) FROM unnest(change) AS one), 0) AS expected_total
    FROM (
      SELECT CASE WHEN f.series_id IN (
          SELECT s.id FROM forecast_override AS o
          JOIN demand_series AS s ON s.tenant_id = o.tenant_id AND s.product_id = o.product_id WHERE ${recent}
        ) THEN forecast_override_change(f.model_version_id, f.series_id) END AS change
      OFFSET 0
    ) AS overridden
    OFFSET 0
  ) AS planned`;

/** Totals as they are planned with, likewise. */
const plannedTotal = `
  CREATE VIEW planned_forecast_total WITH (security_invoker = true) AS
  SELECT f.tenant_id, f.model_version_id, f.id, f.category_id, f.location_id, f.history_start, f.values, f.start_date,
    f.horizon, f.probabilities, f.quantiles AS model_quantiles, planned.quantiles, planned.change AS override_change,
    f.drivers, f.method, f.accuracy, f.reasons, f.expected_total AS model_expected_total, planned.expected_total,
    f.recent_total, f.year_ago_total, f.computed_at
  FROM forecast_total AS f
  CROSS JOIN LATERAL (
    SELECT change, planned_quantiles(f.quantiles, f.probabilities, f.horizon, change) AS quantiles,
      f.expected_total + coalesce((SELECT sum(one) FROM unnest(change) AS one), 0) AS expected_total
    FROM (
      SELECT CASE WHEN EXISTS (SELECT FROM forecast_override WHERE ${recent})
        THEN forecast_total_override_change(f.model_version_id, f.id) END AS change
      OFFSET 0
    ) AS overridden
    OFFSET 0
  ) AS planned`;

/** In the order in which they need each other. */
export const planFunctions = [median, overrideChange, plannedQuantiles, totalChange];
export const planSignatures = [
  "forecast_median(double precision[], double precision[], integer)",
  "forecast_override_change(uuid, uuid, double precision[])",
  "planned_quantiles(double precision[], double precision[], integer, double precision[])",
  "forecast_total_override_change(uuid, uuid)",
];
export const planViews = { planned_forecast: plannedForecast, planned_forecast_total: plannedTotal };
