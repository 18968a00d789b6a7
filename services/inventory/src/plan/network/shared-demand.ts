import type { DemandBasis } from "../../contract.ts";
import type { PositionDemand } from "../position-demand.ts";

const bases: readonly DemandBasis[] = ["FORECAST", "PRODUCT_SHARE", "HISTORY", "NONE"];

/** What is known of a source's demand: its own customers', and that of the places that it supplies. */
export function sharedDemand(own: PositionDemand, supplied: readonly PositionDemand[]): PositionDemand {
  const all = [own, ...supplied];
  const quiet = all.flatMap(({ quietDays }) => (quietDays === null ? [] : [quietDays]));
  return {
    ...own,
    basis: bases.find((basis) => all.some((each) => each.basis === basis))!,
    isWhole: all.every(({ isWhole }) => isWhole),
    isRecorded: all.some(({ isRecorded }) => isRecorded),
    quietDays: quiet.length === 0 ? null : Math.min(...quiet),
    history: sumFromTheEnd(all.map(({ history }) => history)),
    share: null,
  };
}

/** Days added up, of which the last is the same. */
function sumFromTheEnd(histories: readonly Float64Array[]): Float64Array {
  const days = Math.max(...histories.map(({ length }) => length));
  const sum = new Float64Array(days);
  for (const history of histories)
    for (let back = 1; back <= history.length; back++) sum[days - back]! += history[history.length - back]!;
  return sum;
}
