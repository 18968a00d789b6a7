import type { Violation } from "../rules.ts";

/** Kinds of records that programs write by their external id, one call at a time. */
export const upsertKinds = [
  "customers",
  "products",
  "locations",
  "suppliers",
  "orders",
  "campaigns",
  "ad-spend",
  "touchpoints",
  "experiments",
] as const;
export type UpsertKind = (typeof upsertKinds)[number];

/** Bounds of one call. */
export const upsertLimits = {
  /** Records: enough for a page of any CRM, few enough to answer each of them. */
  maxRecords: 1_000,
  /** Lines of one order. */
  maxOrderLines: 1_000,
} as const;

/** A record as JSON has it. A field that is left out stays as it is; null empties it. */
export type GivenRecord = Readonly<Record<string, unknown>>;

export type RecordOutcome = "CREATED" | "UPDATED" | "UNCHANGED" | "REJECTED";

/** What became of one record of a call. */
export interface RecordResult {
  /** As given; null where it is no text, or where records have none. */
  externalId: string | null;
  outcome: RecordOutcome;
  /** Why it was rejected, with the field as the record names it (`lines.2.quantity`); else empty. */
  violations: Violation[];
}
