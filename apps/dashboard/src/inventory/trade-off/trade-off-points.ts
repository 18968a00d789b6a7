/** What service costs in stock over many products, as columns: position i of each belongs to one target. */
export interface TradeOffColumns {
  targets: readonly number[];
  fillRates: readonly number[];
  cycleServices: readonly number[];
  stockValues: readonly number[];
}

/** What a target for every product is expected to lead to. Rates 0 … 1. */
export interface TradeOffPoint {
  /** Fill rate that every product is to reach. */
  target: number;
  fillRate: number;
  cycleService: number;
  stockValue: number;
}

/** Targets are chosen to a tenth of a percent. */
const stepsPerUnit = 1000;

/** The columns turned into rows, by ascending target. */
export function tradeOffPoints({ targets, fillRates, cycleServices, stockValues }: TradeOffColumns): TradeOffPoint[] {
  return targets.map((target, index) => ({
    target,
    fillRate: fillRates[index] ?? 0,
    cycleService: cycleServices[index] ?? 0,
    stockValue: stockValues[index] ?? 0,
  }));
}

/** Every target to a tenth of a percent between the first point and the last, on straight lines between the points. */
export function tradeOffStops(points: readonly TradeOffPoint[]): TradeOffPoint[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const [from, until] = [Math.round(first.target * stepsPerUnit), Math.round(last.target * stepsPerUnit)];
  return Array.from({ length: until - from + 1 }, (_, step) => pointAt(points, (from + step) / stepsPerUnit));
}

function pointAt(points: readonly TradeOffPoint[], target: number): TradeOffPoint {
  const above = points.findIndex((point) => point.target >= target);
  const [low, high] = [points[Math.max(0, above - 1)], points[above]];
  if (!low || !high || high.target <= low.target) return { ...(high ?? points.at(-1) ?? emptyPoint), target };
  const share = (target - low.target) / (high.target - low.target);
  const between = (of: Exclude<keyof TradeOffPoint, "target">) => low[of] + share * (high[of] - low[of]);
  return {
    target,
    fillRate: between("fillRate"),
    cycleService: between("cycleService"),
    stockValue: between("stockValue"),
  };
}

const emptyPoint: TradeOffPoint = { target: 0, fillRate: 0, cycleService: 0, stockValue: 0 };

/** Position of the stop whose figure is nearest to `value`; of equal ones the last, which asks for no less. −1 without stops. */
export function nearestBy(stops: readonly TradeOffPoint[], of: keyof TradeOffPoint, value: number): number {
  return stops.reduce((best, stop, index) => {
    const known = stops[best];
    return !known || Math.abs(stop[of] - value) <= Math.abs(known[of] - value) ? index : best;
  }, -1);
}
