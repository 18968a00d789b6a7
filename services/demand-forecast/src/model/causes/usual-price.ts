/** Days since 1970-01-01. */
type DayNumber = number;

/** Median price that buyers paid on each day with a sale. */
export interface PaidPrices {
  /** Ascending. */
  days: readonly DayNumber[];
  /** Per unit; null where nothing was paid. */
  prices: readonly (number | null)[];
}

/** How far the price of each day lay from the usual one. */
export interface PriceLogs {
  /** log(price / usual price) per day: 0 where it was usual, NaN where it is not known. */
  logs: Float64Array;
  /** Usual price per day, what was paid in the quarter up to it; NaN before the first sale. */
  usual: Float64Array;
  /** log(latest price / usual price) at the end: that of a price that changed a few weeks ago and has held, else 0. */
  latest: number;
}

/** The usual price is the median of what was paid in a quarter: no promotion of a few weeks becomes usual. */
const usualDays = 91;

/**
 * A price of the last four weeks is the latest one when it has held: three in four of the days with a sale since it first was paid have
 * it, the newest and at least four of them, over two weeks. Fewer are a coupon or a single buyer's.
 */
const latestDays = 28;
const fewestHeld = 4;
const heldDays = 14;
const heldShare = 0.75;

/** Differences that are smaller are rounding, coupons and the mix of buyers. */
const leastLog = 0.02;

/** Beyond a factor of five a price is a gift, a mistake or another package. */
const mostLog = Math.log(5);

/** Days without a sale between two days of the same unusual price that count as days of that price. */
const longestGap = 28;

/**
 * Finds the usual price of each day, looking back only, and how far the day's price was from it. A day without a sale has the price of
 * the sales around it where these agree, so that days on which a lower price sold nothing are not taken for usual ones.
 *
 * @param first day of the first value. @param length days.
 * @param promoted days whose price is a promotion's: they say nothing of what is usual, and their own log is left 0.
 */
export function priceLogs(paid: PaidPrices, first: DayNumber, length: number, promoted: Uint8Array): PriceLogs {
  const prices = new Float64Array(length).fill(Number.NaN);
  paid.days.forEach((day, i) => {
    const t = day - first;
    const price = paid.prices[i];
    if (t >= 0 && t < length && promoted[t] === 0 && typeof price === "number" && price > 0) prices[t] = price;
  });
  const usual = trailingMedians(prices, usualDays);
  const logs = prices.map((price, t) => (Number.isNaN(price) ? 0 : logOf(price, usual[t]!)));
  fillGaps(logs, prices);
  const held = heldPrice(prices.subarray(Math.max(0, length - latestDays)));
  const latest = held === null ? 0 : logOf(held, usual[length - 1]!);
  return { logs, usual, latest: Number.isNaN(latest) ? 0 : latest };
}

/** The newest price of some days where it has held, else null; NaN on days without a sale. */
function heldPrice(prices: Float64Array): number | null {
  const newest = prices.findLast((price) => !Number.isNaN(price));
  if (newest === undefined) return null;
  const holds = (price: number): boolean => Math.abs(Math.log(price / newest)) < leastLog;
  const since = prices.findIndex(holds);
  const sold = prices.subarray(since).filter((price) => !Number.isNaN(price));
  const held = sold.filter(holds);
  const lasted = prices.findLastIndex(holds) - since + 1;
  if (held.length < fewestHeld || lasted < heldDays || held.length < heldShare * sold.length) return null;
  return held.sort()[held.length >> 1]!;
}

/** log(price / usual); 0 within 2 %, NaN beyond a factor of five. */
export function logOf(price: number, usual: number): number {
  const log = Math.log(price / usual);
  if (Math.abs(log) > mostLog) return Number.NaN;
  return Math.abs(log) < leastLog ? 0 : log;
}

/** Median of the known values of the last `window` entries, itself included; without any, the median before. */
function trailingMedians(values: Float64Array, window: number): Float64Array {
  const sorted: number[] = [];
  let last = Number.NaN;
  return values.map((value, t) => {
    if (!Number.isNaN(value)) sorted.splice(placeOf(sorted, value), 0, value);
    const gone = t >= window ? values[t - window]! : Number.NaN;
    if (!Number.isNaN(gone)) sorted.splice(placeOf(sorted, gone), 1);
    // The upper one of two: a price that was paid, not one between.
    if (sorted.length > 0) last = sorted[sorted.length >> 1]!;
    return last;
  });
}

/** First place in an ascending list that is not below `value`. */
function placeOf(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Gives days without a sale the log of the sales around them; NaN where these differ. */
function fillGaps(logs: Float64Array, prices: Float64Array): void {
  let before = -1;
  for (let t = 0; t < logs.length; t++) {
    if (Number.isNaN(prices[t])) continue;
    const [one, other] = [before < 0 ? 0 : logs[before]!, logs[t]!];
    if (before >= 0 && t - before > 1 && (one !== 0 || other !== 0)) {
      const agree = Math.abs(one - other) < leastLog && t - before <= longestGap;
      logs.fill(agree ? other : Number.NaN, before + 1, t);
    }
    before = t;
  }
}
