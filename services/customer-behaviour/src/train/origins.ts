import { scoreHorizonDays } from "../contract.ts";

/** Fewest buyers at the earliest origin, and days from the first purchase to the last, of which something can be held out. */
export const neededBuyers = 40;
export const neededDays = 112;

/** When scenes begin: learnt from, judged on, and scored. */
export interface Origins {
  known: number;
  judged: number;
  /** Days from each to the next. */
  horizonDays: number;
}

/**
 * Two spans as long as what is foretold are held out one after the other: candidates learn from what came in the first and are
 * judged on the second. Where the past is shorter than four such spans, they are a quarter of it. Null where it is too short.
 *
 * @param firstDay and `asOf` in days since 1970-01-01
 */
export function chooseOrigins(firstDay: number, asOf: number): Origins | null {
  const days = asOf - firstDay + 1;
  if (days < neededDays) return null;
  const horizonDays = Math.min(scoreHorizonDays, Math.floor(days / 4));
  return { known: asOf - 2 * horizonDays, judged: asOf - horizonDays, horizonDays };
}
