/** Kinds of records whose changes other systems can follow. Of a membership, the record is the customer. */
export const changeTypes = [
  "CUSTOMER",
  "ORDER",
  "PRODUCT",
  "SUPPLIER",
  "LOCATION",
  "PURCHASE_ORDER",
  "SEGMENT_MEMBERSHIP",
] as const;

export type ChangeType = (typeof changeTypes)[number];

/** What happened to a record. An erased customer is deleted to whoever follows; memberships are entered and left, and nothing else. */
export type ChangeAction = "CREATED" | "UPDATED" | "MERGED" | "UNMERGED" | "DELETED" | "ENTERED" | "LEFT";
