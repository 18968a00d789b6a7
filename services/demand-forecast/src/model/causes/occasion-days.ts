import type { Occasion } from "./holidays.ts";

/** Days around an occasion that it may move: people buy before, and shops are shut on the day or after it. */
export const daysBefore = 21;
export const daysAfter = 4;

/** Which occasion each day belongs to, and how far from it. */
export interface OccasionDays {
  /** Position in the list of occasions per day; −1 where there is none near. */
  occasion: Int16Array;
  /** Days from the occasion's date, −21 … 4, per day. */
  offset: Int8Array;
  /** Year of the occasion per day: its instances are told apart by it. */
  instance: Int16Array;
}

/**
 * Gives each day to the one occasion that has the best claim: the nearest, where a day after counts as five before, since
 * what follows a feast is short. So no day is explained twice.
 *
 * @param first day number of the first day.
 */
export function assignDays(occasions: readonly Occasion[], first: number, days: number): OccasionDays {
  const occasion = new Int16Array(days).fill(-1);
  const offset = new Int8Array(days);
  const instance = new Int16Array(days);
  const distance = new Float64Array(days).fill(Number.POSITIVE_INFINITY);
  occasions.forEach(({ days: dates }, position) => {
    dates.forEach((date, place) => {
      for (let away = -daysBefore; away <= daysAfter; away++) {
        const t = date + away - first;
        if (t < 0 || t >= days) continue;
        const far = away < 0 ? -away / daysBefore : away / daysAfter;
        if (far >= distance[t]!) continue;
        distance[t] = far;
        occasion[t] = position;
        offset[t] = away;
        instance[t] = place;
      }
    });
  });
  return { occasion, offset, instance };
}
