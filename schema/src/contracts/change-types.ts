/** Kinds of records whose changes other systems can follow. */
export const changeTypes = ["CUSTOMER", "ORDER", "PRODUCT", "SUPPLIER", "LOCATION"] as const;

export type ChangeType = (typeof changeTypes)[number];

/** What happened to a record. An erased customer is deleted to whoever follows. */
export type ChangeAction = "CREATED" | "UPDATED" | "MERGED" | "UNMERGED" | "DELETED";
