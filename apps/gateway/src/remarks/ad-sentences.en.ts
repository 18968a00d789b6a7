import type { AdRemarkCode } from "@bellwether/ad-roi/performance/contract";
import type { SentencesOf } from "./remark-codes.ts";

export const englishAdSentences: SentencesOf<AdRemarkCode> = {
  "ads.nothing-spent": () => "Nothing was spent on ads on these days.",
  "ads.rows-without-rate": (f) =>
    `${f.count("rows", ["row", "rows"])} of spend in another currency ${f.value("rows") === 1 ? "is" : "are"} left out, since no exchange rate into yours is known; import exchange rates.`,
  "ads.revenue-untold": () => "No revenue is told for this spend, so nobody knows what came back.",
  "ads.revenue-partly-told": (f) =>
    `Revenue is told for ${f.smallShare("share")} of the spend; ROAS and ROI are of that part alone.`,
  "ads.no-media-mix": () =>
    "Marginal ROAS needs a media-mix model: what platforms claim says nothing of what the next money brings.",
  "ads.customers-by-channel": () =>
    "New customers, CAC and LTV are known by channel and campaign: neither customers nor touchpoints tell by which region they came.",
  "ads.no-customer-values": () => "LTV needs customer scores; score customers first.",
  "ads.groups-left-out": (f) =>
    `The ${f.number("shown", 0)} largest of ${f.number("all", 0)} groups are shown; the totals are of all.`,
};
