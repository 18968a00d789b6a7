import { Field, Float, ObjectType, registerEnumType } from "type-graphql";

export const DriverName = {
  LEVEL: "LEVEL",
  TREND: "TREND",
  SEASONALITY: "SEASONALITY",
  YEAR: "YEAR",
  EVENTS: "EVENTS",
  PRICE: "PRICE",
  PROMOTION: "PROMOTION",
  REST: "REST",
  OVERRIDE: "OVERRIDE",
} as const;
export type DriverName = keyof typeof DriverName;
registerEnumType(DriverName, {
  name: "DriverName",
  description: "A part of a forecast.",
  valuesConfig: {
    LEVEL: { description: "What is sold on average." },
    TREND: { description: "What steady growth or decline adds." },
    SEASONALITY: { description: "What the day of the week or the time of the year adds." },
    YEAR: { description: "What the movement of all demand a year ago adds, where the forecast follows it." },
    EVENTS: { description: "What known holidays and shopping days add, or take where shops are shut." },
    PRICE: { description: "What a price that is not the usual one adds, or takes." },
    PROMOTION: { description: "What planned promotions add." },
    REST: { description: "What the other parts leave." },
    OVERRIDE: { description: "What people plan with beyond the model, or less than it." },
  },
});

@ObjectType("Driver", { description: "A named part of a forecast; the parts add up to what is expected within 1e-6." })
export class Driver {
  @Field(() => DriverName, { description: "Which part." })
  name!: DriverName;

  @Field(() => [Float], { description: "The part's share, one number per step." })
  values!: number[];
}
