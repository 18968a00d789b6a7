/** What a condition can be about, in the order of the menu. */
export const conditionNames = [
  "customer",
  "registered",
  "attribute",
  "orders",
  "firstOrder",
  "lastOrder",
  "events",
  "rfm",
  "prediction",
  "consent",
  "segment",
] as const;
export type ConditionName = (typeof conditionNames)[number];

export const isConditionName = (word: string): word is ConditionName => conditionNames.some((name) => name === word);

/** What a new condition begins with: something that is right, to be changed. A segment has to be chosen. */
export const firstFields: Record<ConditionName, Readonly<Record<string, unknown>>> = {
  customer: { field: "country", known: true },
  registered: { withinDays: 30 },
  attribute: { name: "tier", known: true },
  orders: { measure: "COUNT", atLeast: 1, withinDays: 90 },
  firstOrder: { withinDays: 30 },
  lastOrder: { moreThanDaysAgo: 180 },
  events: { kind: "PRODUCT_VIEW", atLeast: 1, withinDays: 30 },
  rfm: { score: "RECENCY", atLeast: 4 },
  prediction: { name: "P_ALIVE", below: 0.3, confidence: 0.9 },
  consent: { purpose: "EMAIL_MARKETING", granted: true },
  segment: {},
};
