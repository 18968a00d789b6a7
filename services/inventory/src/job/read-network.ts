import type { EntityManager } from "typeorm";
import type { PlanLane, PlanNetwork } from "../plan/network/plan-lane.ts";
import { closedSpans } from "../stock/lane-rows.ts";

interface LaneRow extends Omit<PlanLane, "calendar"> {
  weekdays: number[];
  closed: [first: number, last: number][];
}

/** The lanes in use, and where they name categories the way of each product up to them. */
export async function readNetwork(db: EntityManager, productIds: readonly string[] | null): Promise<PlanNetwork> {
  const rows: LaneRow[] = await db.query(
    `SELECT from_location_id AS "fromLocationId", to_location_id AS "toLocationId", product_id AS "productId",
       category_id AS "categoryId", lead_time_days::float8 AS days, lead_time_deviation_days::float8 AS deviation,
       transfer_cost::float8 AS "transferCost", unit_cost::float8 AS "unitCost", minimum_quantity::float8 AS minimum,
       transfer_multiple::float8 AS multiple, shipping_weekdays AS weekdays,
       ${closedSpans} AS closed
     FROM supply_lane WHERE active AND ($1::uuid[] IS NULL OR product_id IS NULL OR product_id = ANY ($1)) ORDER BY id`,
    [productIds],
  );
  const lanes = rows.map(({ weekdays, closed, ...lane }) => ({ ...lane, calendar: { weekdays, closed } }));
  const named = lanes.some(({ categoryId }) => categoryId !== null);
  return { lanes, categories: named ? await readCategories(db, productIds) : {} };
}

async function readCategories(
  db: EntityManager,
  productIds: readonly string[] | null,
): Promise<PlanNetwork["categories"]> {
  const rows: { productId: string; categories: string[] }[] = await db.query(
    `WITH RECURSIVE way AS (
       SELECT id AS leaf, id, parent_id, 0 AS steps FROM category
       UNION ALL
       SELECT leaf, above.id, above.parent_id, steps + 1 FROM way JOIN category AS above ON above.id = way.parent_id
     ), ways AS (SELECT leaf, array_agg(id ORDER BY steps) AS ids FROM way GROUP BY 1)
     SELECT product.id AS "productId", ids AS categories FROM product JOIN ways ON leaf = category_id
     WHERE active AND ($1::uuid[] IS NULL OR product.id = ANY ($1))`,
    [productIds],
  );
  return Object.fromEntries(rows.map(({ productId, categories }) => [productId, categories]));
}
