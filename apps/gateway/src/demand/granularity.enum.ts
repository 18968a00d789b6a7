import { registerEnumType } from "type-graphql";

export const Granularity = { DAY: "DAY", WEEK: "WEEK" } as const;
export type Granularity = keyof typeof Granularity;
registerEnumType(Granularity, {
  name: "Granularity",
  description: "The step of a series.",
  valuesConfig: {
    DAY: { description: "One day in the organisation's time zone." },
    WEEK: { description: "Seven days from Monday." },
  },
});

/** Days of one step. */
export const stepDays: Record<Granularity, number> = { DAY: 1, WEEK: 7 };
