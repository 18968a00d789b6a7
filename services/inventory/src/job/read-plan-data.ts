import type { EntityManager } from "typeorm";
import { withSources } from "../plan/network/plan-lane.ts";
import type { PlanClassTarget, PlanData, PlanProduct, PlanSetting } from "../plan/plan-data.ts";
import { readDemand } from "./read-demand.ts";
import { readNetwork } from "./read-network.ts";
import { readOpenTransfers, readPositions, readPositionsNow } from "./read-positions.ts";
import { readOpenLines, readOtherCurrencies, readSuppliers, readTerms } from "./read-suppliers.ts";

/** Organisation's day, currency and zone. */
export interface PlanClock {
  today: number;
  /** Begin of the snapshot's transaction. */
  readAt: string;
  currency: string;
  timeZone: string;
}

/**
 * Reads everything that a plan is made of. Positions come in the order of the organisation's own keys, which imports keep.
 *
 * @param db a snapshot of `TenantDoor.read`. @param productIds only these; null for all.
 * @param past WHOLE also tells how stock was kept; SALES, half of the work, what levels need.
 */
export async function readPlanData(
  db: EntityManager,
  productIds: readonly string[] | null,
  past: "WHOLE" | "SALES",
): Promise<PlanData> {
  const clock = await readClock(db);
  const only = productIds === null ? null : [...productIds];
  const products: PlanProduct[] = await db.query(
    `SELECT id, external_id AS "externalId", unit_price::float8 AS "unitPrice" FROM product
     WHERE active AND ($1::uuid[] IS NULL OR id = ANY ($1))`,
    [only],
  );
  const positions = await (past === "WHOLE" ? readPositions(db, clock, only) : readPositionsNow(db, only));
  const network = await readNetwork(db, only);
  const { demand, modelVersionId } = await readDemand(db, clock, only);
  return {
    today: clock.today,
    readAt: clock.readAt,
    currency: clock.currency,
    modelVersionId,
    positions: withSources(positions, network),
    products,
    suppliers: await readSuppliers(db, clock),
    terms: await readTerms(db, clock),
    network,
    otherCurrencies: await readOtherCurrencies(db, clock),
    settings: await readSettings(db),
    classTargets: await readClassTargets(db),
    levelVariation: null,
    openLines: await readOpenLines(db, clock),
    openTransfers: await readOpenTransfers(db, clock),
    demand,
  };
}

async function readClock(db: EntityManager): Promise<PlanClock> {
  const [row]: PlanClock[] = await db.query(`
    SELECT (now() AT TIME ZONE time_zone)::date - DATE '1970-01-01' AS today, now()::text AS "readAt", currency,
      time_zone AS "timeZone"
    FROM organisation`);
  if (row !== undefined) return row;
  const now = new Date();
  const today = Math.floor(now.getTime() / 86_400_000);
  return { today, readAt: now.toISOString(), currency: "GBP", timeZone: "UTC" };
}

function readSettings(db: EntityManager): Promise<PlanSetting[]> {
  return db.query(`
    SELECT product_id AS "productId", location_id AS "locationId", holding_rate_per_year::float8 AS "holdingRatePerYear",
      ordering_cost::float8 AS "orderingCost", shortage_cost_per_unit::float8 AS "shortageCostPerUnit",
      shelf_life_days AS "shelfLifeDays", service_measure AS "serviceMeasure", service_target::float8 AS "serviceTarget",
      review_period_days AS "reviewPeriodDays", order_budget::float8 AS "orderBudget"
    FROM inventory_setting`);
}

function readClassTargets(db: EntityManager): Promise<PlanClassTarget[]> {
  return db.query(`
    SELECT abc_class AS "abcClass", xyz_class AS "xyzClass", service_measure AS measure, service_target AS target
    FROM inventory_class_target`);
}
