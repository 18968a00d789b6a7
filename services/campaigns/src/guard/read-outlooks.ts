import type { EntityManager } from "typeorm";
import type { CampaignStatus, GuardMode } from "../contract.ts";
import type { StockOutlook } from "./model/stock-out.ts";

/** Days that are looked ahead for a campaign without an end. */
const openEndDays = 28;

/** A product of a campaign that the guard watches. */
export interface WatchedProduct extends StockOutlook {
  campaignId: string;
  productId: string;
  status: CampaignStatus;
  guard: GuardMode;
  /** The organisation's date, `YYYY-MM-DD`, that days are counted from. */
  today: string;
}

/**
 * What the guard has to look at: products of campaigns that run or will, whose stock is kept, with what comes in and what is expected
 * to be asked for. Orders whose day has passed are not counted on.
 */
export function readOutlooks(db: EntityManager): Promise<WatchedProduct[]> {
  return db.query(
    `WITH clock AS (SELECT (now() AT TIME ZONE time_zone)::date AS today FROM organisation),
     watched AS (
       SELECT c.id, c.status, c.guard, greatest(0, coalesce(c.starts_at_wall::date - today, 0)) AS from_day,
         coalesce((c.ends_at_wall - interval '1 minute')::date - today, $1::integer) AS to_day
       FROM campaign c CROSS JOIN clock WHERE c.status IN ('SCHEDULED', 'RUNNING', 'PAUSED') AND c.guard <> 'OFF'
     ),
     product AS (SELECT DISTINCT product_id AS id FROM campaign_product JOIN watched ON watched.id = campaign_id),
     stock AS (
       SELECT product_id, sum(available) AS available FROM stock_position
       WHERE product_id IN (SELECT id FROM product) GROUP BY product_id
     ),
     arrival AS (
       SELECT line.product_id, jsonb_agg(jsonb_build_object('day', o.expected_on - today,
         'quantity', line.quantity - line.received_quantity)) AS arrivals
       FROM purchase_order o JOIN purchase_order_line line ON line.order_id = o.id CROSS JOIN clock
       WHERE o.status IN ('ORDERED', 'PARTIALLY_RECEIVED') AND o.expected_on >= today AND line.quantity > line.received_quantity
         AND line.product_id IN (SELECT id FROM product) GROUP BY line.product_id
     ),
     demand AS (
       SELECT s.product_id, (forecast_median(f.quantiles, f.probabilities, f.horizon))[greatest(1, today - f.start_date + 1):] AS demand
       FROM demand_series s CROSS JOIN clock
       JOIN planned_forecast f ON f.series_id = s.id AND f.model_version_id = (
         SELECT id FROM model_version WHERE task = 'demand-forecast' AND variant = 'DAY' AND status = 'CHAMPION')
       WHERE s.granularity = 'DAY' AND s.location_id IS NULL AND s.product_id IN (SELECT id FROM product) AND f.start_date <= today
     )
     SELECT w.id AS "campaignId", p.product_id AS "productId", w.status, w.guard, w.from_day AS "fromDay", w.to_day AS "toDay",
       stock.available::double precision AS available, coalesce(arrival.arrivals, '[]') AS arrivals,
       coalesce(demand.demand, '{}') AS demand, to_char(today, 'YYYY-MM-DD') AS today
     FROM watched w JOIN campaign_product p ON p.campaign_id = w.id JOIN stock USING (product_id) CROSS JOIN clock
       LEFT JOIN arrival USING (product_id) LEFT JOIN demand USING (product_id)
     ORDER BY w.id, p.product_id`,
    [openEndDays],
  );
}
