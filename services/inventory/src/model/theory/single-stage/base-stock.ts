import { assertNotNegative } from "../../parameter-error.ts";
import { demandOver, type PeriodDemand } from "./demand-over-time.ts";
import { type BaseStockPolicy, type NewsvendorParameters, newsvendor, newsvendorCost } from "./newsvendor.ts";

export interface BaseStockParameters {
  /** h: money per unit on hand at the end of a period. */
  holdingCost: number;
  /** p: money per unit backordered at the end of a period. */
  stockoutCost: number;
  demand: PeriodDemand;
  /** L: periods from order to receipt; 0 where it arrives before the period's demand. */
  leadTime: number;
}

/**
 * Base-stock policy under periodic review: a newsvendor whose demand is that of lead time and review period, L + 1 periods.
 *
 * Source: Snyder & Shen (2019) eqs. (4.24), (4.30) for the demand of L + 1 periods. Worked (example 4.4): h = 0.18, p = 0.7, normal demand of 50 ± 8 a period, L = 4 →
 * S* = 264.7668943741548 at 4.466781004149578 a period.
 *
 * @throws InventoryParameterError
 */
export function baseStockWithLeadTime(parameters: BaseStockParameters): BaseStockPolicy {
  return newsvendor(overLeadTime(parameters));
}

/** Expected cost per period of any base-stock level. */
export function baseStockWithLeadTimeCost(parameters: BaseStockParameters, baseStockLevel: number): number {
  return newsvendorCost(overLeadTime(parameters), baseStockLevel);
}

function overLeadTime({ holdingCost, stockoutCost, demand, leadTime }: BaseStockParameters): NewsvendorParameters {
  assertNotNegative("leadTime", leadTime);
  return { holdingCost, stockoutCost, demand: demandOver(demand, leadTime + 1) };
}
