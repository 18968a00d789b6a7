import type { PlanProof, ServiceCurve, PolicyPerformance as StoredPerformance } from "@bellwether/inventory/contract";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { whereClause } from "../relay/list-query.ts";
import { addPerformances } from "./add-performances.ts";
import { type InventoryPolicyFilter, isSource, policyConditions, policySource } from "./inventory-policies-filter.ts";
import type { InventoryTradeOff } from "./inventory-trade-off.type.ts";
import { tradeOffCurve } from "./trade-off-curve.ts";

interface PolicyRow {
  demand_per_day: number;
  fill_rate: number;
  cycle_service: number;
  stock_value: number | null;
  held: boolean;
  is_source: boolean;
  curve: ServiceCurve;
  performance: StoredPerformance;
}

const columns = `y.demand_per_day, y.fill_rate, y.cycle_service, y.mean_stock * y.unit_cost::float8 AS stock_value, y.curve,
  y.performance, ${isSource} AS is_source,
  EXISTS (SELECT FROM inventory_setting g WHERE g.service_target IS NOT NULL
    AND coalesce(g.product_id = y.product_id, true) AND coalesce(g.location_id = y.location_id, true)) AS held`;

/** What more or less service would cost in stock; null before the first plan. */
export async function readTradeOff(
  db: TenantSnapshot,
  filter: InventoryPolicyFilter | null,
): Promise<InventoryTradeOff | null> {
  const [plan] = await db.query<{ currency: string; proof: PlanProof }>(
    "SELECT currency, proof FROM inventory_plan ORDER BY created_at DESC, id DESC LIMIT 1",
  );
  if (plan === undefined) return null;
  const conditions = policyConditions(filter);
  const rows = await db.query<PolicyRow>(
    `SELECT ${columns} FROM ${policySource} ${whereClause(conditions.where)}`,
    conditions.parameters.values,
  );
  // What a place sends to those that it supplies is sold there, and not twice.
  const soldPerDay = ({ is_source, demand_per_day }: PolicyRow) => (is_source ? 0 : demand_per_day);
  const demand = rows.reduce((sum, row) => sum + soldPerDay(row), 0);
  const mean = (of: (row: PolicyRow) => number) =>
    demand > 0 ? rows.reduce((sum, row) => sum + soldPerDay(row) * of(row), 0) / demand : 1;
  // The plan added its replay up path by path; of a part only the positions' own figures are kept.
  const { positions, ...performance } =
    conditions.where.length === 0
      ? plan.proof
      : addPerformances(rows.map((row) => ({ performance: row.performance, demandPerDay: soldPerDay(row) })));
  return {
    currency: plan.currency,
    positionCount: rows.length,
    heldBySettings: rows.filter(({ held }) => held).length,
    curve: tradeOffCurve(
      rows.map((row) => ({
        curve: row.curve,
        demandPerDay: soldPerDay(row),
        heldStock: row.is_source ? (row.stock_value ?? 0) : null,
      })),
    ),
    planned: {
      fillRate: mean((row) => row.fill_rate),
      cycleService: mean((row) => row.cycle_service),
      stockValue: rows.reduce((sum, row) => sum + (row.stock_value ?? 0), 0),
    },
    performance: { ...performance, currency: plan.currency },
    provenPositions: positions,
  };
}
