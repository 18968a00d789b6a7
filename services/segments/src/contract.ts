import type { Predicate } from "./model/predicate.ts";

/** Characters of a segment's name, and of its description. */
export const maxNameLength = 100;
export const maxDescriptionLength = 500;

/** Segments of an organisation that are not archived: each is looked at whenever a customer changes. */
export const maxLiveSegments = 100;

/** Days that entries and exits are kept. */
export const keptChangeDays = 30;

/** What people say about a segment. */
export interface SegmentInput {
  name: string;
  description: string | null;
  /** Ids inside are keys. */
  predicate: Predicate;
}

/** Customers at most in one message to webhooks; more come in several. */
export const maxToldCustomers = 200;
