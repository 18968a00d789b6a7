/** What an event can be. EMAIL_SENT and SUPPORT_CONTACT are done with the customer; the others by them. */
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
] as const;

export type EventKind = (typeof eventKinds)[number];

/** The newest form of events that is understood. */
export const eventSchemaVersion = 1;

/** What an event may say beyond its own fields, as JSON in UTF-8: enough for a search or a form, too little for a page. */
export const propertiesLimitBytes = 16 * 1024;
