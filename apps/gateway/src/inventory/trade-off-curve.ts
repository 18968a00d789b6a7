import type { ServiceCurve } from "@bellwether/inventory/contract";

/** What one position adds to the curve of all. */
export interface TradedPosition {
  /** Units that customers ask for in a day, by which service is weighted. */
  demandPerDay: number;
  curve: ServiceCurve;
  /** Mean stock in money of a place that supplies others, which the plan sets by what these need; null where a target sets it. */
  heldStock: number | null;
}

/** What reaching a fill rate takes over all positions; element i of each list belongs to the same target. */
export interface TradeOffCurve {
  /** Fill rate that every position is to reach, ascending. */
  targets: number[];
  /** Share of all demand served, 0 … 1: more than the target where least orders alone already serve more. */
  fillRates: number[];
  cycleServices: number[];
  /** Mean stock in money. */
  stockValues: number[];
}

/** Fill rates that the curve of all is worked out at, those that plans work out for each position. */
export const tradeOffTargets = [0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995] as const;

/** A share of the way between two elements of a column. */
interface Between {
  from: number;
  to: number;
  share: number;
}

/** Where an ascending column passes `value`; its ends beyond them. */
function placeIn(column: readonly number[], value: number): Between {
  const to = column.findIndex((each) => each >= value);
  if (to === 0 || column.length === 0) return { from: 0, to: 0, share: 0 };
  if (to === -1) return { from: column.length - 1, to: column.length - 1, share: 0 };
  // Below `to` every element is less than `value`, so the two differ.
  const low = column[to - 1]!;
  return { from: to - 1, to, share: (value - low) / (column[to]! - low) };
}

function valueAt(column: readonly number[], { from, to, share }: Between): number {
  const low = column[from] ?? 0;
  return low + share * ((column[to] ?? low) - low);
}

/**
 * Adds up what service costs in stock over positions, straight lines between the targets that each was worked out at. Service is
 * the mean weighted by demand, as the planner states it for all stock. Places that supply others keep what they are planned to keep:
 * what they send is sold where it goes.
 */
export function tradeOffCurve(positions: readonly TradedPosition[]): TradeOffCurve {
  const demand = positions.reduce((sum, each) => sum + (each.heldStock === null ? each.demandPerDay : 0), 0);
  const sum: TradeOffCurve = { targets: [...tradeOffTargets], fillRates: [], cycleServices: [], stockValues: [] };
  for (const target of tradeOffTargets) {
    let [filled, cycles, value] = [0, 0, 0];
    for (const { demandPerDay, curve, heldStock } of positions) {
      if (heldStock !== null) {
        value += heldStock;
        continue;
      }
      const place = placeIn(curve.fillRates, target);
      filled += demandPerDay * valueAt(curve.fillRates, place);
      cycles += demandPerDay * valueAt(curve.cycleServices, place);
      value += valueAt(curve.stockValues, place);
    }
    sum.fillRates.push(demand > 0 ? filled / demand : 1);
    sum.cycleServices.push(demand > 0 ? cycles / demand : 1);
    sum.stockValues.push(value);
  }
  return sum;
}
