/** What a report on ads can tell beside its figures, each with the facts that its sentence names. */
export const adRemarkFacts = {
  /** Nothing was spent in the days asked for. */
  "ads.nothing-spent": [],
  /** Rows of spend left out. */
  "ads.rows-without-rate": ["rows"],
  "ads.revenue-untold": [],
  /** Share of the spend whose revenue is told, 0 to 1. */
  "ads.revenue-partly-told": ["share"],
  /** No media mix has been fitted, so nobody knows what the next money brings. */
  "ads.no-media-mix": [],
  /** The figures of customers are known by channel, by campaign and over time, and not by region. */
  "ads.customers-by-channel": [],
  /** No customer has a score, so none has a value. */
  "ads.no-customer-values": [],
  /** Groups. */
  "ads.groups-left-out": ["shown", "all"],
} as const satisfies Record<string, readonly string[]>;
export type AdRemarkCode = keyof typeof adRemarkFacts;
