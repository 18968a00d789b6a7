import { lostDemand } from "../model/causes/uncensor.ts";
import type { DayNumber } from "./calendar.ts";
import type { DemandHistory, SoldDays } from "./demand-history.ts";
import { placeKey, type Stockouts } from "./read-stockouts.ts";

/** Adds to what was sold what is thought to have been lost on days without stock, from each place's first sale on. */
export function uncensorHistory(history: DemandHistory, stockouts: Stockouts): DemandHistory {
  return {
    ...history,
    sold: history.sold.map((sold) => {
      const empty = stockouts.get(placeKey(sold.productId, sold.locationId)) ?? [];
      return { ...sold, lost: lostAt(sold, empty, history.yesterday) };
    }),
  };
}

function lostAt({ days, quantities }: SoldDays, empty: readonly DayNumber[], yesterday: DayNumber): SoldDays["lost"] {
  const first = days[0]!;
  const known = empty.filter((day) => day >= first && day <= yesterday);
  if (known.length === 0) return { days: [], quantities: [] };
  const values = new Float64Array(Math.max(known.at(-1)!, days.at(-1)!) - first + 1);
  days.forEach((day, i) => {
    values[day - first]! += quantities[i]!;
  });
  const positions = known.map((day) => day - first);
  return { days: known, quantities: Array.from(lostDemand(values, positions)) };
}
