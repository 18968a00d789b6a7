import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { groupsInKeyOrder } from "../loaders.ts";
import type { DemandHierarchy, DemandHierarchyNode, DemandLevel, Reconciliation } from "./demand-hierarchy.type.ts";
import { askedPairs } from "./forecast-sql.ts";
import { hierarchyNodesSql } from "./hierarchy-sql.ts";

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

/**
 * What forecasts are part of and the sums of, over their first steps, by the forecast's key.
 *
 * @param withOverrides false reads the model's own numbers.
 */
export function hierarchyByForecastKey(
  db: TenantSnapshot,
  horizon: number,
  withOverrides: boolean,
): DataLoader<string, DemandHierarchy | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<NodeRow>(hierarchyNodesSql, [...askedPairs(keys), horizon, withOverrides]);
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
