import { describedEnum } from "../schema/described-enum.ts";

export const ForecastOverrideKind = describedEnum(
  "ForecastOverrideKind",
  "How an override changes what the model expects.",
  {
    ABSOLUTE: "So many units, whatever the model expects.",
    ADD: "So many units more than the model expects, or fewer when below zero.",
    PERCENT: "So many per cent more than the model expects, or fewer when below zero.",
  },
);
export type ForecastOverrideKind = keyof typeof ForecastOverrideKind;

export const ForecastOverrideBasis = describedEnum(
  "ForecastOverrideBasis",
  "What an override's units are for; a percentage is the same for either.",
  {
    PERIOD: "For all days together, shared out as the model shares out its own.",
    DAY: "For each day.",
  },
);
export type ForecastOverrideBasis = keyof typeof ForecastOverrideBasis;

export const ForecastOverrideReason = describedEnum(
  "ForecastOverrideReason",
  "What somebody knows that the model does not.",
  {
    PROMOTION: "A promotion or advertising.",
    PRICE: "A change of price.",
    EVENT: "Something that happens on these days.",
    KNOWN_ORDER: "A customer's order that is known already.",
    MARKET: "What competitors or the market do.",
    SUPPLY: "Goods that cannot be had, or can again.",
    RANGE: "A product that comes, goes or takes another's place.",
    OTHER: "Something else; the comment says what.",
  },
);
export type ForecastOverrideReason = keyof typeof ForecastOverrideReason;

export const ForecastOverrideStatus = describedEnum(
  "ForecastOverrideStatus",
  "Where an override stands, by the organisation's calendar.",
  {
    SCHEDULED: "Its first day is still to come.",
    RUNNING: "Today is one of its days.",
    PAST: "Its last day has passed.",
    WITHDRAWN: "Somebody took it back.",
  },
);
export type ForecastOverrideStatus = keyof typeof ForecastOverrideStatus;
