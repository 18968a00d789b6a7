import type { EventKind } from "../gql/graphql.ts";

/** Kinds of events, in the order in which a person meets them. */
export const eventKinds = [
  "PAGE_VIEW",
  "PRODUCT_VIEW",
  "CART_ADD",
  "CART_REMOVE",
  "CHECKOUT",
  "PURCHASE",
  "EMAIL_SENT",
  "EMAIL_OPEN",
  "EMAIL_CLICK",
  "SUPPORT_CONTACT",
  "FEEDBACK",
  "CUSTOM",
] as const satisfies readonly EventKind[];
