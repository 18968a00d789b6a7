/** What a report on ads can tell beside its figures, each with the facts that its sentence names. */
export const adRemarkCodes = [
  /** Nothing was spent in the days asked for. */
  "ads.nothing-spent",
  /** rows: rows of spend left out. */
  "ads.rows-without-rate",
  "ads.revenue-untold",
  /** share: of spend whose revenue is told, 0 to 1. */
  "ads.revenue-partly-told",
  /** No media mix has been fitted, so nobody knows what the next money brings. */
  "ads.no-media-mix",
  /** The figures of customers are known by channel and over time alone. */
  "ads.customers-by-channel",
  /** No customer has a score, so none has a value. */
  "ads.no-customer-values",
  /** shown, all: groups. */
  "ads.groups-left-out",
] as const;
export type AdRemarkCode = (typeof adRemarkCodes)[number];
