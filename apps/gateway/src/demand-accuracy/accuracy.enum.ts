import { registerEnumType } from "type-graphql";

export const AccuracySource = { REALISED: "REALISED", BACKTEST: "BACKTEST" } as const;
export type AccuracySource = keyof typeof AccuracySource;
registerEnumType(AccuracySource, {
  name: "AccuracySource",
  description: "What forecasts were measured by.",
  valuesConfig: {
    REALISED: { description: "Demand that came after the forecast had been shown." },
    BACKTEST: { description: "Past demand that the training hid from the forecast." },
  },
});

export const ForecastLead = { WEEK: "WEEK", MONTH: "MONTH", QUARTER: "QUARTER", YEAR: "YEAR" } as const;
export type ForecastLead = keyof typeof ForecastLead;
registerEnumType(ForecastLead, {
  name: "ForecastLead",
  description: "How far ahead a step was forecast.",
  valuesConfig: {
    WEEK: { description: "1 to 7 days ahead." },
    MONTH: { description: "8 to 28 days ahead." },
    QUARTER: { description: "29 to 90 days, or 5 to 13 weeks, ahead." },
    YEAR: { description: "14 to 52 weeks ahead." },
  },
});

export const AccuracyLevel = {
  PLACE: "PLACE",
  PRODUCT: "PRODUCT",
  CATEGORY: "CATEGORY",
  LOCATION: "LOCATION",
  ALL: "ALL",
} as const;
export type AccuracyLevel = keyof typeof AccuracyLevel;
registerEnumType(AccuracyLevel, {
  name: "AccuracyLevel",
  description: "What a forecast adds up.",
  valuesConfig: {
    PLACE: { description: "One product at one location." },
    PRODUCT: { description: "One product over all locations." },
    CATEGORY: { description: "All products of a category and of those inside it." },
    LOCATION: { description: "All products at one location." },
    ALL: { description: "All products everywhere." },
  },
});

export const AccuracyPeriod = { MONTH: "MONTH", MODEL_VERSION: "MODEL_VERSION" } as const;
export type AccuracyPeriod = keyof typeof AccuracyPeriod;
registerEnumType(AccuracyPeriod, {
  name: "AccuracyPeriod",
  description: "What each point of a history of accuracy is over.",
  valuesConfig: {
    MONTH: { description: "The steps of one calendar month, whichever version forecast them." },
    MODEL_VERSION: { description: "The steps that one model version forecast." },
  },
});

export const WorstBy = { MASE: "MASE", UNITS: "UNITS" } as const;
export type WorstBy = keyof typeof WorstBy;
registerEnumType(WorstBy, {
  name: "WorstBy",
  description: "What makes one forecast worse than another.",
  valuesConfig: {
    MASE: { description: "The scaled error: far off for what it is." },
    UNITS: { description: "Units that it was off altogether: what costs most." },
  },
});
