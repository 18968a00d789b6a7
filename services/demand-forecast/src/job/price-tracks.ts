import { logOf, priceLogs } from "../model/causes/usual-price.ts";
import type { DayNumber } from "./calendar.ts";
import type { SoldDays } from "./demand-history.ts";
import type { Promotion } from "./read-promotions.ts";

/** A planned promotion at one place, in log price against the latest usual one. */
export interface PlannedPrice {
  name: string;
  firstDay: DayNumber;
  lastDay: DayNumber;
  log: number;
}

/** Daily demand of one product at one place, with what its prices were and will be. */
export interface PriceTrack {
  productId: string;
  locationId: string | null;
  first: DayNumber;
  /** Up to the end of the history. */
  demand: Float64Array;
  /** 1 on days that ended without stock. */
  empty: Uint8Array;
  /** Log price against the usual one; NaN where it is not known. */
  logs: Float64Array;
  /** 1 on days of a promotion that is no dearer than usual. */
  promoted: Uint8Array;
  /** log(latest price / usual price) at the end, which goes on. */
  latest: number;
  /** Not before the end, by their first day. */
  planned: PlannedPrice[];
}

/**
 * Lays demand, prices paid and promotions of one place side by side.
 *
 * @param end first day after the history. @param ahead last day that matters, excluded.
 * @param promotions those that cover the product at the place. @param listPrice stands for the usual price where nothing was ever sold.
 */
export function priceTrack(
  { productId, locationId, days, quantities, lost, prices }: SoldDays,
  promotions: readonly Promotion[],
  listPrice: number | null,
  { end, ahead }: { end: DayNumber; ahead: DayNumber },
): PriceTrack {
  const first = Math.min(days[0] ?? end, end);
  const length = end - first;
  const demand = new Float64Array(length);
  const add = (on: readonly DayNumber[], units: readonly number[]): void => {
    on.forEach((day, i) => {
      if (day < end) demand[day - first]! += units[i]!;
    });
  };
  add(days, quantities);
  add(lost.days, lost.quantities);
  const empty = new Uint8Array(length);
  for (const day of lost.days) if (day < end) empty[day - first] = 1;
  const promoted = new Uint8Array(length);
  for (const { firstDay, lastDay } of promotions) {
    promoted.fill(1, Math.max(0, firstDay - first), Math.max(0, lastDay + 1 - first));
  }
  const { logs, usual, latest } = priceLogs({ days, prices }, first, length, promoted);
  const logAt = ({ discount, price }: Promotion, usually: number): number => {
    if (discount !== null) return Math.log(1 - discount);
    return price === null || Number.isNaN(usually) ? Number.NaN : logOf(price, usually);
  };
  const own = new Float64Array(length).fill(Number.POSITIVE_INFINITY);
  const planned: PlannedPrice[] = [];
  const usualNow = length > 0 && !Number.isNaN(usual[length - 1]) ? usual[length - 1]! * Math.exp(latest) : listPrice;
  for (const promotion of promotions) {
    const { name, firstDay, lastDay } = promotion;
    for (let t = Math.max(0, firstDay - first); t <= Math.min(length - 1, lastDay - first); t++) {
      own[t] = Math.min(own[t]!, logAt(promotion, usual[t]!));
    }
    if (lastDay >= end && firstDay < ahead)
      planned.push({ name, firstDay, lastDay, log: logAt(promotion, usualNow ?? Number.NaN) });
  }
  own.forEach((log, t) => {
    if (promoted[t] === 0) return;
    logs[t] = log;
    if (log > 0) promoted[t] = 0;
  });
  planned.sort((one, other) => one.firstDay - other.firstDay);
  return { productId, locationId, first, demand, empty, logs, promoted, latest, planned };
}
