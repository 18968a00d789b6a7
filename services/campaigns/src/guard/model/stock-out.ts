/** Stock and demand of a product over the days of a campaign. Day 0 is today. */
export interface StockOutlook {
  /** Units on hand at all locations and not promised, today. */
  available: number;
  /** What comes in from suppliers, in units. */
  arrivals: readonly { day: number; quantity: number }[];
  /** Units expected to be asked for, day by day from today; as far as there is a forecast. */
  demand: readonly number[];
  /** First and last day of the campaign that are still ahead. */
  fromDay: number;
  toDay: number;
}

export interface StockOut {
  /** The first day of the campaign on which more is asked for than there is. */
  day: number;
  /** Units that arrive, and that are asked for, from today to the campaign's last day. */
  arriving: number;
  /** Null where nothing is forecast. */
  expected: number | null;
}

/**
 * When a product runs out while a campaign speaks of it; null where it does not, as far as the forecast reaches. What cannot be
 * served is lost and takes nothing from later arrivals. Without a forecast, only empty shelves are certain: those of the campaign's first day.
 *
 * @example stockOut({ available: 10, arrivals: [], demand: [4, 4, 4], fromDay: 0, toDay: 2 }) // { day: 2, arriving: 0, expected: 12 }
 */
export function stockOut({ available, arrivals, demand, fromDay, toDay }: StockOutlook): StockOut | null {
  if (toDay < fromDay) return null;
  const inTime = arrivals.filter(({ day }) => day <= toDay);
  const arriving = sum(inTime.map(({ quantity }) => quantity));
  const expected = demand.length === 0 ? null : sum(demand.slice(0, toDay + 1));
  let level = Math.max(0, available);
  // Beyond the forecast nothing is known; without one, the shelf of the first day still is.
  const lastDay = Math.min(toDay, Math.max(demand.length - 1, fromDay));
  for (let day = 0; day <= lastDay; day += 1) {
    level += sum(inTime.filter((one) => one.day === day).map(({ quantity }) => quantity));
    const asked = demand[day] ?? 0;
    const isEmpty = level <= 0 && (asked > 0 || day === fromDay);
    if (day >= fromDay && (isEmpty || asked > level)) return { day, arriving, expected };
    level = Math.max(0, level - asked);
  }
  return null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
