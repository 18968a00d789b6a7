import type { Remark } from "@bellwether/schema/contracts/facts";
import type { AdCut } from "./ad-cut.ts";
import type { AdRemarkCode } from "./contract.ts";
import type { CutAcquisition } from "./read-acquisition.ts";
import type { CutSums } from "./read-ad-sums.ts";

/** Whether customers can be told apart as a cut tells spend apart: they came by a channel and perhaps a campaign, and by no region. */
export function knowsCustomers({ parts, filter }: Pick<AdCut, "parts" | "filter">): boolean {
  return filter.geos === null && parts.every((part) => part !== "GEO");
}

/** What has to be said beside the figures of a cut. @param shown groups that are told */
export function adRemarks(
  cut: AdCut,
  { now, groups }: CutSums,
  acquisition: CutAcquisition | null,
  { shown, hasMediaMix }: { shown: number; hasMediaMix: boolean },
): Remark[] {
  if (now.spend === 0) return [say("ads.nothing-spent")];
  const remarks: Remark[] = [];
  if (now.rowsWithoutRate > 0) remarks.push(say("ads.rows-without-rate", { rows: now.rowsWithoutRate }));
  if (now.revenue === null) remarks.push(say("ads.revenue-untold"));
  else if (now.spendWithRevenue < now.spend * wholeEnough)
    remarks.push(say("ads.revenue-partly-told", { share: now.spendWithRevenue / now.spend }));
  if (!hasMediaMix) remarks.push(say("ads.no-media-mix"));
  if (!knowsCustomers(cut)) remarks.push(say("ads.customers-by-channel"));
  else if (acquisition !== null && acquisition.now.newCustomers > 0 && acquisition.now.newValue === null)
    remarks.push(say("ads.no-customer-values"));
  if (shown < groups.length) remarks.push(say("ads.groups-left-out", { shown, all: groups.length }));
  return remarks;
}

/** Spend whose revenue is told, beyond which the rest changes no figure that is shown. */
const wholeEnough = 0.9995;

function say(code: AdRemarkCode, facts: Record<string, number> = {}): Remark {
  return { code, facts };
}
