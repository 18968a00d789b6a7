/** The central line: the row at 0.5, which is the mean where ranges were drawn together. */
const median = `
  CREATE FUNCTION forecast_median(quantiles double precision[], probabilities double precision[], horizon integer)
  RETURNS double precision[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT quantiles[(middle - 1) * horizon + 1 : middle * horizon]
    FROM array_position(probabilities, 0.5::double precision) AS middle
  $$`;

/**
 * What the overrides in force change of a forecast's central line, one number per step; null where none reaches it. An override
 * is stated on one series, by day: a day's planned demand is factor × line + shift, never below zero. A step longer than a
 * day takes the share of its days that the override covers. What is stated on the product as a whole is spread over its
 * places by their lines; what is stated on a place is added to the whole. Loops over the overridden steps alone: queries over all
 * took five milliseconds a forecast, and lists of thousands seconds.
 *
 * assumed: the line to start from instead of the stored one, for a what-if question.
 */
const overrideChange = `
  CREATE FUNCTION forecast_override_change(
    of_version uuid, of_series uuid, assumed double precision[] DEFAULT NULL
  ) RETURNS double precision[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
  DECLARE
    asked record;
    met record;
    change double precision[];
    usual_share double precision;
    day date;
    first_day date;
    last_day date;
    covered double precision;
    shift double precision;
    base double precision;
    moved double precision;
  BEGIN
    SELECT s.product_id, s.location_id, s.granularity, f.start_date, coalesce(cardinality(assumed), f.horizon) AS horizon,
      CASE s.granularity WHEN 'WEEK' THEN 7 ELSE 1 END AS days,
      coalesce(assumed, forecast_median(f.quantiles, f.probabilities, f.horizon)) AS median INTO asked
    FROM forecast AS f JOIN demand_series AS s ON s.tenant_id = f.tenant_id AND s.id = f.series_id
    WHERE f.model_version_id = of_version AND f.series_id = of_series;

    FOR met IN
      SELECT o.from_day, o.to_day, o.factor, o.shifts, o.location_id IS NULL AND asked.location_id IS NOT NULL AS is_above,
        CASE WHEN o.location_id IS NOT DISTINCT FROM asked.location_id THEN asked.median
          ELSE forecast_median(f.quantiles, f.probabilities, f.horizon) END AS median
      FROM forecast_override AS o
      JOIN demand_series AS s ON s.tenant_id = o.tenant_id AND s.product_id = o.product_id
        AND s.granularity = asked.granularity AND s.location_id IS NOT DISTINCT FROM o.location_id
      JOIN forecast AS f ON f.tenant_id = s.tenant_id AND f.series_id = s.id AND f.model_version_id = of_version
      WHERE o.product_id = asked.product_id AND o.withdrawn_at IS NULL AND o.to_day >= asked.start_date
        AND o.from_day < asked.start_date + asked.horizon * asked.days
        AND (asked.location_id IS NULL OR o.location_id IS NULL OR o.location_id = asked.location_id)
    LOOP
      change := coalesce(change, array_fill(0::double precision, ARRAY[asked.horizon]));
      IF met.is_above THEN
        -- For steps at which the whole expects nothing: the place's share of all steps, else the same for each place.
        SELECT coalesce((SELECT sum(own) FROM unnest(asked.median) AS own)
            / nullif((SELECT sum(one) FROM unnest(met.median) AS one), 0), 1.0 / count(*)) INTO usual_share
        FROM forecast AS f JOIN demand_series AS s ON s.tenant_id = f.tenant_id AND s.id = f.series_id
        WHERE f.model_version_id = of_version AND s.product_id = asked.product_id AND s.location_id IS NOT NULL
          AND s.granularity = asked.granularity;
      END IF;
      FOR step IN greatest(1, (met.from_day - asked.start_date) / asked.days + 1)
        .. least(asked.horizon, (met.to_day - asked.start_date) / asked.days + 1)
      LOOP
        day := asked.start_date + (step - 1) * asked.days;
        first_day := greatest(met.from_day, day);
        last_day := least(met.to_day, day + asked.days - 1);
        covered := (last_day - first_day + 1)::double precision / asked.days;
        shift := 0;
        FOR place IN first_day - met.from_day + 1 .. last_day - met.from_day + 1 LOOP
          shift := shift + met.shifts[place];
        END LOOP;
        base := greatest(0, met.median[step]);
        moved := greatest(0, met.factor * base * covered + shift) - base * covered;
        IF met.is_above THEN
          moved := moved * CASE WHEN base > 0 THEN asked.median[step] / base ELSE usual_share END;
        END IF;
        change[step] := change[step] + moved;
      END LOOP;
    END LOOP;
    FOR step IN 1 .. coalesce(cardinality(change), 0) LOOP
      change[step] := greatest(change[step], -greatest(0, asked.median[step]));
    END LOOP;
    RETURN change;
  END $$`;

/**
 * Quantiles whose central line moves by change, one number per step, and never below zero. All rows of a step stretch with the line,
 * fourfold at most, and what is more is added to each alike: rows of what seldom sells lie many times above a line near
 * zero, and stretched as far would say thousands.
 */
const plannedQuantiles = `
  CREATE FUNCTION planned_quantiles(
    quantiles double precision[], probabilities double precision[], horizon integer, change double precision[]
  ) RETURNS double precision[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
  DECLARE
    planned double precision[] := quantiles;
    before_middle integer := (array_position(probabilities, 0.5::double precision) - 1) * horizon;
    middle double precision;
    moved double precision;
    stretch double precision;
    place integer;
  BEGIN
    FOR step IN 1 .. coalesce(cardinality(change), 0) LOOP
      CONTINUE WHEN change[step] = 0;
      middle := greatest(0, quantiles[before_middle + step]);
      moved := middle + change[step];
      stretch := CASE WHEN middle > 0 THEN least(4, moved / middle) ELSE 1 END;
      FOR line IN 0 .. cardinality(probabilities) - 1 LOOP
        place := line * horizon + step;
        planned[place] := greatest(0, quantiles[place] * stretch + (moved - stretch * middle));
      END LOOP;
    END LOOP;
    RETURN planned;
  END $$`;

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

/** In the order in which they need each other. */
export const planFunctions = [median, overrideChange, plannedQuantiles];
export const planSignatures = [
  "forecast_median(double precision[], double precision[], integer)",
  "forecast_override_change(uuid, uuid, double precision[])",
  "planned_quantiles(double precision[], double precision[], integer, double precision[])",
];
export const planView = plannedForecast;
