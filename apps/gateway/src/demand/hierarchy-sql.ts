/** Sum of the model's central line over the first steps of a forecast or total `of`. */
const modelOf = (of: string) =>
  `(SELECT sum(step) FROM unnest(${of}.quantiles[
     (array_position(${of}.probabilities, 0.5::float8) - 1) * ${of}.horizon + 1 :
     (array_position(${of}.probabilities, 0.5::float8) - 1) * ${of}.horizon + $3::int]) AS step)`;

/** Deepest category tree that is followed, as in the training. */
const deepest = 12;

/**
 * What overrides change of a total t: the changes of its members added up. What a product sells elsewhere is what its
 * places leave of it, so its change is what theirs leave of the product's.
 */
const changeOfTotal = `coalesce((
  SELECT sum(CASE WHEN t.product_id IS NOT NULL AND changed.location_id IS NOT NULL THEN -changed.units ELSE changed.units END)
  FROM changed WHERE changed.model_version_id = t.model_version_id AND CASE
    WHEN t.product_id IS NOT NULL THEN changed.product_id = t.product_id
    WHEN t.location_id IS NOT NULL THEN changed.location_id = t.location_id
    WHEN t.category_id IS NOT NULL THEN changed.location_id IS NULL
      AND EXISTS (SELECT FROM above WHERE above.of_id = changed.category_id AND above.id = t.category_id)
    ELSE changed.location_id IS NULL END
), 0)`;

/**
 * One row per forecast asked for, sum that it is part of, and part that it is the sum of; a product's parents by distance. All
 * expect the model's line plus what overrides change of it, which add up alike.
 * `$1` model versions and `$2` series in pairs, `$3` steps, `$4` whether with overrides.
 */
export const hierarchyNodesSql = `
  WITH RECURSIVE asked AS (
    SELECT f.model_version_id || '/' || f.series_id AS key, f.model_version_id, f.series_id, s.product_id, s.location_id,
      s.granularity, p.category_id
    FROM unnest($1::uuid[], $2::uuid[]) AS pair (model_version_id, series_id)
    JOIN forecast f ON f.model_version_id = pair.model_version_id AND f.series_id = pair.series_id
    JOIN demand_series s ON s.id = f.series_id JOIN product p ON p.id = s.product_id
  ), changed AS MATERIALIZED (
    SELECT f.model_version_id, f.series_id, s.product_id, s.location_id, p.category_id, change.units
    FROM planned_forecast f JOIN demand_series s ON s.id = f.series_id JOIN product p ON p.id = s.product_id
    CROSS JOIN LATERAL (SELECT sum(step) AS units FROM unnest(f.override_change[1:$3::int]) AS step) AS change
    WHERE $4::boolean AND f.model_version_id = ANY ($1::uuid[]) AND change.units <> 0
      AND s.product_id IN (SELECT product_id FROM forecast_override WHERE withdrawn_at IS NULL)
  ), above AS (
    SELECT id AS of_id, id, parent_id, 1 AS depth FROM category
    WHERE id IN (SELECT category_id FROM asked UNION SELECT category_id FROM changed)
    UNION ALL
    SELECT of_id, category.id, category.parent_id, depth + 1 FROM above JOIN category ON category.id = above.parent_id
    WHERE depth < ${deepest}
  ), node AS (
    SELECT key, CASE WHEN s.id = asked.series_id THEN 'SELF' WHEN s.location_id IS NULL THEN 'PARENT' ELSE 'CHILD' END AS relation,
      CASE WHEN s.location_id IS NULL THEN 'PRODUCT' ELSE 'PRODUCT_AT_LOCATION' END AS level,
      NULL::uuid AS category_id, s.location_id, s.product_id, s.id AS series_id, f.model_version_id, 0 AS distance,
      ${modelOf("f")} + coalesce(changed.units, 0) AS expected
    FROM asked JOIN demand_series s ON s.product_id = asked.product_id AND s.granularity = asked.granularity
      AND (s.id = asked.series_id OR (s.location_id IS NULL) <> (asked.location_id IS NULL))
    JOIN forecast f ON f.model_version_id = asked.model_version_id AND f.series_id = s.id
    LEFT JOIN changed ON changed.model_version_id = f.model_version_id AND changed.series_id = f.series_id
    UNION ALL
    SELECT asked.key, CASE WHEN t.product_id IS NULL THEN 'PARENT' ELSE 'CHILD' END,
      CASE WHEN t.product_id IS NOT NULL THEN 'ELSEWHERE' WHEN t.category_id IS NOT NULL THEN 'CATEGORY'
        WHEN t.location_id IS NOT NULL THEN 'LOCATION' ELSE 'ALL' END,
      t.category_id, t.location_id, t.product_id, NULL, t.model_version_id,
      CASE WHEN t.category_id IS NOT NULL THEN above.depth WHEN t.location_id IS NOT NULL THEN ${deepest} + 1 ELSE ${deepest} + 2 END,
      ${modelOf("t")} + ${changeOfTotal}
    FROM asked JOIN forecast_total t ON t.model_version_id = asked.model_version_id
    LEFT JOIN above ON above.of_id = asked.category_id AND above.id = t.category_id
    WHERE CASE WHEN t.category_id IS NOT NULL THEN above.id IS NOT NULL
      WHEN t.location_id IS NOT NULL THEN t.location_id = asked.location_id
      WHEN t.product_id IS NOT NULL THEN t.product_id = asked.product_id AND asked.location_id IS NULL
      ELSE true END
  )
  SELECT node.*, (
    SELECT reason -> 'facts' ->> 'way' FROM model_version v, jsonb_array_elements(v.reasons) AS reason
    WHERE v.id = node.model_version_id AND reason ->> 'code' = 'demand.levels-add-up'
  ) AS way
  FROM node ORDER BY relation, distance, expected DESC, location_id`;
