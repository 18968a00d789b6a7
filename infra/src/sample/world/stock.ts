import type { Random } from "../chance/random.ts";

/** How a product is kept in stock at one location: reviewed daily, ordered up to a level below a reorder point. */
export interface StockPolicy {
  leadTimeDays: { mean: number; deviation: number };
  /** Days of expected demand at hand when ordering. */
  reorderDays: number;
  /** Days of expected demand to order up to. */
  orderUpToDays: number;
}

/** An order to the supplier; days count from the simulation's start. */
export interface StockOrder {
  /** Placed in the evening of this day. */
  day: number;
  /** Arrives in the morning of this day, which may lie beyond the simulation's end. */
  arrivesOn: number;
  quantity: number;
}

/** What became of demand at one location. */
export interface StockDays {
  /** Units sold on each day: demand, or what was left. */
  sold: Uint16Array;
  /** Units that were asked for and not there. */
  lost: Uint16Array;
  /** Units at hand in the evening. */
  onHand: Uint16Array;
  orders: readonly StockOrder[];
}

/** Runs the stock of one product at one location against its demand; what cannot be served is lost. */
export function simulateStock(
  demand: Uint16Array,
  expected: Float64Array,
  policy: StockPolicy,
  random: Random,
): StockDays {
  const days = demand.length;
  const [sold, lost, onHandDays] = [new Uint16Array(days), new Uint16Array(days), new Uint16Array(days)];
  const arriving = new Map<number, number>();
  const orders: StockOrder[] = [];
  let recent = meanOf(expected, 0, 28);
  let onHand = Math.ceil(recent * policy.orderUpToDays);
  let onOrder = 0;
  for (let day = 0; day < days; day++) {
    const arrived = arriving.get(day) ?? 0;
    onHand += arrived;
    onOrder -= arrived;
    const asked = demand[day] ?? 0;
    const served = Math.min(asked, onHand);
    onHand -= served;
    [sold[day], lost[day], onHandDays[day]] = [served, asked - served, onHand];
    // The planner knows last month's demand, not next month's: that is where stockouts come from.
    recent += ((expected[day] ?? 0) - recent) / 28;
    const position = onHand + onOrder;
    if (position > recent * policy.reorderDays + 1 || (expected[day] ?? 0) === 0) continue;
    const quantity = Math.max(1, Math.ceil(recent * policy.orderUpToDays) + 2 - position);
    const wait = Math.max(1, Math.round(random.normal(policy.leadTimeDays.mean, policy.leadTimeDays.deviation)));
    arriving.set(day + wait, (arriving.get(day + wait) ?? 0) + quantity);
    onOrder += quantity;
    orders.push({ day, arrivesOn: day + wait, quantity });
  }
  return { sold, lost, onHand: onHandDays, orders };
}

function meanOf(values: Float64Array, from: number, until: number): number {
  const positive = values
    .slice(from)
    .filter((value) => value > 0)
    .slice(0, until);
  return positive.length === 0 ? 0 : positive.reduce((sum, value) => sum + value, 0) / positive.length;
}
