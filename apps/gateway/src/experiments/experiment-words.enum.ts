import { describedEnum } from "../schema/described-enum.ts";

export const ExperimentState = describedEnum("ExperimentState", "How far an experiment is.", {
  PLANNED: "Planned; nothing has changed in the markets.",
  RUNNING: "The channel is switched off, or spends more, in the test markets.",
  CONCLUDED: "It is over, and what it found is kept.",
  CANCELLED: "It was given up, with nothing found.",
});
export type ExperimentState = keyof typeof ExperimentState;

export const ExperimentDesign = describedEnum("ExperimentDesign", "What an experiment does in its test markets.", {
  HOLDOUT: "The channel pauses there.",
  HEAVY_UP: "More is spent on the channel there.",
});
export type ExperimentDesign = keyof typeof ExperimentDesign;

export const ExperimentOutcome = describedEnum("ExperimentOutcome", "What an experiment compares between markets.", {
  ORDER_REVENUE: "Orders' worth, by their customers' attribute geo, or country.",
  ORDERS: "How many orders, by their customers' attribute geo, or country.",
  REPORTED_REVENUE: "Revenue as ad platforms claim it, by region.",
  REPORTED_CONVERSIONS: "Conversions as ad platforms count them, by region.",
});
export type ExperimentOutcome = keyof typeof ExperimentOutcome;
