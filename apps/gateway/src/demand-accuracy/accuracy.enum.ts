import { describedEnum } from "../schema/described-enum.ts";

export const AccuracySource = describedEnum("AccuracySource", "What forecasts were measured by.", {
  REALISED: "Demand that came after the forecast had been shown.",
  BACKTEST: "Past demand that the training hid from the forecast.",
});
export type AccuracySource = keyof typeof AccuracySource;

export const ForecastLead = describedEnum("ForecastLead", "How far ahead a step was forecast.", {
  WEEK: "1 to 7 days ahead.",
  MONTH: "8 to 28 days ahead.",
  QUARTER: "29 to 90 days, or 5 to 13 weeks, ahead.",
  YEAR: "14 to 52 weeks ahead.",
});
export type ForecastLead = keyof typeof ForecastLead;

export const AccuracyLevel = describedEnum("AccuracyLevel", "What a forecast adds up.", {
  PLACE: "One product at one location.",
  PRODUCT: "One product over all locations.",
  CATEGORY: "All products of a category and of those inside it.",
  LOCATION: "All products at one location.",
  ALL: "All products everywhere.",
});
export type AccuracyLevel = keyof typeof AccuracyLevel;

export const AccuracyPeriod = describedEnum("AccuracyPeriod", "What each point of a history of accuracy is over.", {
  MONTH: "The steps of one calendar month, whichever version forecast them.",
  MODEL_VERSION: "The steps that one model version forecast.",
});
export type AccuracyPeriod = keyof typeof AccuracyPeriod;

export const WorstBy = describedEnum("WorstBy", "What makes one forecast worse than another.", {
  MASE: "The scaled error: far off for what it is.",
  UNITS: "Units that it was off altogether: what costs most.",
});
export type WorstBy = keyof typeof WorstBy;
