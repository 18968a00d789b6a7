import type { Remark } from "@bellwether/schema/contracts/facts";
import { demandRemark } from "../contract.ts";
import type { ReconciliationChoices } from "./reconcile-forecasts.ts";

/** How lines and ranges were made to add up, of the model version; nothing where past windows could not say which way is better. */
export function reconciliationRemarks(choices: ReconciliationChoices | null): Remark[] {
  if (choices === null) return [];
  const { way, relativeError, relativeLoss, coverage } = choices;
  const remarks: Remark[] = [];
  if (relativeError !== null) {
    const { BOTTOM_UP, MIN_TRACE } = relativeError;
    const [own, other] = way === "MIN_TRACE" ? [MIN_TRACE, BOTTOM_UP] : [BOTTOM_UP, MIN_TRACE];
    remarks.push(demandRemark("demand.levels-add-up", { way, percent: percent(1 - own / other) }));
  }
  if (relativeLoss !== null && coverage !== null) {
    const [coverage95, ownCoverage95] = [coverage.summed, coverage.own].map((share) => percent(share) / 100);
    const facts = { percent: percent(1 - relativeLoss), coverage95: coverage95!, ownCoverage95: ownCoverage95! };
    remarks.push(demandRemark("demand.ranges-add-up", facts));
  }
  return remarks;
}

/** To a tenth. */
function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
