import { registerEnumType } from "type-graphql";

export const ForecastOverrideKind = { ABSOLUTE: "ABSOLUTE", ADD: "ADD", PERCENT: "PERCENT" } as const;
export type ForecastOverrideKind = keyof typeof ForecastOverrideKind;
registerEnumType(ForecastOverrideKind, {
  name: "ForecastOverrideKind",
  description: "How an override changes what the model expects.",
  valuesConfig: {
    ABSOLUTE: { description: "So many units, whatever the model expects." },
    ADD: { description: "So many units more than the model expects, or fewer when below zero." },
    PERCENT: { description: "So many per cent more than the model expects, or fewer when below zero." },
  },
});

export const ForecastOverrideBasis = { PERIOD: "PERIOD", DAY: "DAY" } as const;
export type ForecastOverrideBasis = keyof typeof ForecastOverrideBasis;
registerEnumType(ForecastOverrideBasis, {
  name: "ForecastOverrideBasis",
  description: "What an override's units are for; a percentage is the same for either.",
  valuesConfig: {
    PERIOD: { description: "For all days together, shared out as the model shares out its own." },
    DAY: { description: "For each day." },
  },
});

export const ForecastOverrideReason = {
  PROMOTION: "PROMOTION",
  PRICE: "PRICE",
  EVENT: "EVENT",
  KNOWN_ORDER: "KNOWN_ORDER",
  MARKET: "MARKET",
  SUPPLY: "SUPPLY",
  RANGE: "RANGE",
  OTHER: "OTHER",
} as const;
export type ForecastOverrideReason = keyof typeof ForecastOverrideReason;
registerEnumType(ForecastOverrideReason, {
  name: "ForecastOverrideReason",
  description: "What somebody knows that the model does not.",
  valuesConfig: {
    PROMOTION: { description: "A promotion or advertising." },
    PRICE: { description: "A change of price." },
    EVENT: { description: "Something that happens on these days." },
    KNOWN_ORDER: { description: "A customer's order that is known already." },
    MARKET: { description: "What competitors or the market do." },
    SUPPLY: { description: "Goods that cannot be had, or can again." },
    RANGE: { description: "A product that comes, goes or takes another's place." },
    OTHER: { description: "Something else; the comment says what." },
  },
});

export const ForecastOverrideStatus = {
  SCHEDULED: "SCHEDULED",
  RUNNING: "RUNNING",
  PAST: "PAST",
  WITHDRAWN: "WITHDRAWN",
} as const;
export type ForecastOverrideStatus = keyof typeof ForecastOverrideStatus;
registerEnumType(ForecastOverrideStatus, {
  name: "ForecastOverrideStatus",
  description: "Where an override stands, by the organisation's calendar.",
  valuesConfig: {
    SCHEDULED: { description: "Its first day is still to come." },
    RUNNING: { description: "Today is one of its days." },
    PAST: { description: "Its last day has passed." },
    WITHDRAWN: { description: "Somebody took it back." },
  },
});
