import type { Occasions } from "../candidates/scene.ts";
import type { CategoryPurchases } from "../model/scores/next-category.ts";
import type { CustomerSigns } from "../model/sequence/customer-signs.ts";

/** How often something happened to each buyer until a scene's origin. */
export interface Signals {
  /** Days since 1970-01-01. */
  origin: number;
  /** By name, one for each buyer: returns and what customer events tell. */
  counts: Readonly<Record<SignalName, Float64Array>>;
}

/** Of the 90 days before the origin; returns and ratings of all time. */
export const signalNames = ["returns", "views", "carts", "emails", "contacts", "ratings", "ratingSum"] as const;
export type SignalName = (typeof signalNames)[number];

/** Days that a signal looks back. */
export const signalDays = 90;

/** All that scores are made from, of the customers who have bought; the others have no score but a row. */
export interface CustomersData {
  /** Last day counted, days since 1970-01-01. */
  asOf: number;
  /** First day with a purchase. */
  firstDay: number;
  /** Buyers in the order of the organisation's own keys, so that the same data are read alike. */
  ids: string[];
  countries: (string | null)[];
  channels: (string | null)[];
  occasions: Occasions;
  /** On which days each bought of which category; a buyer's number is the place in `ids`. */
  categoryPurchases: CategoryPurchases;
  /** What buyers did beside buying, until `asOf`; null where nothing was written down. */
  signs: CustomerSigns | null;
  /** Latest origin last; its origin is `asOf`. */
  signals: Signals[];
}
