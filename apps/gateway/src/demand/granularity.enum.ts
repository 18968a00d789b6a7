import { describedEnum } from "../schema/described-enum.ts";

export const Granularity = describedEnum("Granularity", "The step of a series.", {
  DAY: "One day in the organisation's time zone.",
  WEEK: "Seven days from Monday.",
});
export type Granularity = keyof typeof Granularity;

/** Days of one step. */
export const stepDays: Record<Granularity, number> = { DAY: 1, WEEK: 7 };
