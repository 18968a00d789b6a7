import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { groupsInKeyOrder } from "../loaders.ts";
import type { DemandHierarchy, DemandHierarchyNode, DemandLevel, Reconciliation } from "./demand-hierarchy.type.ts";
import { askedPairs } from "./forecast-sql.ts";

interface NodeRow {
  key: string;
  relation: "SELF" | "PARENT" | "CHILD";
  level: DemandLevel;
  category_id: string | null;
  location_id: string | null;
  product_id: string | null;
  series_id: string | null;
  model_version_id: string;
  expected: number;
  way: Reconciliation | null;
}

/** Sum of the central line over the first steps of a forecast or total `of`. */
const expectedOf = (of: string) =>
  `(SELECT sum(step) FROM unnest(${of}.quantiles[
     (array_position(${of}.probabilities, 0.5::float8) - 1) * ${of}.horizon + 1 :
     (array_position(${of}.probabilities, 0.5::float8) - 1) * ${of}.horizon + $3::int]) AS step)`;

/** Deepest category tree that is followed, as in the training. */
const deepest = 12;

/** One row per forecast asked for, sum that it is part of, and part that it is the sum of; a product's parents by distance. */
const nodesSql = `
  WITH RECURSIVE asked AS (
    SELECT f.model_version_id || '/' || f.series_id AS key, f.model_version_id, f.series_id, s.product_id, s.location_id,
      s.granularity, p.category_id
    FROM unnest($1::uuid[], $2::uuid[]) AS pair (model_version_id, series_id)
    JOIN forecast f ON f.model_version_id = pair.model_version_id AND f.series_id = pair.series_id
    JOIN demand_series s ON s.id = f.series_id JOIN product p ON p.id = s.product_id
  ), above AS (
    SELECT key, category.id, category.parent_id, 1 AS depth FROM asked JOIN category ON category.id = asked.category_id
    UNION ALL
    SELECT key, category.id, category.parent_id, depth + 1 FROM above JOIN category ON category.id = above.parent_id
    WHERE depth < ${deepest}
  ), node AS (
    SELECT key, CASE WHEN s.id = asked.series_id THEN 'SELF' WHEN s.location_id IS NULL THEN 'PARENT' ELSE 'CHILD' END AS relation,
      CASE WHEN s.location_id IS NULL THEN 'PRODUCT' ELSE 'PRODUCT_AT_LOCATION' END AS level,
      NULL::uuid AS category_id, s.location_id, s.product_id, s.id AS series_id, f.model_version_id, 0 AS distance,
      ${expectedOf("f")} AS expected
    FROM asked JOIN demand_series s ON s.product_id = asked.product_id AND s.granularity = asked.granularity
      AND (s.id = asked.series_id OR (s.location_id IS NULL) <> (asked.location_id IS NULL))
    JOIN forecast f ON f.model_version_id = asked.model_version_id AND f.series_id = s.id
    UNION ALL
    SELECT asked.key, CASE WHEN t.product_id IS NULL THEN 'PARENT' ELSE 'CHILD' END,
      CASE WHEN t.product_id IS NOT NULL THEN 'ELSEWHERE' WHEN t.category_id IS NOT NULL THEN 'CATEGORY'
        WHEN t.location_id IS NOT NULL THEN 'LOCATION' ELSE 'ALL' END,
      t.category_id, t.location_id, t.product_id, NULL, t.model_version_id,
      CASE WHEN t.category_id IS NOT NULL THEN above.depth WHEN t.location_id IS NOT NULL THEN ${deepest} + 1 ELSE ${deepest} + 2 END,
      ${expectedOf("t")}
    FROM asked JOIN forecast_total t ON t.model_version_id = asked.model_version_id
    LEFT JOIN above ON above.key = asked.key AND above.id = t.category_id
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

/** What forecasts are part of and the sums of, over their first steps, by the forecast's key. */
export function hierarchyByForecastKey(
  db: TenantSnapshot,
  horizon: number,
): DataLoader<string, DemandHierarchy | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<NodeRow>(nodesSql, [...askedPairs(keys), horizon]);
    const groups = groupsInKeyOrder(
      keys,
      rows,
      (row) => row.key,
      (row) => row,
    );
    return groups.map((nodes) => toHierarchy(nodes, horizon));
  });
}

function toHierarchy(rows: readonly NodeRow[], horizon: number): DemandHierarchy | null {
  const self = rows.find(({ relation }) => relation === "SELF");
  if (self === undefined) return null;
  const nodes = (relation: "PARENT" | "CHILD"): DemandHierarchyNode[] =>
    rows.filter((row) => row.relation === relation).map((row) => toNode(row, self, horizon));
  return {
    reconciliation: self.way ?? "BOTTOM_UP",
    expectedTotal: self.expected,
    parents: nodes("PARENT"),
    children: nodes("CHILD"),
  };
}

function toNode(row: NodeRow, self: NodeRow, horizon: number): DemandHierarchyNode {
  const [part, whole] = row.relation === "PARENT" ? [self, row] : [row, self];
  return {
    level: row.level,
    categoryKey: row.category_id,
    locationKey: row.location_id,
    productKey: row.product_id,
    forecastKey: row.series_id === null ? null : `${row.model_version_id}/${row.series_id}`,
    horizon,
    expectedTotal: row.expected,
    share: whole.expected > 0 ? part.expected / whole.expected : null,
  };
}
